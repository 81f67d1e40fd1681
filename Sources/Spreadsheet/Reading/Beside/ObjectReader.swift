/// Puts together what lies over the cells of a sheet from the parts that the sheet points at.
///
/// A part that is damaged costs only what it draws, and is told as ``SheetObject/Kind/drawing``: Excel opens
/// such files too.
struct ObjectReader {
  let package: Package
  let relationships: [Relationship]
  let attachments: SheetAttachments
  private let byID: [String: Relationship]
  private var found: [(object: SheetObject, place: SheetMeasures.Place)] = []
  private var legacy: [LegacyDrawingPart.Item] = []
  /// Those of `legacy` that controls and files have taken.
  private var taken: Set<Int> = []
  /// The places in `legacy` of the shapes with a number.
  private var legacyByShape: [Int: Int] = [:]
  private var drawing: [DrawingPart.Item] = []
  /// The places in `drawing`, by the number of the control that an item draws, or by its own.
  private var drawingByShape: [Int: Int] = [:]
  /// What tells the pictures of the drawing, by the ids of the relationships to them.
  private var pictures: [String: UInt64] = [:]

  private static let kinds: Set<String> = [
    "drawing", "vmlDrawing", "comments", "threadedComment", "ctrlProp", "control", "oleObject",
    "package",
  ]

  /// Whether a sheet with these relationships may have something over its cells.
  static func isNeeded(_ relationships: [Relationship]) -> Bool {
    relationships.contains { kinds.contains($0.kind) }
  }

  init(_ package: Package, _ relationships: [Relationship], _ attachments: SheetAttachments) {
    self.package = package
    self.relationships = relationships
    self.attachments = attachments
    byID = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
  }

  private var usage: Usage { package.archive.usage }

  /// The objects in reading order.
  mutating func objects() throws(SpreadsheetError) -> [SheetObject] {
    try readLegacy()
    try readDrawing()
    let byOrder = legacyByOrder()
    var controls = 0
    for item in attachments.items {
      if item.isFile {
        addFile(item)
      } else {
        try addControl(item, legacy: byOrder.map { $0[controls] })
        controls += 1
      }
    }
    addLegacy()
    addDrawn()
    try addComments()
    return sorted()
  }

  // MARK: - Parts

  /// Reads a part; false where it is damaged.
  private mutating func parse(_ part: String, _ handler: XMLHandler) throws(SpreadsheetError)
    -> Bool
  {
    guard package.contains(part) else { return false }
    do throws(SpreadsheetError) {
      try package.parse(part, handler)
      return true
    } catch {
      guard case .corrupt = error.cause else { throw error }
      addDamaged(part)
      return false
    }
  }

  /// The bytes of a part; nil where it is missing or damaged.
  private mutating func bytes(of part: String) throws(SpreadsheetError) -> [UInt8]? {
    do throws(SpreadsheetError) {
      return try package.stored(part, limit: usage.limits.fileBytes)?.bytes
    } catch {
      guard case .corrupt = error.cause else { throw error }
      addDamaged(part)
      return nil
    }
  }

  private mutating func addDamaged(_ part: String) {
    add(SheetObject(.drawing, range: Self.corner, text: part), nil)
  }

  private static let corner = CellRange(
    CellReference(row: 0, column: 0), CellReference(row: 0, column: 0))

  private mutating func readLegacy() throws(SpreadsheetError) {
    // Another legacy drawing has what stands in the head and the foot of printed pages.
    guard let part = attachments.legacyDrawing.flatMap({ byID[$0] })?.part,
      package.contains(part)
    else { return }
    let handler = LegacyDrawingPart(usage)
    do throws(SpreadsheetError) {
      try package.parse(part, handler)
      legacy = handler.items
    } catch {
      guard case .corrupt = error.cause else { throw error }
      try readRepaired(part)
    }
    for (index, item) in legacy.enumerated() {
      if let shape = item.shape, legacyByShape[shape] == nil { legacyByShape[shape] = index }
    }
  }

  /// Excel's own legacy drawings are not always XML.
  private mutating func readRepaired(_ part: String) throws(SpreadsheetError) {
    guard let stored = try bytes(of: part) else { return }
    let handler = LegacyDrawingPart(usage)
    do throws(SpreadsheetError.Cause) {
      try XMLParser(usage).parse(LegacyDrawingPart.repaired(stored), handler)
    } catch {
      guard case .corrupt = error else {
        throw SpreadsheetError(error, file: package.file, part: part)
      }
      addDamaged(part)
    }
    legacy = handler.items
  }

  private mutating func readDrawing() throws(SpreadsheetError) {
    guard let part = attachments.drawing.flatMap({ byID[$0] })?.part else { return }
    let handler = DrawingPart(usage)
    _ = try parse(part, handler)
    drawing = handler.items
    for (index, item) in drawing.enumerated() {
      let shape = item.control ?? item.id
      if drawingByShape[shape] == nil { drawingByShape[shape] = index }
    }
    let links = RelationshipsPart(of: part, usage)
    if try parse(PartName.relationships(of: part), links) {
      for link in links.relationships { pictures[link.id] = package.digest(of: link.part) }
    }
  }

