import Testing

@testable import FormExport

/// Names of files, known to be good before any file is written.
struct FormFileNameTests {
  @Test func `files are named as the notice asks`() throws {
    #expect(
      try FormFileName.names(of: ["嘉定园", "张江高新区青浦园", "核心"], schema: Zhangjiang.schema) == [
        "张江高新区嘉定园国际合作总结报告.xlsx", "张江高新区青浦园国际合作总结报告.xlsx", "张江高新区核心园国际合作总结报告.xlsx",
      ])
  }

  @Test(arguments: ["", " ", "a/b", "a\\b", "a:b", "a\u{1}b", String(repeating: "园", count: 90)])
  func `a name that is no file name is refused`(sender: String) {
    #expect(throws: FormFileName.Fault.self) {
      try FormFileName.names(of: ["嘉定园", sender], schema: Zhangjiang.schema)
    }
  }

  @Test func `two senders of one file are refused`() {
    #expect(
      throws: FormFileName.Fault.double(
        sender: "张江高新区嘉定园", other: "嘉定园", file: "张江高新区嘉定园国际合作总结报告.xlsx")
    ) {
      try FormFileName.names(of: ["嘉定园", "张江高新区嘉定园"], schema: Zhangjiang.schema)
    }
  }
}
