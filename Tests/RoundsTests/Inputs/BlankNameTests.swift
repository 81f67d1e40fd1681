import Forms
import Testing

@testable import Rounds

/// Files of blank forms that lie among the returns.
struct BlankNameTests {
  private static let root =
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  private static func schema(_ path: String) throws -> Schema {
    try Schema.load(path: "\(root)/\(path)")
  }

  @Test(
    arguments: [
      ("Tests/Forms/form-c", "blank.xlsx"), ("Tests/Forms/form-c", "培育入库申报表.xlsx"),
      ("Tests/Forms/form-c", "附件2：培育入库申报表（空白）.xlsx"), ("Tests/Forms/form-c", "2026年申报表 模板.xlsx"),
      ("Tests/Forms/form-d", "blank.xlsx"), ("Tests/Forms/form-d", "Q2 return.xlsx"),
      ("Tests/Forms/form-d", "in/Blank form (2) final.xlsx"),
      ("Tests/Forms/form-d", "Annex 1 - Q2 return 2025 v2.xlsx"),
      ("Schemas/zhangjiang-2021", "张江高新区分园国际合作情况表.xlsx"),
    ])
  func `names no sender`(form: String, file: String) throws {
    #expect(try !BlankName.namesSender(file, schema: Self.schema(form)))
  }

  @Test(
    arguments: [
      ("Tests/Forms/form-c", "杭州卓屿传感科技有限公司培育入库申报表.xlsx"), ("Tests/Forms/form-c", "卓屿传感.xlsx"),
      ("Tests/Forms/form-d", "Brackenholt Council Q2 return.xlsx"),
      ("Tests/Forms/form-d", "Formby.xlsx"), ("Tests/Forms/form-d", "return from Ely (blank).xlsx"),
      ("Schemas/zhangjiang-2021", "张江高新区嘉定园国际合作总结报告.xlsx"),
    ])
  func `names a sender`(form: String, file: String) throws {
    #expect(try BlankName.namesSender(file, schema: Self.schema(form)))
  }
}
