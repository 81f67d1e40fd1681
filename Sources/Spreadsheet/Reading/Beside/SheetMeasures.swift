/// How wide columns and how high rows are, as far as placing what lies over them needs it; in pixels.
struct SheetMeasures {
  /// A place in a cell, in pixels from its top left corner.
  struct Corner: Hashable {
    var column = 0
    var x = 0.0
    var row = 0
    var y = 0.0
  }

  /// Two corners of what lies over cells.
  struct Anchor: Hashable {
    var from = Corner()
    var to = Corner()

    /// Whether it covers nothing, as where a program did not know the place.
    var isEmpty: Bool { from == to }
  }

  /// Where something lies.
  struct Place {
    var range: CellRange
    var middle: CellReference
    /// Where its middle is in that cell.
    var x = 0.0
    var y = 0.0
  }

  /// English metric units in a pixel.
  static let unitsPerPixel = 9525.0
  /// What cannot be measured in so many steps is taken to begin where it begins.
  private static let mostSteps = 512
  private static let mostRows = 100_000
  private static let mostColumnRanges = 1_000

  /// Of the first columns, up to the last whose width is stated; below 0 where it is not.
  private var widths: [Double] = []
  private var ranges = 0
  private var heights: [Int: Double] = [:]
  private var width = 72.0
  private var height = 20.0

  /// Takes what `sheetFormatPr`, `col` and `row` say.
  mutating func addDefaults(_ attributes: XMLAttributes) {
    if let width = attributes.string("defaultColWidth").flatMap(Double.init), width > 0 {
      self.width = min(width, 255) * 7.5
    }
    if let height = attributes.string("defaultRowHeight").flatMap(Double.init), height > 0 {
      self.height = min(height, 409) * 4 / 3
    }
  }

  mutating func addColumn(_ attributes: XMLAttributes) {
    guard let first = attributes.value("min")?.wholeNumber,
      let last = attributes.value("max")?.wholeNumber, first >= 1, first <= last,
      last <= CellReference.maximumColumn + 1, ranges < Self.mostColumnRanges
    else { return }
    ranges += 1
    let chars = attributes.string("width").flatMap(Double.init) ?? width / 7.5
    let isHidden = attributes.value("hidden")?.isTrue == true
    if widths.count < last {
      widths += [Double](repeating: -1, count: last - widths.count)
    }
    for column in first - 1..<last { widths[column] = isHidden ? 0 : min(max(chars, 0), 255) * 7.5 }
  }

  mutating func addRow(_ row: Int, _ attributes: XMLAttributes) {
    guard heights.count < Self.mostRows else { return }
    if attributes.value("hidden")?.isTrue == true {
      heights[row] = 0
    } else if let height = attributes.string("ht").flatMap(Double.init), height >= 0 {
      heights[row] = min(height, 409) * 4 / 3
    }
  }

  private func pixels(ofColumn column: Int) -> Double {
    widths.indices.contains(column) && widths[column] >= 0 ? widths[column] : width
  }

  private func pixels(ofRow row: Int) -> Double { heights[row] ?? height }

  /// The corner that lies some pixels to the right of another and below it.
  func corner(_ from: Corner, right: Double, down: Double) -> Corner {
    let (column, x) = Self.step(from.column, from.x + max(0, right), pixels(ofColumn:))
    let (row, y) = Self.step(from.row, from.y + max(0, down), pixels(ofRow:))
    return Corner(column: column, x: x, row: row, y: y)
  }

  private static func step(_ start: Int, _ pixels: Double, _ size: (Int) -> Double) -> (Int, Double)
  {
    var (index, rest, left) = (start, pixels, mostSteps)
    while left > 0, rest > size(index) {
      rest -= size(index)
      index += 1
      left -= 1
    }
    return (index, rest)
  }

  /// Where something between two corners lies; an edge at the very beginning of a cell is not in it.
  func place(of anchor: Anchor) -> Place {
    let columns = Self.span(
      anchor.from.column, anchor.from.x, anchor.to.column, anchor.to.x, pixels(ofColumn:),
      most: CellReference.maximumColumn)
    let rows = Self.span(
      anchor.from.row, anchor.from.y, anchor.to.row, anchor.to.y, pixels(ofRow:),
      most: CellReference.maximumRow)
    return Place(
      range: CellRange(
        CellReference(row: rows.first, column: columns.first),
        CellReference(row: rows.last, column: columns.last)),
      middle: CellReference(row: rows.middle, column: columns.middle), x: columns.rest,
      y: rows.rest)
  }

  private static func span(
    _ from: Int, _ start: Double, _ to: Int, _ end: Double, _ size: (Int) -> Double, most: Int
  ) -> (first: Int, last: Int, middle: Int, rest: Double) {
    let first = min(max(from, 0), most)
    let last = min(max(to, first), most)
    let covered = last > first && end <= 1 ? last - 1 : last
    let begin = min(max(start, 0), size(first))
    guard last - first <= mostSteps else { return (first, covered, first, begin) }
    var length = min(max(end, 0), size(last)) - begin
    for index in first..<last { length += size(index) }
    var (middle, rest) = (first, begin + max(0, length) / 2)
    while middle < covered, rest >= size(middle) {
      rest -= size(middle)
      middle += 1
    }
    return (first, covered, middle, rest)
  }
}
