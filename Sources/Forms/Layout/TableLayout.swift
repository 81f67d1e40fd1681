package import Spreadsheet

/// The cells of a table in the blank form, with one cell for each answer.
///
/// It depends on the schema alone, so that the code that draws the form and the code that reads it
/// back agree. Rows and columns count from the table's first cell.
package struct TableLayout: Sendable {
  /// The number of columns after the one for labels, all of one width.
  package static let units = 12
  /// The width of the column for labels and of the other columns, in digits of the default font.
  package static let labelWidth = 21.0
  package static let unitWidth = 6.0

  /// The items in reading order.
  package var items: [Item] = []
  package var rows = 0
  /// The widths of the columns, in digits of the default font.
  package var columnWidths =
    [labelWidth] + [Double](repeating: unitWidth, count: units)
  /// The lists among them, in reading order.
  package var lists: [PlacedList] = []

  /// A cell or a merged range.
  package struct Item: Hashable, Sendable {
    package var range: CellRange
    package var content: Content
    /// The question it belongs to.
    package var question: Int?
  }

  package enum Content: Hashable, Sendable {
    case title(String)
    /// A line below the title that says how to fill the form in.
    case guide(String)
    case label(String)
    case heading(String)
    /// The words of a group in front of the labels that belong to it.
    case group(String)
    /// The form's own mark of its edition.
    case edition(String)
    /// Words around an answer: its unit, or the words of an option.
    case words(String)
    case unit(String)
    case hint(String)
    case remark(String)
    /// The form's id and version.
    case mark(String)
    case slot(Slot)
    /// How long the text of a field is.
    case counter(field: Int)
    /// How many records there are of what a field counts.
    case tally(field: Int)
    /// The title of a list inside a table.
    case listTitle(String)
    /// Words over a column of a list, or over several.
    case column(String)
    /// What helps to fill in a column of a list.
    case columnHint(String)
    /// The number of a row of a list.
    case rowNumber(Int)
    /// What a list prints in a row, such as the words of a line.
    case rowWords(String)
    case example(String)
    case totalLabel(String)
    /// The sum of a column of a list.
    case sum(table: Int, column: Int)
    /// A cell of a list that is filled in.
    case entry(ListEntry)
    /// A cell of a printed line that is not.
    case unasked
    /// Nothing; keeps the lines of the table whole.
    case filler
  }

  /// A cell that is filled in.
  package enum Slot: Hashable, Sendable {
    case answer(Int)
    /// The tick beside an option of a choice that takes several.
    case option(Int, String)
    /// The place for a text that fits no option of a choice.
    case stray(Int)

    package var field: Int {
      switch self {
      case .answer(let field), .option(let field, _), .stray(let field): field
      }
    }
  }
}

extension TableLayout.Content {
  /// The printed text; nil for what is filled in or computed.
  package var text: String? {
    switch self {
    case .title(let text), .guide(let text), .label(let text), .heading(let text),
      .group(let text), .edition(let text),
      .words(let text), .unit(let text), .hint(let text), .remark(let text), .mark(let text),
      .listTitle(let text), .column(let text), .columnHint(let text), .rowWords(let text),
      .example(let text), .totalLabel(let text):
      text
    case .slot, .counter, .tally, .filler, .rowNumber, .sum, .entry, .unasked: nil
    }
  }

  /// Whether it stands in a list, which is found by the words over its columns and not by its neighbours.
  package var isOfList: Bool {
    switch self {
    case .listTitle, .column, .columnHint, .rowNumber, .rowWords, .example, .totalLabel, .sum,
      .entry, .unasked:
      true
    case .title, .guide, .label, .heading, .group, .edition, .words, .unit, .hint, .remark, .mark,
      .slot, .counter, .tally, .filler:
      false
    }
  }
}

extension TableLayout {
  /// The cells of a slot; nil if the table has no such slot.
  package func range(of slot: Slot) -> CellRange? {
    items.first { $0.content == .slot(slot) }?.range
  }

  /// The rows with nothing but the cell for a text that matches no option; hidden until needed.
  package var strayRows: [(row: Int, field: Int)] {
    items.compactMap { item in
      if case .slot(.stray(let field)) = item.content {
        (item.range.topLeft.row, field)
      } else {
        nil
      }
    }
  }

  /// The name that is defined for the cell of a slot: `hb_incubators__contents__A`, and in the second block of
  /// a sheet `hb2_incubators__contents__A`.
  package static func name(of slot: Slot, in table: Table, block: Int = 1) -> String {
    let field = table.fields[slot.field].id
    let name = "hb\(block > 1 ? "\(block)" : "")_\(table.id)__\(field)"
    return switch slot {
    case .answer: name
    case .option(_, let key): "\(name)__\(Self.name(of: key, in: table.fields[slot.field]))"
    case .stray: "\(name)__other"
    }
  }

  /// The same table further down on its sheet.
  package func moved(down rows: Int) -> TableLayout {
    guard rows > 0 else { return self }
    func moved(_ range: CellRange) -> CellRange {
      var range = range
      range.topLeft.row += rows
      range.bottomRight.row += rows
      return range
    }
    var layout = self
    for index in items.indices { layout.items[index].range = moved(items[index].range) }
    for index in lists.indices { layout.lists[index].move(down: rows) }
    return layout
  }

  /// The place of a copy of a table among the copies on its sheet, its blocks.
  package struct Block: Hashable, Sendable {
    /// From 1.
    package var number: Int
    /// Whether what heads the sheet stands above it.
    package var isFirst: Bool
    /// Whether the table's remarks stand below it.
    package var isLast: Bool

    package init(number: Int = 1, isFirst: Bool = true, isLast: Bool = true) {
      self.number = number
      self.isFirst = isFirst
      self.isLast = isLast
    }
  }

  /// The letter of an option; of one without, its number, as names hold no words.
  private static func name(of key: String, in field: Field) -> String {
    guard case .options(let options, _) = field.shape,
      let index = options.firstIndex(where: { $0.key == key }), !options[index].isLettered
    else { return key }
    return "\(index + 1)"
  }
}
