import Forms

/// A roster by the names of its senders, so that finding one takes the same time in a long list.
package struct RosterIndex: Sendable {
  private var places: [String: Int] = [:]
  /// How long the names are, without those of one letter, which stand in other words too.
  private var lengths: Set<Int> = []
  private let roster: Roster
  private let schema: Schema

  package init(_ roster: Roster, schema: Schema) {
    self.schema = schema
    self.roster = roster
    for (place, entry) in roster.entries.enumerated() {
      for name in [entry.sender] + entry.aliases {
        let bare = SenderName.key(name, schema: schema)
        if places[bare] == nil { places[bare] = place }
        if bare.count > 1 { lengths.insert(bare.count) }
      }
    }
  }

  /// Finds a sender by one of its names: its index on the roster, and its name there.
  ///
  /// Names are compared without white space and the form's prefix.
  package func place(of name: String) -> (place: Int, sender: String)? {
    places[SenderName.key(name, schema: schema)].map { ($0, roster.entries[$0].sender) }
  }

  /// The group of the sender at an index; nil if the roster does not say.
  package func group(at place: Int) -> String? {
    let group = roster.entries[place].group
    return group.isEmpty ? nil : group
  }

  /// When the return of a sender came, as the roster says; nil where it does not.
  func received(from sender: String) -> SavedTime? {
    place(of: sender).flatMap { roster.entries[$0.place].received }
  }

  /// Finds the sender of a file by its name, or by that of the innermost folder or archive that has
  /// one: it is named as the office asks, or contains the name of one sender of the roster.
  ///
  /// It is for files that could not be read, whose tables tell nothing.
  package func place(ofFile file: String) -> (place: Int, sender: String)? {
    for name in file.split(separator: "/").reversed() {
      if let place = place(ofStem: FileNameRule.stem(of: String(name))) { return place }
    }
    return nil
  }

  private func place(ofStem stem: String) -> (place: Int, sender: String)? {
    if let pattern = schema.fileName, stem.hasPrefix(pattern.prefix),
      stem.hasSuffix(pattern.suffix),
      stem.count > pattern.prefix.count + pattern.suffix.count
    {
      let name = stem.dropFirst(pattern.prefix.count).dropLast(pattern.suffix.count)
      // The files of 城东 and 城东中学 are both named 城东中学年度报告: 中学 may be part of the sender's name.
      for length in 0...pattern.suffix.count {
        if let known = place(of: "\(name)\(pattern.suffix.prefix(length))") { return known }
      }
    }
    let inside = names(in: Array(SenderName.key(stem, schema: schema)))
    // In 城东二中, the sender 二中 is not meant too.
    let longest = inside.filter { name, _ in
      !inside.contains { $0.key != name && $0.key.contains(name) }
    }
    guard let first = longest.first?.value, longest.allSatisfy({ $0.value == first }) else {
      return nil
    }
    return (first, roster.entries[first].sender)
  }

  /// The names of the roster that stand in a text, however long the roster is.
  private func names(in letters: [Character]) -> [String: Int] {
    var found: [String: Int] = [:]
    for length in lengths where length <= letters.count {
      for start in 0...letters.count - length {
        let part = String(letters[start..<start + length])
        if let place = places[part] { found[part] = place }
      }
    }
    return found
  }

  /// The sender is not on the roster (`sender-unknown`), at the cell that says who it is.
  func issue(for returned: Return) -> Issue? {
    guard let sender = returned.sender, place(of: sender) == nil else { return nil }
    let found = SenderName.answer(in: returned, schema: schema)
    let cell = found?.answer.cell
    let place = found.flatMap { found in
      cell.map { Issue.Place(sheet: found.record.sheet, cell: $0) }
    }
    return Issue(
      .senderUnknown(SenderUnknown(nearest: nearest(to: sender))), table: schema.sender.table,
      record: 0,
      field: schema.sender.field, place: place, found: found?.answer.written ?? sender)
  }

  /// The sender on the roster whose name is nearest to a name; if none is near, the one with the
  /// nearest alias.
  private func nearest(to name: String) -> String? {
    let bare = SenderName.key(name, schema: schema)
    var senders: [String: String] = [:]
    var others: [String: String] = [:]
    for entry in roster.entries {
      senders[SenderName.key(entry.sender, schema: schema)] = entry.sender
      for alias in entry.aliases { others[SenderName.key(alias, schema: schema)] = entry.sender }
    }
    return EditDistance.nearest(to: bare, among: senders.keys).flatMap { senders[$0] }
      ?? EditDistance.nearest(to: bare, among: others.keys).flatMap { others[$0] }
  }
}
