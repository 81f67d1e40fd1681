/// A workbook read whole into memory.
public struct Workbook: Sendable {
  /// The worksheets in the order of their tabs; hidden ones included, chart sheets left out.
  public var sheets: [Sheet]
  /// How the serial numbers of its dates count (ECMA-376 part 1, 18.2.28, `date1904`).
  public var dateSystem: DateSystem
  /// Who made it, when and with what, as far as it says.
  public var properties: DocumentProperties
  /// The names defined for cells, of the workbook and of single sheets.
  public var definedNames: [DefinedName]
  /// The codes of its number formats, each once, such as `0.00%`; the first is `General`.
  public var numberFormats: [String]
  /// The names of tabs that hold something, or may, and are none of ``sheets``: macro sheets of Excel 4,
  /// and tabs of a kind that nobody knows.
  public var leftOut: [String] = []

  /// A workbook of these sheets, as tests and programs that have no file make it.
  public init(
    sheets: [Sheet], dateSystem: DateSystem = .from1900,
    properties: DocumentProperties = DocumentProperties(), definedNames: [DefinedName] = [],
    numberFormats: [String] = ["General"]
  ) {
    self.sheets = sheets
    self.dateSystem = dateSystem
    self.properties = properties
    self.definedNames = definedNames
    self.numberFormats = numberFormats
  }
}

/// What docProps/core.xml, app.xml and custom.xml say of a workbook.
public struct DocumentProperties: Hashable, Sendable {
  /// Who made it, of core.xml (ECMA-376 part 2, 11).
  public var creator: String?
  /// The last time it was saved, as stored: `2021-08-12T09:15:00Z` (W3CDTF, UTC).
  public var modified: String?
  /// When it was made, as ``modified``.
  public var created: String?
  /// The program that saved it, of app.xml.
  public var application: String?
  /// The custom properties with text values, of custom.xml.
  public var custom: [String: String]

  /// Properties of these values; what is left out is not said.
  public init(
    creator: String? = nil, modified: String? = nil, created: String? = nil,
    application: String? = nil, custom: [String: String] = [:]
  ) {
    self.creator = creator
    self.modified = modified
    self.created = created
    self.application = application
    self.custom = custom
  }
}

/// A name that stands for a cell or a formula (ECMA-376 part 1, 18.2.5).
public struct DefinedName: Hashable, Sendable {
  /// The name, as formulas write it; Excel does not tell case apart.
  public var name: String
  /// The sheet it belongs to; nil for the whole workbook.
  public var sheet: String?
  /// What it stands for, as stored: `表2!$B$3`.
  public var formula: String

  /// A name of these values.
  public init(name: String, sheet: String? = nil, formula: String) {
    self.name = name
    self.sheet = sheet
    self.formula = formula
  }
}
