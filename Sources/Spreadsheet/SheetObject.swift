/// Something on a sheet that is no text or number in a cell: a control, a picture, a text box, a comment.
public struct SheetObject: Hashable, Sendable {
  /// What it is, by the word that outputs use.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// A check box: a control, or a cell whose format shows its truth value as a box.
    case checkBox = "check-box"
    /// One of several buttons of which one is chosen.
    case optionButton = "option-button"
    /// A list of which one line is chosen.
    case dropDown = "drop-down"
    /// A control of another maker, of which nothing is known.
    case control
    /// A text box, or any shape with text.
    case textBox = "text-box"
    /// A shape without text: a line, a circle drawn around something.
    case shape
    /// A picture over cells, or in one.
    case picture
    case chart
    /// A comment, or a thread of them.
    case comment
    /// A file inside the workbook.
    case embeddedFile = "embedded-file"
    /// A value of a cell that is more than text, such as one of Excel's data types.
    case dataType = "data-type"
    /// A drawing that cannot be read because its part is damaged.
    case drawing
  }

  /// What it is.
  public var kind: Kind
  /// The cells that it lies over or is pinned to; A1 where it says none.
  public var range: CellRange
  /// The cell in which its middle lies.
  public var middle: CellReference
  /// The words it carries: a caption, what a comment says, the description of a picture.
  ///
  /// A name that the program gave it is none.
  public var text: String
  /// Of check boxes and option buttons whether it is ticked, of lists whether a line is chosen; nil for
  /// anything else, and for a box that is neither ticked nor not.
  public var isTicked: Bool?
  /// The cell that holds its state too.
  public var link: Link?
  /// Whether it is what its cell holds: what is stored there as text, number or error only stands for it.
  public var isCellValue = false
  /// Tells pictures and files by their bytes: equal where these are.
  public var contents: UInt64?
  /// Of a list, the line chosen, from 0, and the cells that it lists; until they are looked up.
  var listed: Listed?

  /// An object of these values, which lies over one cell or over several.
  public init(
    _ kind: Kind, range: CellRange, middle: CellReference? = nil, text: String = "",
    isTicked: Bool? = nil, link: Link? = nil
  ) {
    self.kind = kind
    self.range = range
    self.middle = middle ?? range.topLeft
    self.text = text
    self.isTicked = isTicked
    self.link = link
  }

  /// A cell as a control names it.
  public struct Link: Hashable, Sendable {
    /// The sheet; nil for the control's own.
    public var sheet: String?
    /// The cell.
    public var cell: CellReference

    /// A cell of a sheet.
    public init(sheet: String? = nil, cell: CellReference) {
      self.sheet = sheet
      self.cell = cell
    }

    /// Reads `$B$3` or `'Sheet 2'!$B$3`; nil for anything else.
    init?(_ formula: String) {
      guard let (sheet, range) = Self.split(formula), let cell = CellReference(range) else {
        return nil
      }
      self.init(sheet: sheet, cell: cell)
    }

    /// The sheet and the cells of a reference as formulas write it.
    static func split(_ formula: String) -> (sheet: String?, cells: Substring)? {
      let text = formula.first == "=" ? formula.dropFirst() : formula[...]
      guard let mark = text.lastIndex(of: "!") else { return (nil, text) }
      var sheet = text[..<mark]
      if sheet.count > 1, sheet.first == "'", sheet.last == "'" {
        sheet = sheet.dropFirst().dropLast()
      }
      guard !sheet.isEmpty, !sheet.contains("[") else { return nil }
      return (unquoted(sheet), text[text.index(after: mark)...])
    }

    /// A sheet's name with each `''` as the `'` that it stands for.
    private static func unquoted(_ name: Substring) -> String {
      var plain = ""
      var isPending = false
      for character in name {
        if character == "'", !isPending {
          isPending = true
          plain.append(character)
        } else {
          if character != "'" { plain.append(character) }
          isPending = false
        }
      }
      return plain
    }
  }

  /// The line that is chosen of a list whose lines stand in cells.
  struct Listed: Hashable, Sendable {
    var line: Int
    var cells: String
  }
}
