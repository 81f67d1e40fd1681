public import Spreadsheet

/// What the blank form shows besides cells, wherever a return has it: a logo, a comment that explains a
/// question.
public struct PrintedObject: Hashable, Sendable {
  public var kind: SheetObject.Kind
  public var text: String
  public var isTicked: Bool?
  /// Tells pictures by their bytes.
  public var contents: UInt64?

  /// The object without its place: rows are put in above it, and sheets copied.
  public init(_ object: SheetObject) {
    kind = object.kind
    text = object.text
    isTicked = object.isTicked
    contents = object.contents
  }
}
