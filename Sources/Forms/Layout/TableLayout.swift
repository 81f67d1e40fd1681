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
    /// Nothing; keeps the borders of the table whole.
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
      .words(let text), .unit(let text), .hint(let text), .remark(let text), .mark(let text):
      text
    case .slot, .counter, .tally, .filler: nil
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

  /// The name that is defined for the cell of a slot: `hb_incubators__contents__A`.
  package static func name(of slot: Slot, in table: Table) -> String {
    let field = table.fields[slot.field].id
    return switch slot {
    case .answer: "hb_\(table.id)__\(field)"
    case .option(_, let key):
      "hb_\(table.id)__\(field)__\(name(of: key, in: table.fields[slot.field]))"
    case .stray: "hb_\(table.id)__\(field)__other"
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
