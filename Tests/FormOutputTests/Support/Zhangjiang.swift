import Forms
import Spreadsheet

/// The form of the checkout, loaded once for all tests.
enum Zhangjiang {
  static let schema: Schema = {
    do { return try Schema.load(path: "\(Checkout.root)/Schemas/zhangjiang-2021") } catch {
      preconditionFailure("the form of the checkout does not load: \(error)")
    }
  }()

  static let importer = Importer(schema: schema)
  static let layouts = schema.tables.indices.map { TableLayout($0, of: schema) }
}

extension Return {
  /// The issues as `code table#record.field`, in order, without their places.
  var facts: [String] { issues.map { $0.fact } }
}

extension Issue {
  /// `code table#record.field`.
  var fact: String {
    var words = code.rawValue
    if let table = table.map({ Zhangjiang.schema.tables[$0] }) {
      words += " \(table.id)#\(record.map(String.init) ?? "")"
      if let field { words += ".\(table.fields[field].id)" }
    }
    return words
  }
}
