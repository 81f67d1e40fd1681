/// What is to be said at a cell of a workbook that someone else made.
public struct Annotation: Hashable, Sendable {
  /// The name of the sheet.
  public var sheet: String
  /// The cell; of a merged range its first.
  public var cell: CellReference
  /// The comment.
  public var text: String
  /// The color that the cell gets, `0xRRGGBB`.
  public var fillColor: UInt32

  /// A mark of these values.
  public init(sheet: String, cell: CellReference, text: String, fillColor: UInt32) {
    self.sheet = sheet
    self.cell = cell
    self.text = text
    self.fillColor = fillColor
  }
}
