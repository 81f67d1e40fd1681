/// Where a list in front goes in a workbook.
struct FrontPlace {
  let workbook: String
  let position: WorkbookMarking.Position
  /// A free name; of an older list its own.
  let name: String
  /// The part of the older list that makes room, and the number of its tab.
  let olderPart: String?
  let older: Int?

  /// Nil where the workbook gets none.
  init?(of front: FrontSheet, in reader: inout WorkbookReader) throws(SpreadsheetError) {
    // A shared workbook lists its sheets in its log of changes too, and is damaged where they differ.
    if reader.relationships.contains(where: { ["revisionHeaders", "usernames"].contains($0.kind) })
    {
      return nil
    }
    workbook = reader.workbookPart
    let tabs = reader.tabs
    for (index, tab) in tabs.enumerated()
    where tab.isWorksheet && tab.visibility == .visible
      && front.olderNames.contains(where: { tab.name.lowercased().hasPrefix($0.lowercased()) })
    {
      var rows = try reader.rows(of: tab)
      var first: [Cell] = []
      while first.count < 4, let row = try rows.next() { first += row.cells }
      guard front.isOlder(first) else { continue }
      position = .at(index)
      name = tab.name
      olderPart = tab.part
      older = index
      return
    }
    let hasMacros =
      reader.relationships.contains { $0.kind == "vbaProject" }
      || tabs.contains { $0.kind == .macros }
    position = hasMacros ? .last : .first
    name = SheetName.valid(front.name, taken: tabs.map(\.name))
    olderPart = nil
    older = nil
  }
}

extension PackageMarking {
  /// Puts a list into the workbook.
  /// - Returns: Whether it is there; not in a workbook whose list of sheets is not to be understood.
  mutating func put(
    _ front: FrontSheet, at place: FrontPlace
  ) throws(AnnotationError) -> Bool {
    guard let stored = try Self.stored(place.workbook, in: package),
      let marking = WorkbookMarking(stored.bytes)
    else { return false }
    let words = Vocabulary(isStrict: Self.isStrict(stored.bytes))
    var numbers: [CellStyle: Int] = [:]
    if styles != nil {
      for row in front.rows {
        for cell in row.cells where numbers[cell.style] == nil {
          numbers[cell.style] = styles?.marking.added(cell.style)
        }
      }
      isStyled = true
    }
    let bytes = FrontSheetPart(sheet: front, namespace: words.namespace, styles: numbers).bytes
    var relationship = ""
    if let part = place.olderPart {
      guard let older = try Self.stored(part, in: package) else { return false }
      change.replace(older.entry, with: bytes)
    } else {
      let part = free("xl/worksheets/sheet", ".xml")
      relationship = try freeRelationship(of: place.workbook)
      change.add(part, bytes)
      newSheet = part
      try relate([(relationship, words.base + "/worksheet", "/\(part)")], to: place.workbook)
    }
    change.replace(
      stored.entry,
      with: marking.opened(
        at: place.position, name: place.name, relationship: relationship, base: words.base))
    return true
  }

  /// Takes a sheet out of the selection; one that cannot be read is let be.
  mutating func unselect(_ sheet: String) throws(AnnotationError) {
    guard !sheet.isEmpty, let stored = try Self.stored(sheet, in: package) else { return }
    let marking = TabMarking(stored.bytes)
    guard marking.isSelected else { return }
    do throws(SpreadsheetError) { try package.parse(sheet, XMLHandler()) } catch { return }
    change.replace(stored.entry, with: marking.applied(color: nil, unselects: true))
  }

  /// An id that no relationship of a part has, those to places outside the package included.
  private func freeRelationship(of part: String) throws(AnnotationError) -> String {
    let stored = try Self.stored(PartName.relationships(of: part), in: package)
    let bytes = stored?.bytes ?? []
    let taken = Set(
      XMLTags(bytes).compactMap { $0.value("Id") }.map {
        String(decoding: bytes[$0], as: UTF8.self)
      })
    var number = 1
    while taken.contains("rIdHuibiao\(number)") { number += 1 }
    return "rIdHuibiao\(number)"
  }
}
