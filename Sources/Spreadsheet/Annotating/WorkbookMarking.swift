/// Enters a sheet in a workbook's part (ECMA-376 part 1, 18.2).
struct WorkbookMarking {
  /// Where the sheet of the list stands.
  enum Position: Hashable {
    /// A new one in front of all others.
    case first
    /// A new one behind all others.
    case last
    /// One that is there.
    case at(Int)
  }

  private let bytes: [UInt8]
  private var views: [XMLTag] = []
  private var sheets: [XMLTag] = []
  private var sheetsTag: XMLTag?
  private var sheetsEnd: XMLTag?
  private var ownNames: [(place: Range<Int>, sheet: Int)] = []

  /// Nil where the part has no list of sheets with an end.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    for tag in XMLTags(bytes) {
      switch (tag.local, tag.kind) {
      case ("workbookView", .open), ("workbookView", .empty): views.append(tag)
      case ("sheets", .open): sheetsTag = sheetsTag ?? tag
      case ("sheets", .close): sheetsEnd = sheetsEnd ?? tag
      case ("sheet", .open), ("sheet", .empty):
        if sheetsTag != nil, sheetsEnd == nil { sheets.append(tag) }
      case ("definedName", .open), ("definedName", .empty):
        if let place = tag.value("localSheetId"), let sheet = Int(text(place)) {
          ownNames.append((place, sheet))
        }
      default: continue
      }
    }
    guard sheetsTag != nil, sheetsEnd != nil else { return nil }
  }

  /// The part with the sheet, at which the workbook opens.
  ///
  /// What counts sheets by their order, names of single sheets and what is shown, counts on as it did.
  /// - Parameters:
  ///   - position: Where it stands.
  ///   - name: The name of a new sheet.
  ///   - relationship: The id of its relationship.
  ///   - base: What the types of relationships begin with.
  /// - Returns: The part.
  func opened(
    at position: Position, name: String, relationship: String, base: String
  ) -> [UInt8] {
    var edits = XMLEdits()
    guard let sheetsTag, let sheetsEnd else { return bytes }
    let p = sheetsTag.prefix
    let entry =
      "<\(p)sheet name=\"\(XMLText.escaped(StoredText.of(name, in: .location)))\" sheetId=\"\(freeID)\""
      + " xmlns:r=\"\(base)\" r:id=\"\(relationship)\"/>"
    let active: Int
    switch position {
    case .first:
      active = 0
      edits.insert(entry, at: sheetsTag.range.upperBound)
      for own in ownNames where own.sheet >= 0 && own.sheet < sheets.count {
        edits.replace(own.place, with: "\(own.sheet + 1)")
      }
    case .last:
      active = sheets.count
      edits.insert(entry, at: sheetsEnd.range.lowerBound)
    case .at(let index): active = index
    }
    for view in views {
      set("activeTab", of: view, to: active, &edits)
      // Tabs in front of it would be out of sight.
      if position != .last, view.value("firstSheet") != nil {
        set("firstSheet", of: view, to: 0, &edits)
      }
    }
    if views.isEmpty, active != 0 {
      edits.insert(
        "<\(p)bookViews><\(p)workbookView activeTab=\"\(active)\"/></\(p)bookViews>",
        at: sheetsTag.range.lowerBound)
    }
    return edits.applied(to: bytes)
  }

  private func set(_ name: String, of tag: XMLTag, to value: Int, _ edits: inout XMLEdits) {
    if let place = tag.attributes.first(where: { $0.name == name })?.value {
      edits.replace(place, with: "\(value)")
    } else if value != 0 {
      edits.insert(
        " \(name)=\"\(value)\"", at: tag.range.lowerBound + 1 + tag.name.utf8.count)
    }
  }

  /// A number that no sheet has; Excel takes up to 65,534.
  private var freeID: Int {
    let taken = Set(sheets.compactMap { $0.value("sheetId").flatMap { Int(text($0)) } })
    let next = (taken.max() ?? 0) &+ 1
    if (1...65_534).contains(next) { return next }
    return (1...65_534).first { !taken.contains($0) } ?? 65_534
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
