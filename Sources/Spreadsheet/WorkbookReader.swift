/// A workbook file open for reading, sheet by sheet.
///
/// Opening reads the list of sheets and the names; shared strings and styles are read when the first
/// sheet is, document properties when they are asked for, and parts nobody asks for never.
///
/// Not to be used by two tasks at once.
public struct WorkbookReader: ~Copyable {
  /// A tab of the workbook.
  public struct Tab: Hashable, Sendable {
    /// The name on the tab, `_xHHHH_` decoded.
    public var name: String
    /// Whether it shows.
    public var visibility: Sheet.Visibility
    /// What it is.
    public var kind: Kind
    let part: String

    /// Whether it is a worksheet, which forms are; charts, dialogs and macro sheets are not.
    public var isWorksheet: Bool { kind == .worksheet }

    /// A kind of tab (ECMA-376 part 1, 12.3).
    public enum Kind: Sendable {
      case worksheet
      /// A sheet of macros of Excel 4: cells with formulas.
      case macros
      /// A chart that fills a tab, or a dialog of Excel 5: no cells.
      case chart, dialog
      /// A tab whose part is of another kind, or that has none.
      case unknown

      /// The last word of a relationship's type.
      init(relationship: String) {
        switch relationship {
        case "worksheet": self = .worksheet
        case "xlMacrosheet", "xlIntlMacrosheet": self = .macros
        case "chartsheet": self = .chart
        case "dialogsheet": self = .dialog
        default: self = .unknown
        }
      }
    }
  }

  /// All tabs, in their order; hidden ones and those that are no worksheets included.
  public let tabs: [Tab]
  /// How the serial numbers of dates count (ECMA-376 part 1, 18.2.28, `date1904`).
  public let dateSystem: DateSystem
  /// The names defined for cells, of the workbook and of single sheets.
  public let definedNames: [DefinedName]

  let package: Package
  private let root: [Relationship]
  /// The part that is the workbook.
  let workbookPart: String
  /// Those of the workbook's part.
  let relationships: [Relationship]
  private let stringsPart: String?
  let stylesPart: String?
  /// The list of those who write in threads of comments.
  let personsPart: String?
  private var strings: SharedStrings?
  private var formats: CellFormats?

  /// Opens the workbook in a file.
  ///
  /// - Parameters:
  ///   - path: The file: .xlsx or .xlsm, whatever its name.
  ///   - limits: How much is read before the file is refused.
  /// - Throws: What keeps the workbook from being read. A workbook without worksheets, shared
  ///   strings, styles or properties is no error.
  public init(path: String, limits: Limits = Limits()) throws(SpreadsheetError) {
    let source: ByteSource
    do throws(SpreadsheetError.Cause) { source = try ByteSource(path: path) } catch {
      throw SpreadsheetError(error, file: path)
    }
    try self.init(source, file: path, Usage(limits))
  }

  /// Opens the workbook in bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What errors call the file.
  ///   - limits: How much is read before the file is refused.
  /// - Throws: As ``init(path:limits:)``.
  public init(
    bytes: [UInt8], name: String, limits: Limits = Limits()
  ) throws(SpreadsheetError) {
    try self.init(ByteSource(bytes: bytes), file: name, Usage(limits))
  }

  init(_ source: ByteSource, file: String, _ usage: Usage) throws(SpreadsheetError) {
    // All that throws comes before the first property is set: a value that is not copyable cannot be
    // taken apart half made.
    let package = try Package(source, file: file, usage)
    let root = try package.relationships(of: "")
    let part = try Self.workbookPart(package, root)
    let relationships = try package.relationships(of: part)
    let workbook = try package.parsed(part) { WorkbookPart(usage) }

    let targets = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
    var tabs: [Tab] = []
    for sheet in workbook.sheets {
      // Macro sheets that were taken out leave such a tab behind, which Excel passes over.
      if sheet.relationship.isEmpty {
        tabs.append(
          Tab(
            name: sheet.name, visibility: sheet.visibility, kind: .unknown, part: ""))
        continue
      }
      guard let target = targets[sheet.relationship] else {
        throw SpreadsheetError(
          .corrupt(.missingRelationship(sheet.relationship)), file: file, part: part)
      }
      tabs.append(
        Tab(
          name: sheet.name, visibility: sheet.visibility,
          kind: Tab.Kind(relationship: target.kind), part: target.part))
    }
    self.package = package
    self.root = root
    workbookPart = part
    self.relationships = relationships
    self.tabs = tabs
    dateSystem = workbook.dateSystem
    definedNames = workbook.names.compactMap { name in
      guard let index = name.sheet else {
        return DefinedName(name: name.name, formula: name.formula)
      }
      // Programs that delete a sheet leave names of it behind; Excel drops them.
      guard tabs.indices.contains(index) else { return nil }
      return DefinedName(name: name.name, sheet: tabs[index].name, formula: name.formula)
    }
    stringsPart = relationships.part("sharedStrings")
    stylesPart = relationships.part("styles")
    personsPart = relationships.part("person")
  }

