import Spreadsheet

/// What of a sheet's objects is told as unread.
///
/// Everything with words of its own is told, and everything over an answer. Pictures, shapes and charts
/// elsewhere make one line a sheet, and a picture that stands on several sheets, as a logo does, one line in
/// all. Nothing is told of what the blank form has too, of boxes that are not ticked, and of those that were
/// read.
struct UnreadObjects {
  private let schema: Schema
  /// The pictures that were told, by their bytes.
  private var pictures: Set<UInt64> = []

  init(_ schema: Schema) { self.schema = schema }

  /// - Parameters:
  ///   - objects: Those of a sheet.
  ///   - sheet: The name of the sheet.
  ///   - used: The indexes of the boxes that were read.
  ///   - answers: The indexes of those that lie over cells of answers.
  /// - Returns: The lines, in the order of the objects.
  mutating func cells(
    of objects: [SheetObject], in sheet: String, used: Set<Int>, answers: Set<Int>
  ) -> [UnreadCell] {
    var cells: [UnreadCell] = []
    /// Of each kind that makes one line a sheet, where that is, and of how many it tells.
    var elsewhere: [SheetObject.Kind: (line: Int, count: Int)] = [:]
    for (index, object) in objects.enumerated() {
      // What shows as text is told with the cells.
      guard !used.contains(index), object.saysSomething,
        !schema.printed.contains(PrintedObject(object))
      else { continue }
      var line = UnreadCell(
        sheet: sheet, cell: object.middle, text: object.shownText, object: object.kind)
      if object.isAlone {
        cells.append(line)
        continue
      }
      line.cell = object.range.topLeft
      if object.isCellValue || answers.contains(index) {
        line.cell = object.middle
        cells.append(line)
        if let contents = object.contents { pictures.insert(contents) }
        continue
      }
      if let contents = object.contents, !pictures.insert(contents).inserted { continue }
      if let known = elsewhere[object.kind] {
        elsewhere[object.kind]?.count = known.count + 1
      } else {
        elsewhere[object.kind] = (cells.count, 1)
        cells.append(line)
      }
    }
    for (line, count) in elsewhere.values where count > 1 {
      cells[line].text += (cells[line].text.isEmpty ? "" : " ") + "×\(count)"
    }
    return cells
  }
}

extension SheetObject {
  /// Whether it makes a line of its own wherever it lies.
  fileprivate var isAlone: Bool {
    switch kind {
    case .checkBox, .optionButton, .dropDown, .control, .textBox, .comment, .embeddedFile,
      .dataType, .drawing:
      true
    case .shape, .picture, .chart: false
    }
  }
}