  // MARK: - Controls and files

  /// The legacy shapes of the controls, where nothing but their order tells: LibreOffice calls them all the
  /// same.
  private func legacyByOrder() -> [Int]? {
    let controls = attachments.items.filter { !$0.isFile }
    let boxes = legacy.indices.filter { !legacy[$0].type.isEmpty }
    guard !controls.isEmpty, controls.count == boxes.count,
      !controls.contains(where: { legacyByShape[$0.shape] != nil })
    else { return nil }
    return boxes
  }

  /// The legacy shape of a control or file, which is its own from now on.
  private mutating func take(_ shape: Int, orAt index: Int?) -> LegacyDrawingPart.Item? {
    guard let place = index ?? legacyByShape[shape] else { return nil }
    taken.insert(place)
    return legacy[place]
  }

  private func caption(_ shape: Int) -> String {
    drawingByShape[shape].map { drawing[$0].text } ?? ""
  }

  private func anchor(_ shape: Int) -> SheetMeasures.Anchor? {
    let drawn = drawingByShape[shape].map { drawing[$0].anchor }
    guard let anchor = drawn?.anchor(attachments.measures), !anchor.isEmpty else {
      return nil
    }
    return anchor
  }

  private mutating func addControl(
    _ item: SheetAttachments.Item, legacy index: Int?
  ) throws(SpreadsheetError) {
    let old = take(item.shape, orAt: index)
    let place = item.anchor ?? old?.anchor ?? anchor(item.shape)
    let relationship = byID[item.relationship]
    if relationship?.kind == "control" {
      try addActiveX(item, relationship?.part ?? "", place)
      return
    }
    let handler = FormControlPart(usage)
    var isThere = false
    if let relationship { isThere = try parse(relationship.part, handler) }
    guard let kind = Self.kind(isThere ? handler.type : old?.type ?? "") else { return }
    let words = [old?.text ?? "", caption(item.shape)].first { !$0.isEmpty } ?? ""
    var object = SheetObject(
      kind, range: Self.corner, text: Self.isDefault(words, name: item.name) ? "" : words,
      isTicked: isThere ? Self.state(handler.checked) : Self.state(old?.checked ?? 0),
      link: (handler.link ?? old?.link).flatMap { SheetObject.Link($0) })
    let line = isThere ? handler.selected : old?.selected ?? 0
    object.choose(line: line, of: handler.list ?? old?.list)
    add(object, place)
  }

  private mutating func addActiveX(
    _ item: SheetAttachments.Item, _ part: String, _ place: SheetMeasures.Anchor?
  ) throws(SpreadsheetError) {
    let handler = ActiveXPart(usage)
    guard try parse(part, handler), let kind = ActiveXData.kind(ofClass: handler.classID) else {
      return
    }
    var (caption, value) = (handler.caption, handler.value)
    if handler.isStream, let id = handler.data {
      let links = RelationshipsPart(of: part, usage)
      if try parse(PartName.relationships(of: part), links),
        let data = links.relationships.first(where: { $0.id == id })?.part,
        let stored = try bytes(of: data), let read = ActiveXData(stored)
      {
        (caption, value) = (read.caption, read.value)
        do throws(SpreadsheetError.Cause) {
          try usage.keepText(bytes: read.caption.utf8.count + read.value.utf8.count)
        } catch { throw SpreadsheetError(error, file: package.file, part: data) }
      }
    }
    let words = caption ?? ""
    var object = SheetObject(
      kind, range: Self.corner, text: words == item.name ? "" : words,
      link: item.linkedCell.flatMap { SheetObject.Link($0) })
    switch kind {
    case .checkBox, .optionButton:
      object.isTicked = value.flatMap { $0 == "1" || $0 == "-1" ? true : $0 == "0" ? false : nil }
    case .textBox, .dropDown:
      object.text = value ?? ""
      object.isTicked = kind == .dropDown ? !object.text.isEmpty : nil
      if object.text.isEmpty { return }
    default: break
    }
    add(object, place)
  }

  private mutating func addFile(_ item: SheetAttachments.Item) {
    let old = take(item.shape, orAt: nil)
    var object = SheetObject(.embeddedFile, range: Self.corner, text: item.program)
    object.contents = byID[item.relationship].flatMap { package.digest(of: $0.part) }
    add(object, item.anchor ?? old?.anchor ?? anchor(item.shape))
  }

  /// What a form control is; nil for buttons, frames and others that hold no answer.
  private static func kind(_ type: String) -> SheetObject.Kind? {
    switch type.lowercased() {
    case "checkbox": .checkBox
    case "radio": .optionButton
    case "drop", "list": .dropDown
    case "edit", "editbox": .textBox
    default: nil
    }
  }

  private static func state(_ checked: String?) -> Bool? {
    switch checked?.lowercased() {
    case "checked": true
    case "mixed": nil
    default: false
    }
  }

