/// The changes to a package that mark cells in it.
struct PackageMarking {
  let package: Package
  var styles: (part: Archive.Entry, marking: StyleMarking)?
  var change = ArchiveChange()
  private var names: Set<String> = []
  private var newComments: [String] = []
  var newSheet: String?
  private var hasNewDrawing = false
  var isStyled = false
  private var hasReplied = false

  init(_ package: Package, styles: (part: Archive.Entry, marking: StyleMarking)?) {
    self.package = package
    self.styles = styles
  }

  /// A part's bytes, in UTF-8; nil where there is none.
  static func stored(
    _ part: String, in package: Package
  ) throws(AnnotationError) -> (entry: Archive.Entry, bytes: [UInt8])? {
    let stored: (entry: Archive.Entry, bytes: [UInt8])?
    do throws(SpreadsheetError) { stored = try package.stored(part) } catch { throw .read(error) }
    guard let stored else { return nil }
    guard let bytes = PartEncoding.utf8(stored.bytes) else { throw .encoding(part: part) }
    return (stored.entry, bytes)
  }

  /// Marks cells of a sheet.
  /// - Parameters:
  ///   - sheet: The part.
  ///   - annotations: The marks, in reading order.
  ///   - tabColor: The color that its tab gets; nil leaves it as it is.
  ///   - unselects: Whether another sheet is to be the selected one.
  /// - Throws: If a part cannot be read.
  mutating func mark(
    _ sheet: String, _ annotations: [Annotation], tabColor: UInt32?, unselects: Bool
  ) throws(AnnotationError) {
    guard let stored = try Self.stored(sheet, in: package) else { return }
    let relationships: [Relationship]
    do throws(SpreadsheetError) { relationships = try package.relationships(of: sheet) } catch {
      throw .read(error)
    }
    let marking = SheetMarking(stored.bytes, wanted: Set(annotations.map(\.cell)))
    let words = Vocabulary(isStrict: Self.isStrict(stored.bytes))
    let texts = annotations.map { (cell: $0.cell, text: $0.text) }
    var added: [(id: String, type: String, target: String)] = []

    var boxed = texts
    if let part = relationships.part("comments"), let old = try Self.stored(part, in: package) {
      let result = CommentMarking.added(texts, to: old.bytes)
      change.replace(old.entry, with: result.part)
      boxed = texts.filter { result.new.contains($0.cell) }
    } else {
      let part = free("xl/comments", ".xml")
      change.add(part, CommentMarking.part(texts, namespace: words.namespace))
      newComments.append(part)
      added.append(("rIdHuibiao1", words.base + "/comments", "/\(part)"))
    }
    if let part = relationships.part("threadedComment"),
      let old = try Self.stored(part, in: package),
      let bytes = ThreadMarking.replied(texts, to: old.bytes, part: part)
    {
      change.replace(old.entry, with: bytes)
      hasReplied = true
    }
    var drawing: String?
    if let part = Self.drawing(marking.drawing, relationships),
      let old = try Self.stored(part, in: package),
      let bytes = CommentBoxes.added(boxed, to: old.bytes)
    {
      change.replace(old.entry, with: bytes)
    } else if marking.drawing == nil {
      let part = free("xl/drawings/vmlDrawing", ".vml")
      change.add(part, CommentBoxes.part(boxed))
      hasNewDrawing = true
      drawing = "rIdHuibiao2"
      added.append(("rIdHuibiao2", words.base + "/vmlDrawing", "/\(part)"))
    }
    var marked: [CellReference: Int] = [:]
    for annotation in annotations where styles != nil {
      let old = marking.style(of: annotation.cell)
      marked[annotation.cell] = styles?.marking.marked(old, color: annotation.fillColor)
      isStyled = true
    }
    let part = marking.applied(styles: marked, drawing: drawing, relationships: words.base)
    change.replace(
      stored.entry,
      with: TabMarking(part).applied(color: tabColor, unselects: unselects))
    try relate(added, to: sheet)
  }

  /// All changes.
  ///
  /// - Parameters:
  ///   - types: The part that lists the types of parts.
  ///   - persons: The part that lists who writes in threads of comments.
  /// - Throws: If one of them cannot be read.
  /// - Returns: What is other than before.
  consuming func change(
    types: String, persons: String?
  ) throws(AnnotationError) -> ArchiveChange {
    if hasReplied, let persons, let old = try Self.stored(persons, in: package) {
      change.replace(old.entry, with: ThreadMarking.introduced(in: old.bytes))
    }
    if isStyled, let styles { change.replace(styles.part, with: styles.marking.applied()) }
    if !newComments.isEmpty || hasNewDrawing || newSheet != nil,
      let old = try Self.stored(types, in: package)
    {
      let part = PartMarking.types(
        comments: newComments, drawing: hasNewDrawing, sheet: newSheet, to: old.bytes)
      change.replace(old.entry, with: part)
    }
    return change
  }

  mutating func relate(
    _ added: [(id: String, type: String, target: String)], to sheet: String
  ) throws(AnnotationError) {
    guard !added.isEmpty else { return }
    let name = PartName.relationships(of: sheet)
    if let old = try Self.stored(name, in: package) {
      change.replace(old.entry, with: PartMarking.relationships(added, to: old.bytes))
    } else {
      change.add(name, PartMarking.relationships(added))
    }
  }

  private static func drawing(_ id: String?, _ relationships: [Relationship]) -> String? {
    guard let id else { return nil }
    return relationships.first { $0.id == id && $0.kind == "vmlDrawing" }?.part
  }

  /// A name that no part has.
  mutating func free(_ stem: String, _ ending: String) -> String {
    var number = 1
    while package.contains("\(stem)\(number)\(ending)")
      || !names.insert("\(stem)\(number)\(ending)").inserted
    {
      number += 1
    }
    return "\(stem)\(number)\(ending)"
  }

  /// Whether a sheet is of the strict kind, whose names differ (ECMA-376 part 1).
  static func isStrict(_ sheet: [UInt8]) -> Bool {
    String(decoding: sheet.prefix(1000), as: UTF8.self).contains("http://purl.oclc.org/ooxml/")
  }

  /// The names of things in a workbook.
  struct Vocabulary {
    let namespace: String
    let base: String

    init(isStrict: Bool) {
      namespace =
        isStrict
        ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
        : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
      base =
        isStrict
        ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    }
  }
}
