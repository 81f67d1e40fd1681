import Forms

/// Which questions, columns and lines of two editions are the same.
struct OutlineMatch {
  typealias Asked = SchemaOutline.Asked

  /// By the old item, the new one.
  private(set) var pairs: [Int: Int] = [:]
  /// The old items that are no longer there, and the new ones.
  private(set) var dropped: [Int] = []
  private(set) var added: [Int] = []

  init(_ old: [Asked], _ new: [Asked], _ words: EditionWords) {
    let place: (Asked) -> String = { "\($0.place)" }
    pair(old.map { place($0) + $0.key + $0.printed }, new.map { place($0) + $0.key + $0.printed })
    pair(old.map { place($0) + $0.key }, new.map { place($0) + $0.key })
    pair(old.map { $0.ownKey }, new.map { $0.ownKey })
    let taken = Set(pairs.values)
    dropped = old.indices.filter {
      pairs[$0] == nil && old[$0].place != .table && !words.stands(old[$0].label)
    }
    added = new.indices.filter {
      !taken.contains($0) && new[$0].place != .table && !words.isKnown(new[$0].label)
    }
    reword(old, new)
  }

  /// Lines of two editions, compared by their words and their ids.
  init(_ old: [SchemaOutline.Line], _ new: [SchemaOutline.Line], _ words: EditionWords) {
    pair(old.map(\.key), new.map(\.key))
    let taken = Set(pairs.values)
    dropped = old.indices.filter { index in
      pairs[index] == nil && !old[index].words.contains { $0.count > 2 && words.stands($0) }
    }
    added = new.indices.filter { index in
      !taken.contains(index) && !new[index].words.contains { $0.count > 2 && words.isKnown($0) }
    }
    func asked(_ line: SchemaOutline.Line) -> Asked {
      Asked(place: .label, path: [line.words.first ?? ""], also: [], answers: [], hints: [])
    }
    reword(old.map(asked), new.map(asked))
  }

  private mutating func pair(_ old: [String], _ new: [String]) {
    var free: [String: [Int]] = [:]
    let taken = Set(pairs.values)
    for index in new.indices.reversed() where !taken.contains(index) {
      free[new[index], default: []].append(index)
    }
    for index in old.indices where pairs[index] == nil && !old[index].isEmpty {
      if let other = free[old[index]]?.popLast() { pairs[index] = other }
    }
  }

  /// What is gone and what is new in its place, or in words like it, is the same with other words.
  private mutating func reword(_ old: [Asked], _ new: [Asked]) {
    for index in dropped {
      let alike = added.filter {
        old[index].place == new[$0].place && Draft.isLike(old[index].ownKey, new[$0].ownKey)
      }
      let beside = neighbour(of: index, old.count).filter { place in
        added.contains(place) && old[index].place == new[place].place
          && old[index].fields.count == new[place].fields.count
      }
      if let found = alike.first(where: beside.contains) ?? alike.first ?? beside.first {
        pairs[index] = found
        added.removeAll { $0 == found }
      }
    }
    dropped.removeAll { pairs[$0] != nil }
  }

  /// The new item that alone stands between the same ones as an old item.
  private func neighbour(of index: Int, _ count: Int) -> [Int] {
    let before = (0..<index).reversed().first { pairs[$0] != nil }
    let after = ((index + 1)..<max(index + 1, count)).first { pairs[$0] != nil }
    guard let before, let from = pairs[before], index - before == 1 else { return [] }
    guard let after, let to = pairs[after] else { return [from + 1] }
    return after - index == 1 && to - from == 2 ? [from + 1] : []
  }
}

/// Which tables of two editions are the same.
enum TableMatch {
  /// By the old table, the new one.
  static func pairs(
    _ old: [SchemaOutline.Table], _ new: [SchemaOutline.Table]
  ) -> [Int: Int] {
    var scored: [(score: Double, old: Int, new: Int)] = []
    for (first, a) in old.enumerated() where a.isWhole {
      for (second, b) in new.enumerated() where a.isList == b.isList {
        let keys = Set(keys(a))
        let others = Set(Self.keys(b))
        let shared = keys.intersection(others).count
        var score = Double(shared) / Double(max(1, min(keys.count, others.count)))
        if !a.title.isEmpty, a.title.folded == b.title.folded { score += 0.5 }
        if !a.sheet.isEmpty, a.sheet.folded == b.sheet.folded { score += 0.5 }
        if score >= 0.5 { scored.append((score, first, second)) }
      }
    }
    scored.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    var pairs: [Int: Int] = [:]
    var taken: Set<Int> = []
    for (_, first, second) in scored where pairs[first] == nil && !taken.contains(second) {
      pairs[first] = second
      taken.insert(second)
    }
    return pairs
  }

  private static func keys(_ table: SchemaOutline.Table) -> [String] {
    table.asked.map(\.ownKey).filter { !$0.isEmpty } + table.lines.map(\.key)
  }
}
