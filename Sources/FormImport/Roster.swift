public import FormSchema

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

  /// The sender on the roster whose name is nearest to a name, else the one whose other name is.
  private func nearest(to name: String, schema: Schema) -> String? {
    let bare = SenderName.bare(name, schema: schema)
    var parks: [String: String] = [:]
    var others: [String: String] = [:]
    for entry in entries {
      parks[SenderName.bare(entry.park, schema: schema)] = entry.park
      for alias in entry.aliases { others[SenderName.bare(alias, schema: schema)] = entry.park }
    }
    return EditDistance.nearest(to: bare, among: parks.keys).flatMap { parks[$0] }
      ?? EditDistance.nearest(to: bare, among: others.keys).flatMap { others[$0] }
  }
}
