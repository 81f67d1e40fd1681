/// The id and version of a form, with which its blank form is stamped.
///
/// It stands in the document properties, in a hidden sheet, and at the foot of each table, since
/// programs drop one or another of these.
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

  /// The words before the id and before the version at the foot of a table.
  static let words = Words(zh: "表式：", en: "huibiao form: ")
  static let versionWords = Words(zh: "版本：", en: "version: ")
}
