import Forms
import Spreadsheet

/// The form of the checkout, loaded once for all tests.
enum Zhangjiang {
  static let schema: Schema = {
    let here = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    do { return try Schema.load(path: "/\(here)/Schemas/zhangjiang-2021") } catch {
      preconditionFailure("the form of the checkout does not load: \(error)")
    }
  }()

  static let importer = Importer(schema: schema)

  static let file = "张江高新区嘉定园国际合作总结报告.xlsx"

  static func read(_ sheets: Sheet...) -> Return {
    importer.read(Workbook(sheets: sheets), file: file)
  }
}

extension Return {
  /// The issues as `code table.field sheet!cell`, in their order, for comparing at a glance.
  var shown: [String] {
    issues.map { issue in
      var words = [issue.code.rawValue]
      if let table = issue.table.map({ Zhangjiang.schema.tables[$0] }) {
        words.append(table.id + (issue.field.map { ".\(table.fields[$0].id)" } ?? ""))
      }
      if let place = issue.place { words.append("\(place.sheet)!\(place.cell)") }
      return words.joined(separator: " ")
    }
  }

  /// The answer to a field of the first record of a table.
  func answer(_ table: String, _ field: String) -> Answer? {
    guard let index = Zhangjiang.schema.tables.firstIndex(where: { $0.id == table }),
      let field = Zhangjiang.schema.tables[index].index(of: field)
    else { return nil }
    return records.first { $0.table == index }?.answers[field]
  }
}
