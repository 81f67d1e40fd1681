import FormSchema

/// Who must return the form, in the order of the office's list.
public struct Roster: Hashable, Sendable {
  /// A sender of the list.
  public struct Entry: Hashable, Sendable {
    public var park: String
    public var district: String
    /// Other names it goes by.
    public var aliases: [String]

    public init(park: String, district: String = "", aliases: [String] = []) {
      self.park = park
      self.district = district
      self.aliases = aliases
    }
  }

  public var entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }

  /// Finds a sender by its name or another name of it, without white space and the form's prefix.
  public func entry(named name: String, schema: Schema) -> Entry? {
    let wanted = SenderName.bare(name, schema: schema)
    return entries.first { entry in
      ([entry.park] + entry.aliases).contains { SenderName.bare($0, schema: schema) == wanted }
    }
  }

  /// The sender is not on the roster (`park-unknown`), at the cell that says who it is.
  func issue(for form: Return, schema: Schema) -> Issue? {
    guard let sender = form.sender, entry(named: sender, schema: schema) == nil else { return nil }
    let found = SenderName.answer(in: form, schema: schema)
    let cell = found?.answer.cell
    let place = found.flatMap { found in
      cell.map { Issue.Place(sheet: found.record.sheet, cell: $0) }
    }
    return Issue(
      .parkUnknown(nearest: nearest(to: sender, schema: schema)), table: schema.sender.table,
      record: 0, field: schema.sender.field, place: place, found: found?.answer.written ?? sender)
  }

  /// The name on the roster that shares most with a name; nil where none shares half of it.
  private func nearest(to name: String, schema: Schema) -> String? {
    let wanted = Array(SenderName.bare(name, schema: schema))
    var best: (name: String, score: Double)?
    for entry in entries {
      for name in [entry.park] + entry.aliases {
        let other = Array(SenderName.bare(name, schema: schema))
        let common = Self.commonLength(wanted, other)
        let score = 2 * Double(common) / Double(max(1, wanted.count + other.count))
        // 园 is in every name and says nothing.
        if common > 1, score > (best?.score ?? 0.5) { best = (entry.park, score) }
      }
    }
    return best?.name
  }

  /// The length of the longest common subsequence.
  private static func commonLength(_ a: [Character], _ b: [Character]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    return row[b.count]
  }
}
