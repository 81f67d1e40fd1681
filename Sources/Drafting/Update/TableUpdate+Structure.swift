import Forms

extension TableUpdate {
  /// Puts in what is new, makes comments of what is gone, and moves what has moved.
  mutating func restructure() {
    let moved = movedItems()
    let lists = new.asked.indices.filter { index in
      guard new.asked[index].place == .table, drafted.items.indices.contains(index),
        case .list(let table) = drafted.items[index]
      else { return false }
      return newTables.contains(table)
    }
    // Words that head nothing new ask nothing.
    let headed = match.added.filter { index in
      new.asked[index].place != .heading || match.added.contains(index + 1)
    }
    let added = (headed + lists).sorted()
    for index in match.dropped {
      let mine = old.asked[index]
      noteDropped(mine.fields)
      tell(
        FormChange(
          kind: .dropped, table: old.id, field: mine.fields.first,
          was: mine.path.joined(separator: " – ")))
    }
    for index in added where new.asked[index].place != .table {
      let ids = drafted.ids(at: index)
      noteAdded(ids)
      tell(
        FormChange(
          kind: .added, table: old.id, field: ids.first,
          now: new.asked[index].path.joined(separator: " – ")))
    }
    for index in moved.sorted() {
      let mine = old.asked[index]
      tell(
        FormChange(
          kind: .moved, table: old.id, field: mine.fields.first,
          was: mine.path.joined(separator: " – ")))
    }
    guard !match.dropped.isEmpty || !added.isEmpty || !moved.isEmpty else { return }
    rebuild(added, moved)
  }

  /// The old items that stand in another order now: the fewest whose moving explains it.
  private func movedItems() -> Set<Int> {
    let pairs = match.pairs.filter { old.asked[$0.key].place != .heading }
      .sorted { $0.key < $1.key }
    guard pairs.count > 1 else { return [] }
    var lengths = [Int](repeating: 1, count: pairs.count)
    var before = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      for other in 0..<index
      where pairs[other].value < pair.value && lengths[other] + 1 > lengths[index] {
        lengths[index] = lengths[other] + 1
        before[index] = other
      }
    }
    var last = lengths.indices.max { (lengths[$0], -$0) < (lengths[$1], -$1) } ?? -1
    var kept: Set<Int> = []
    while last >= 0 {
      kept.insert(pairs[last].key)
      last = before[last]
    }
    return Set(pairs.map(\.key)).subtracting(kept)
  }

  private enum Element: Equatable {
    case old(Int)
    case new(Int)
  }

  private mutating func rebuild(_ added: [Int], _ moved: Set<Int>) {
    guard let root = file.root,
      let sequence = YamlFile.value(old.isList ? "columns" : "questions", of: root),
      !file.isFlow(sequence)
    else { return openStructure() }
    let nodes = items(root)
    let places = nodes.compactMap { file.start(of: $0).map { file.lines(from: $0) } }
    guard places.count == nodes.count, places.count == old.asked.count, let first = places.first,
      let last = places.last
    else { return openStructure() }
    // What stands between two items belongs to the one below.
    var chunks: [String] = []
    var start = first.lowerBound
    for place in places {
      chunks.append(file.text(in: start..<place.upperBound))
      start = place.upperBound
    }
    let indent = String(file.text(in: first).prefix { $0 == " " })
    var order: [Element] = old.asked.indices.filter { !moved.contains($0) }.map { .old($0) }
    let back = Dictionary(match.pairs.map { ($0.value, $0.key) }) { one, _ in one }
    for index in new.asked.indices {
      let element: Element
      if let mine = back[index] {
        guard moved.contains(mine) else { continue }
        element = .old(mine)
      } else {
        guard added.contains(index) else { continue }
        element = .new(index)
      }
      order.insert(element, at: place(before: index, back, in: order))
    }
    var result = ""
    for element in order {
      switch element {
      case .old(let index):
        result +=
          match.dropped.contains(index)
          ? YamlFile.commented(chunks[index], reason: dropped) : chunks[index]
      case .new(let index): result += indent + drafted(index).trimmed + "\n"
      }
    }
    file.replace(first.lowerBound..<last.upperBound, with: result)
  }

  /// Where a new item goes: behind what stands before it in the new edition.
  private func place(before index: Int, _ back: [Int: Int], in order: [Element]) -> Int {
    for other in (0..<index).reversed() {
      let element: Element = back[other].map { .old($0) } ?? .new(other)
      if let place = order.firstIndex(of: element) { return place + 1 }
    }
    for other in (index + 1)..<max(index + 1, new.asked.count) {
      if let mine = back[other], let place = order.firstIndex(of: .old(mine)) { return place }
    }
    return order.count
  }

  /// A drafted question or column as YAML.
  private func drafted(_ index: Int) -> String {
    if old.isList { return text.text(of: drafted.columns[index], in: drafted) }
    return text.text(of: drafted.items[index], in: drafted)
  }

  // MARK: Fields

  mutating func updateFields() {
    let gone = Set(droppedFields).subtracting(remainingFields())
    for id in gone.sorted() {
      guard let root = file.root, let node = YamlFile.value("fields", of: root),
        case .mapping(let fields) = node, !file.isFlow(node),
        let entry = fields.first(where: { $0.key.scalar?.string == id }),
        let start = file.start(of: entry.key)
      else { continue }
      file.comment(from: start, reason: dropped)
    }
    let wanted = addedFields.compactMap { id in drafted.fields.first { $0.id == id } }
    guard !wanted.isEmpty, let root = file.root,
      let node = YamlFile.value("fields", of: root), case .mapping(let fields) = node,
      !file.isFlow(node),
      let last = Array(fields).last, let start = file.start(of: last.key)
    else { return }
    file.insert(wanted.map { text.text(of: $0).trimmed }, behind: start)
  }

  /// The fields that are asked for still.
  private func remainingFields() -> Set<String> {
    guard let root = file.root else { return [] }
    var ids: Set<String> = []
    for node in items(root) {
      for key in ["answer", "inside", "cells"] {
        if let value = YamlFile.value(key, of: node) { collect(value, into: &ids) }
      }
    }
    if let heading = YamlFile.value("heading", of: root) { collect(heading, into: &ids) }
    return ids
  }

  private func collect(_ node: YamlNode, into ids: inout Set<String>) {
    switch node {
    case .scalar(let scalar): ids.formUnion(PrintedFields.ids(scalar.string))
    case .sequence(let items): for item in items { collect(item, into: &ids) }
    case .mapping(let entries): for (_, value) in entries { collect(value, into: &ids) }
    }
  }
}
