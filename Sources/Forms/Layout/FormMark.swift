/// Which form a workbook says it is: the id and the version that a blank form is stamped with.
///
/// Stands in the document properties, in a hidden sheet, and printed at the foot of each table, as
/// programs drop the one or the other.
public struct FormMark: Hashable, Sendable {
  public var form: String
  public var version: String

  public init(form: String, version: String) {
    self.form = form
    self.version = version
  }

  /// The mark of a schema.
  public init(_ schema: Schema) { self.init(form: schema.id, version: schema.version) }

  /// The names of the document properties.
  public static let formProperty = "huibiao.form"
  public static let versionProperty = "huibiao.version"
  /// The name of the hidden sheet.
  public static let sheet = "_huibiao"

  /// What is printed at the foot of a table.
  public var text: String { "表式：\(form)　版本：\(version)" }
}