  /// The part that is the workbook, or what the package is instead.
  private static func workbookPart(
    _ package: Package, _ root: [Relationship]
  ) throws(SpreadsheetError) -> String {
    guard let part = root.part("officeDocument") else {
      // Some generators leave the relationships of the package out, and Excel repairs that.
      if package.contains("xl/workbook.xml") { return "xl/workbook.xml" }
      let isOpenDocument = package.contains("mimetype") && package.contains("content.xml")
      throw SpreadsheetError(
        .notAWorkbook(isOpenDocument ? .openDocument : .otherZip), file: package.file)
    }
    if PartName.key(part).hasSuffix(".bin") {
      throw SpreadsheetError(.notAWorkbook(.binaryWorkbook), file: package.file)
    }
    return part
  }

  /// Reads the document properties; those that are not there are nil.
  ///
  /// - Throws: Where a part with properties is there and cannot be read.
  public func properties() throws(SpreadsheetError) -> DocumentProperties {
    let handler = PropertiesPart(package.archive.usage)
    for kind in ["core-properties", "extended-properties", "custom-properties"] {
      guard let part = root.part(kind), package.contains(part) else { continue }
      try package.parse(part, handler)
    }
    return handler.properties
  }

  /// Begins to read the rows of a sheet, in memory that does not grow with the sheet.
  ///
  /// - Parameter tab: One of ``tabs``.
  /// - Throws: Where the sheet, the shared strings or the styles cannot be read.
  /// - Returns: The rows to come; of a tab that is neither a worksheet nor one of macros none.
  public mutating func rows(of tab: Tab) throws(SpreadsheetError) -> SheetRows {
    let sink = RowSink(package.archive.usage.limits)
    guard tab.isWorksheet || tab.kind == .macros && package.contains(tab.part) else {
      return SheetRows(nil, nil, sink)
    }
    let part = try sheetPart(keepsStrings: false, into: sink)
    let parser: XMLParser
    do throws(SpreadsheetError.Cause) { parser = try XMLParser(package.archive.usage) } catch {
      throw SpreadsheetError(error, file: package.file)
    }
    return SheetRows(try package.open(tab.part, part, parser), part, sink)
  }

  /// A reader of sheets, with the shared strings and styles it needs.
  ///
  /// A relationship to strings that are not there is left by generators that had none to write; a
  /// cell that does ask for one is an error then. Without the styles that are pointed at, dates would
  /// pass for numbers in silence, so that a number with a style is an error.
  mutating func sheetPart(
    keepsStrings: Bool, into sink: any CellSink
  ) throws(SpreadsheetError) -> SheetPart {
    let usage = package.archive.usage
    if formats == nil {
      let isThere = stylesPart.map(package.contains) ?? false
      let make = { StylesPart(usage, keepsFonts: keepsStrings) }
      let handler =
        if let stylesPart, isThere {
          try package.parsed(stylesPart, isSame: { $0.keepsFonts == keepsStrings }, make)
        } else {
          make()
        }
      var read = handler.formats
      read.checkBoxes = try checkBoxes(among: handler.complements)
      if !isThere { read.missingPart = stylesPart }
      formats = read
    }
    if strings == nil {
      let handler = SharedStringsPart(
        usage, keepsDecoded: keepsStrings, keepsPlainRuns: formats?.hasLooks ?? false)
      if let stringsPart, package.contains(stringsPart) {
        try package.parse(stringsPart, handler)
        handler.strings.areSound = !package.hasUsedExpat
      }
      strings = handler.strings
    }
    return SheetPart(
      usage, strings ?? SharedStrings(keepsDecoded: false), formats: formats ?? CellFormats(),
      keepsFormulas: keepsStrings, into: sink)
  }

  /// The cell formats that show truth values as check boxes, of those with a complement.
  private func checkBoxes(among complements: [Int: Int]) throws(SpreadsheetError) -> Set<Int> {
    guard !complements.isEmpty, let part = relationships.part("FeaturePropertyBag"),
      package.contains(part)
    else { return [] }
    let bags = FeatureBagsPart(package.archive.usage)
    do throws(SpreadsheetError) { try package.parse(part, bags) } catch {
      guard case .corrupt = error.cause else { throw error }
    }
    let boxes = bags.checkBoxes
    return Set(complements.filter { boxes.contains($0.value) }.keys)
  }

  /// The codes of the number formats that cells point to; complete once a sheet was begun.
  public var numberFormats: [String] { (formats ?? CellFormats()).codes }
}
