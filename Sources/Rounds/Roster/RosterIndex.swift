public import Forms

/// A roster by the names of its senders: a look-up does not grow with the list.
package struct RosterIndex: Sendable {
  private var places: [String: Int] = [:]
  private let roster: Roster
  private let schema: Schema

  package init(_ roster: Roster, schema: Schema) {
    self.schema = schema
    self.roster = roster
    for (place, entry) in roster.entries.enumerated() {
      for name in [entry.park] + entry.aliases {
        let bare = SenderName.key(name, schema: schema)
        if places[bare] == nil { places[bare] = place }
      }
    }
  }

  /// Where a sender stands, by its name or another name of it, and what the roster calls it; names are
  /// compared without white space and the form's prefix.
  package func place(of name: String) -> (place: Int, park: String)? {
    places[SenderName.key(name, schema: schema)].map { ($0, roster.entries[$0].park) }
  }

  /// Whom a file is from, as far as its name tells: it is named as the office asks, or has one name of
  /// the roster in it.
  ///
  /// For a file that could not be read, whose 表1 says nothing.
  package func place(ofFile file: String) -> (place: Int, park: String)? {
    let stem = FileNameRule.stem(of: file)
    if let pattern = schema.fileName, stem.hasPrefix(pattern.prefix),
      stem.hasSuffix(pattern.suffix),
      stem.count > pattern.prefix.count + pattern.suffix.count
    {
      let name = stem.dropFirst(pattern.prefix.count).dropLast(pattern.suffix.count)
      // 嘉定 and 嘉定园 are both named 嘉定园国际合作总结报告: the end may be the sender's own.
      for length in 0...pattern.suffix.count {
        if let known = place(of: "\(name)\(pattern.suffix.prefix(length))") { return known }
      }
    }
    let bare = SenderName.key(stem, schema: schema)
    let inside = places.filter { $0.key.count > 1 && bare.contains($0.key) }
    // 核心园 is no other sender where 张江核心园 stands.
    let longest = inside.filter { name, _ in
      !inside.contains { $0.key != name && $0.key.contains(name) }
    }
    guard let first = longest.first?.value, longest.allSatisfy({ $0.value == first }) else {
      return nil
    }
    return (first, roster.entries[first].park)
  }

  /// The sender is not on the roster (`park-unknown`), at the cell that says who it is.
  func issue(for form: Return) -> Issue? {
    guard let sender = form.sender, place(of: sender) == nil else { return nil }
    let found = SenderName.answer(in: form, schema: schema)
    let cell = found?.answer.cell
    let place = found.flatMap { found in
      cell.map { Issue.Place(sheet: found.record.sheet, cell: $0) }
    }
    return Issue(
      .parkUnknown(nearest: nearest(to: sender)), table: schema.sender.table, record: 0,
      field: schema.sender.field, place: place, found: found?.answer.written ?? sender)
  }

  /// The sender on the roster whose name is nearest to a name, else the one whose other name is.
  private func nearest(to name: String) -> String? {
    let bare = SenderName.key(name, schema: schema)
    var parks: [String: String] = [:]
    var others: [String: String] = [:]
    for entry in roster.entries {
      parks[SenderName.key(entry.park, schema: schema)] = entry.park
      for alias in entry.aliases { others[SenderName.key(alias, schema: schema)] = entry.park }
    }
    return EditDistance.nearest(to: bare, among: parks.keys).flatMap { parks[$0] }
      ?? EditDistance.nearest(to: bare, among: others.keys).flatMap { others[$0] }
  }
}
