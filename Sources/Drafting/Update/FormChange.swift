/// Something in which a new edition of a form is another than its schema says.
public struct FormChange: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Sendable {
    case added, dropped, reworded, moved
    /// The words around the gaps of an answer.
    case answer
    /// What helps to answer.
    case hint
    case options
    /// A rule or the like that names what was dropped, and is a comment now.
    case suspended
  }

  public var kind: Kind
  /// The id of the table; nil for the form.
  public var table: String?
  /// The id of the field, the line or the file concerned; nil for words that ask nothing.
  public var field: String?
  /// The words before.
  public var was: String?
  /// The words now.
  public var now: String?
  /// Whether the schema could not be changed so, and the author has to.
  public var isOpen = false
}
