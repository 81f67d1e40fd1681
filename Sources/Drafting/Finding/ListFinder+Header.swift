extension ListFinder {
  /// The rows of the header, from its groups to the row that names the columns.
  func levels(above header: Int, _ spans: [ClosedRange<Int>], _ printed: [Int]) -> [Int] {
    let bottom = spans.compactMap { sheet.box(at: header, $0.lowerBound) }.map { sheet.boxes[$0] }
    // Cells over several rows say how high the header is.
    if let top = bottom.filter({ $0.row < header && $0.lastRow == header && !$0.text.isEmpty }).map(
      \.row
    ).min(),
      header - top < 3
    {
      return Array(top...header)
    }
    func isAlike(_ box: Box) -> Bool {
      bottom.contains {
        $0.look.hasBorder == box.look.hasBorder && ($0.look.fill != nil) == (box.look.fill != nil)
      }
    }
    var rows = [header]
    var row = header - 1
    while row >= 0, rows.count < 3, !printed.contains(row) {
      let boxes = Set(spans.compactMap { sheet.box(at: row, $0.lowerBound) }).map {
        sheet.boxes[$0]
      }
      guard boxes.contains(where: { !$0.text.isEmpty }),
        !boxes.contains(where: { style.isInput($0) && !$0.text.isEmpty })
      else { break }
      // A row with a question of its own is no group.
      let whole = (sheet.rows[row] ?? []).map { sheet.boxes[$0].text }
      if whole.contains(where: { $0.hasSuffix("：") || $0.hasSuffix(":") }) { break }
      // A title goes over all of it, or beyond it; an answer's row is another part of the form.
      let all = spans[0].lowerBound...spans[spans.count - 1].upperBound
      if boxes.contains(where: {
        $0.columns.lowerBound < all.lowerBound || $0.columns.upperBound > all.upperBound
      }) {
        break
      }
      if boxes.contains(where: {
        $0.columns.count >= all.count && spans.count > 1 && !$0.text.isEmpty
      }) {
        break
      }
      let isGroup = boxes.contains {
        !$0.text.isEmpty && ($0.lastRow >= header || spans.count { $0.lowerBound >= 0 } > 0)
          && ($0.columns.count > 1 && spans.filter($0.columns.overlaps).count > 1
            || $0.lastRow >= header)
      }
      guard isGroup, boxes.allSatisfy({ $0.text.isEmpty || isAlike($0) }),
        !boxes.contains(where: { style.isInput($0) })
      else { break }
      rows.insert(row, at: 0)
      row -= 1
    }
    return rows
  }

  func path(_ levels: [Int], _ span: ClosedRange<Int>) -> [String] {
    var path: [String] = []
    var seen: Set<Int> = []
    for row in levels {
      guard let index = sheet.box(at: row, span.lowerBound), seen.insert(index).inserted else {
        continue
      }
      let text = sheet.boxes[index].text
      if !text.isEmpty { path.append(text) }
    }
    return path
  }

  func role(
    of span: ClosedRange<Int>, body: [Int], isOpen: Bool, label: String
  ) -> FoundList.Role {
    let key = label.folded
    let isNumberHead = style.words.contains { $0.numberHeads.contains { $0.folded == key } }
    if isOpen {
      let isEmpty = body.allSatisfy { row in text(at: row, span).isEmpty }
      return isNumberHead && span.lowerBound >= 0 && isEmpty && label.isHan ? .numbers : .answer
    }
    let ordinals = body.map { row in
      sheet.box(at: row, span.lowerBound).flatMap { sheet.boxes[$0].ordinal }
    }
    let counts = zip(ordinals, ordinals.dropFirst()).allSatisfy { first, second in
      first.map { $0 + 1 } == second
    }
    return counts && ordinals.allSatisfy { $0 != nil } ? .numbers : .words
  }

  func totalRow(after row: Int, _ spans: [ClosedRange<Int>]) -> Int? {
    let next = row + 1
    guard next <= sheet.lastRow else { return nil }
    return isTotalRow(next, spans) ? next : nil
  }
}
