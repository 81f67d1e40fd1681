import Spreadsheet

/// What stands where an answer is missing.
extension RecordReader {
  /// Of the fields whose cells are empty, what lies over them and is not read.
  /// - Parameter pictures: The cells that hold the text of a formula for a picture.
  /// - Returns: It by the fields' indexes.
  func instead(_ pictures: [CellReference]) -> [Int: Instead] {
    let empty = Dictionary(
      grouping: fields.indices.filter { fields[$0].cell != nil }, by: { fields[$0].cell }
    )
    .filter { cell, fields in fields.allSatisfy { self.fields[$0].state == .unanswered } }
    var found: [Int: Instead] = [:]
    for case (let cell?, let fields) in empty {
      let area = grid.range(of: cell)
      guard let instead = best(over: area, pictures) else { continue }
      for field in fields { found[field] = instead }
    }
    return found
  }

  /// The objects whose middles lie over cells of answers.
  func overAnswers() -> Set<Int> {
    guard let objects = grid.objects else { return [] }
    return fields.reduce(into: []) { found, field in
      guard let cell = field.cell else { return }
      let area = grid.range(of: cell)
      found.formUnion(
        objects.others(inRows: area.topLeft.row...area.bottomRight.row).filter {
          area.contains(objects.all[$0].middle)
        })
    }
  }

  /// What of all that lies over some cells is most likely meant as an answer.
  private func best(over area: CellRange, _ pictures: [CellReference]) -> Instead? {
    if pictures.contains(where: area.contains) { return Instead(.picture, text: "") }
    guard let objects = grid.objects else { return nil }
    let over = objects.others(inRows: area.topLeft.row...area.bottomRight.row).filter { index in
      let object = objects.all[index]
      return !usedObjects.contains(index) && object.saysSomething
        && (area.contains(object.middle) || area.contains(object.range.topLeft))
    }.map { objects.all[$0] }
    let middle = over.filter { area.contains($0.middle) }
    return (middle.isEmpty ? over : middle).min { $0.kind.rank < $1.kind.rank }
      .map { Instead($0.kind, text: $0.shownText) }
  }
}

extension SheetObject {
  /// Its text, of a box with the sign of its state before it.
  var shownText: String {
    switch kind {
    case .checkBox, .optionButton:
      let sign = isTicked.map { CellBox.sign($0) } ?? "▣"
      return text.isEmpty ? sign : "\(sign) \(text)"
    default: return text
    }
  }
}

extension SheetObject.Kind {
  /// The lower, the more likely an answer.
  fileprivate var rank: Int {
    switch self {
    case .checkBox, .optionButton, .dropDown: 0
    case .textBox: 1
    case .dataType, .embeddedFile: 2
    case .picture: 3
    case .control, .chart: 4
    case .drawing, .shape: 5
    case .comment: 6
    }
  }
}