  private static func state(_ checked: Int) -> Bool? { checked == 2 ? nil : checked == 1 }

  /// Whether a caption is the one that the program gave with the name: `Check Box 3`, `复选框 3`.
  private static func isDefault(_ caption: String, name: String) -> Bool {
    func number(_ text: String) -> Substring? {
      let words = text.split(separator: " ")
      guard words.count > 1, let last = words.last, last.allSatisfy(\.isNumber) else { return nil }
      return last
    }
    guard let own = number(caption) else { return false }
    return own == number(name)
  }

  /// What the legacy drawing alone has.
  private mutating func addLegacy() {
    for (index, item) in legacy.enumerated() where !taken.contains(index) {
      guard var kind = Self.kind(item.type) ?? Self.drawn(item) else { continue }
      if kind == .shape, !item.text.isEmpty { kind = .textBox }
      var object = SheetObject(
        kind, range: Self.corner, text: item.text,
        link: item.link.flatMap { SheetObject.Link($0) })
      if kind == .checkBox || kind == .optionButton { object.isTicked = Self.state(item.checked) }
      if kind == .dropDown { object.choose(line: item.selected, of: item.list) }
      add(object, item.anchor)
    }
  }

  /// What a shape of the legacy drawing shows that is no control; nil for nothing.
  private static func drawn(_ item: LegacyDrawingPart.Item) -> SheetObject.Kind? {
    switch item.type.lowercased() {
    case "pict": .picture
    case "button", "gbox", "label", "spin", "scroll", "dialog", "note": nil
    case "": item.text.isEmpty || item.isHidden ? nil : .textBox
    default: item.isHidden ? nil : .shape
    }
  }

  // MARK: - Drawings and comments

  private mutating func addDrawn() {
    let shapes = Set(attachments.items.map(\.shape))
    for item in drawing
    where !item.isHidden && !item.isLinked && item.control == nil && !shapes.contains(item.id) {
      let anchor = item.anchor.anchor(attachments.measures)
      var object = SheetObject(.shape, range: Self.corner, text: item.text)
      switch item.kind {
      case .shape: if !item.text.isEmpty { object.kind = .textBox }
      case .picture:
        object.kind = .picture
        object.text = item.description
        object.contents = item.picture.flatMap { pictures[$0] }
      case .frame:
        if item.isChart { object.kind = .chart }
        object.text = item.description
      }
      // Left over from copying: nobody sees it.
      if anchor.isEmpty, object.kind != .textBox { continue }
      add(object, anchor)
    }
  }

  private mutating func addComments() throws(SpreadsheetError) {
    let threads = CommentsPart(usage)
    for link in relationships where link.kind == "threadedComment" {
      _ = try parse(link.part, threads)
    }
    var said: [CellReference: String] = [:]
    for comment in threads.texts {
      // Added to where it stands: a thread may be long.
      if said[comment.cell] != nil { said[comment.cell]?.append("\n") }
      said[comment.cell, default: ""].append(comment.text)
    }
    for link in relationships where link.kind == "comments" {
      let comments = CommentsPart(usage)
      _ = try parse(link.part, comments)
      // Of a thread they have a copy for older programs.
      for comment in comments.texts where !threads.cells.contains(comment.cell) {
        said[comment.cell] = comment.text
      }
    }
    for (cell, text) in said {
      found.append(
        (
          SheetObject(.comment, range: CellRange(cell, cell), text: text),
          SheetMeasures.Place(range: CellRange(cell, cell), middle: cell)
        ))
    }
  }

  // MARK: - Places

  private mutating func add(_ object: SheetObject, _ anchor: SheetMeasures.Anchor?) {
    var object = object
    let place =
      anchor.map { attachments.measures.place(of: $0) }
      ?? SheetMeasures.Place(range: object.range, middle: object.middle)
    object.range = place.range
    object.middle = place.middle
    found.append((object, place))
  }

  /// In reading order; what lies at nearly one height stands in one line.
  private func sorted() -> [SheetObject] {
    let rising = found.sorted {
      ($0.place.middle.row, $0.place.y) < ($1.place.middle.row, $1.place.y)
    }
    var lines: [[(object: SheetObject, place: SheetMeasures.Place)]] = []
    for item in rising {
      if let first = lines.last?.first, first.place.middle.row == item.place.middle.row,
        item.place.y - first.place.y < 8
      {
        lines[lines.count - 1].append(item)
      } else {
        lines.append([item])
      }
    }
    return lines.flatMap { line in
      line.sorted {
        ($0.place.middle.column, $0.place.x, $0.object.kind.rawValue, $0.object.text)
          < ($1.place.middle.column, $1.place.x, $1.object.kind.rawValue, $1.object.text)
      }.map(\.object)
    }
  }
}

extension SheetObject {
  /// Takes the line that is chosen of a list, from 1; 0 for none.
  fileprivate mutating func choose(line: Int, of cells: String?) {
    guard kind == .dropDown else { return }
    isTicked = line > 0
    if line > 0, let cells { listed = Listed(line: line - 1, cells: cells) }
  }
}
