/// What each copy of a table begins with: `Site {n}: {name}`.
///
/// The name of the copy is the answer to the table's first question, which stands in the heading's cell.
public struct BlockHeading: Hashable, Sendable {
  /// The words before the number, or before the name where there is no number.
  public var words: String
  /// Whether it counts the copies; the number is no answer, and may be wrong or gone.
  public var isNumbered: Bool
  /// The words between the number and the name.
  public var middle: String
  /// The field of the name, an index into ``Table/fields``; nil where it has none.
  public var name: Int?
  /// What copies of older editions begin with; read, never printed.
  public var also: [BlockHeading] = []

  public init(words: String, isNumbered: Bool, middle: String = "", name: Int? = nil) {
    self.words = words
    self.isNumbered = isNumbered
    self.middle = middle
    self.name = name
  }
}
