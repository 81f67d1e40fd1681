/// A workbook read whole into memory.
public struct Workbook: Sendable {
  /// The worksheets in the order of their tabs; hidden ones included, chart sheets left out.
  public var sheets: [Sheet]
  public var dateSystem: DateSystem
  public var properties: DocumentProperties
  /// The names defined for cells, of the workbook and of single sheets.
  public var definedNames: [DefinedName]

  public init(
    sheets: [Sheet], dateSystem: DateSystem = .from1900,
    properties: DocumentProperties = DocumentProperties(), definedNames: [DefinedName] = []
  ) {
    self.sheets = sheets
    self.dateSystem = dateSystem
    self.properties = properties
    self.definedNames = definedNames
  }
}

/// What docProps/core.xml, app.xml and custom.xml say of a workbook.
public struct DocumentProperties: Hashable, Sendable {
  public var creator: String?
  /// The last time it was saved, as stored: `2021-08-12T09:15:00Z` (W3CDTF, UTC).
  public var modified: String?
  public var created: String?
  /// The program that saved it, of app.xml.
  public var application: String?
  /// The custom properties with text values, of custom.xml.
  public var custom: [String: String]

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
  public var name: String
  /// The sheet it belongs to; nil for the whole workbook.
  public var sheet: String?
  /// What it stands for, as stored: `表2!$B$3`.
  public var formula: String

  public init(name: String, sheet: String? = nil, formula: String) {
    self.name = name
    self.sheet = sheet
    self.formula = formula
  }
}
