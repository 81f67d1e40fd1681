import Forms

extension Return {
  /// Inserts an issue at its index in the order of ``issues``.
  mutating func insert(_ issue: Issue) { insert([issue]) }

  /// Inserts issues at their indexes in the order of ``issues``; those at one cell keep their order, behind those
  /// that are there.
  ///
  /// Two returns may have 100,000 records in common, so that the place of each is not looked for one by one.
  mutating func insert(_ new: [Issue]) {
    guard !new.isEmpty else { return }
    var order: [String: Int] = [:]
    for record in records where order[record.sheet] == nil { order[record.sheet] = order.count }
    func key(_ place: Issue.Place) -> (Int, Int, Int) {
      (order[place.sheet] ?? Int.max, place.cell.row, place.cell.column)
    }
    let placeless = new.filter { $0.place == nil }
    if !placeless.isEmpty {
      issues.insert(
        contentsOf: placeless, at: issues.firstIndex { $0.place != nil } ?? issues.count)
    }
    var placed: [(key: (Int, Int, Int), issue: Issue)] = []
    for issue in new { if let place = issue.place { placed.append((key(place), issue)) } }
    guard !placed.isEmpty else { return }
    let sorted = placed.enumerated().sorted { one, other in
      one.element.key == other.element.key
        ? one.offset < other.offset : one.element.key < other.element.key
    }.map(\.element)
    var merged: [Issue] = []
    merged.reserveCapacity(issues.count + sorted.count)
    var next = sorted.startIndex
    for issue in issues {
      // Each goes before the first whose cell comes behind its own.
      if let place = issue.place {
        let key = key(place)
        while next < sorted.endIndex, sorted[next].key < key {
          merged.append(sorted[next].issue)
          next += 1
        }
      }
      merged.append(issue)
    }
    merged += sorted[next...].map(\.issue)
    issues = merged
  }
}
