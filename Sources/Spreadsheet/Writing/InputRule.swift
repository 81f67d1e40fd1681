/// What a program takes in a cell, and what it tells whoever selects it (ECMA-376 part 1, 18.3.1.32).
public struct InputRule: Hashable, Sendable {
  /// What may be typed.
  public enum Kind: Hashable, Sendable {
    /// Anything; only the message shows.
    case any
    /// One of some texts, by a dropdown. None may hold a comma, and all of them with the commas
    /// between must not be longer than ``InputRule/maximumMessage``.
    case list([String])
    /// One of the texts in some cells, by a dropdown: `=_lists!$A$1:$A$4`.
    case listFormula(String)
    /// A whole number of at least and at most so much; nil for as much as one likes.
    case whole(least: Int?, most: Int? = nil)
    /// A number of at least and at most so much; nil for as much as one likes.
    case decimal(least: Double?, most: Double? = nil)
    /// A day from one to another, each as a formula without `=`, such as `DATE(2026,3,31)` or `TODAY()`; nil for
    /// as early or late as one likes.
    case date(first: String?, last: String?)
    /// Whatever makes a formula true.
    case formula(String)
  }

  /// The most UTF-16 units of a message, and of a list (Excel's limit).
  public static let maximumMessage = 255
  /// The most UTF-16 units of a title (Excel's limit).
  public static let maximumTitle = 32

  /// What may be typed.
  public var kind: Kind
  /// What shows beside the cell when it is selected; what is too long is cut.
  public var title: String
  /// What stands below ``title``; what is longer than ``maximumMessage`` is cut.
  public var message: String
  /// What shows when something else is typed.
  public var refusal: String
  /// Whether something else is refused; otherwise the program asks.
  public var isStrict: Bool

  /// A rule of these values.
  public init(
    _ kind: Kind, title: String = "", message: String = "", refusal: String = "",
    isStrict: Bool = true
  ) {
    self.kind = kind
    self.title = title
    self.message = message
    self.refusal = refusal
    self.isStrict = isStrict
  }

  /// Whether some texts fit into a list without cells of their own.
  ///
  /// Excel counts characters; libxlsxwriter has room for as many bytes, and writes beyond them.
  public static func fits(_ list: [String]) -> Bool {
    !list.isEmpty && CellText.stored(list.joined(separator: ",")).utf8.count <= maximumMessage
      && !list.contains { $0.contains(",") || $0.contains("\"") }
  }
}
