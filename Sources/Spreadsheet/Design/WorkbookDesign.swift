/// How a workbook is made: the looks of its cells, what may be typed into them, formulas and comments.
///
/// Read apart from ``Workbook``, for those who want to know what a blank form asks; reading returns does
/// not need it.
public struct WorkbookDesign: Sendable {
  /// One for each sheet of the ``Workbook``, in its order.
  public var sheets: [SheetDesign]

  /// A design of these sheets.
  public init(sheets: [SheetDesign]) { self.sheets = sheets }

  /// Reads the design of what a reader has opened.
  ///
  /// - Parameter reader: Its sheets are read a second time where they were read before.
  /// - Throws: What keeps a part from being read. A workbook without styles is no error.
  public init(_ reader: inout WorkbookReader) throws(SpreadsheetError) {
    let usage = reader.package.archive.usage
    let styles = LooksPart(usage)
    if let part = reader.stylesPart, reader.package.contains(part) {
      try reader.package.parse(part, styles)
    }
    let looks = styles.looks
    sheets = []
    for tab in reader.tabs where tab.isWorksheet {
      let handler = DesignPart(usage, looks: looks)
      try reader.package.parse(tab.part, handler)
      var design = handler.design
      design.name = tab.name
      for target in try reader.package.relationships(of: tab.part)
      where target.kind == "comments" && reader.package.contains(target.part) {
        let comments = CommentsPart(usage)
        try reader.package.parse(target.part, comments)
        for comment in comments.texts { design.comments[comment.cell] = comment.text }
      }
      sheets.append(design)
    }
  }
}

/// How one sheet is made.
public struct SheetDesign: Sendable {
  /// The most rows whose looks are kept: what lies beyond is no form.
  public static let mostRows = 4_000
  /// The most columns whose looks are kept.
  public static let mostColumns = 400

  /// The name on its tab.
  public var name = ""
  /// The cells that say how they look, within ``mostRows`` and ``mostColumns``.
  public var looks: [CellReference: CellLook] = [:]
  /// The looks of whole columns, for cells that say nothing of their own.
  public var columns: [(columns: ClosedRange<Int>, look: CellLook)] = []
  /// The formulas, as stored; of those that share one, that of the first.
  public var formulas: [CellReference: String] = [:]
  /// What may be typed into cells, in the order of the file.
  public var checks: [InputCheck] = []
  /// The comments of cells, without those that this program wrote.
  public var comments: [CellReference: String] = [:]
  /// Whether only unlocked cells may be typed in.
  public var isProtected = false

  /// A sheet of which nothing is known.
  public init() {}

  /// How a cell looks.
  public func look(at cell: CellReference) -> CellLook {
    if let own = looks[cell] { return own }
    return columns.first { $0.columns.contains(cell.column) }?.look ?? CellLook()
  }
}
