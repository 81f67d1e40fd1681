import Forms
import Spreadsheet

/// The list of a table's records for print: their numbers, who sent them, and a few of the answers, on A4.
struct ShortList {
  let columns: [SheetColumn]
  let setup: PageSetup
  /// The columns of ``RecordRow`` that it shows.
  private let places: [Int]

  /// What is chosen of a table that does not say what its short lists show stays below this width, which
  /// a page on its side has.
  private static let mostWidth = 112.0

  /// The list of a table; nil where nothing would stand in it but senders.
  init?(
    _ row: RecordRow, _ index: Int, of schema: Schema, language: Language, senderWidth: Double = 11
  ) {
    let words = SheetWords(language: language, called: schema.called)
    var before = [
      SheetColumn.ordinal(words),
      SheetColumn(words.sender, width: min(20, senderWidth)).faintWhereRepeated,
    ]
    // The record, or the line, in which the answers stand.
    let first = row.places.min() ?? before.count
    for column in row.columns[before.count..<max(before.count, first)] {
      before.append(SheetColumn(column.heading, width: 18))
    }
    let fields = Self.fields(
      row, index, of: schema, room: before.reduce(Self.mostWidth) { $0 - $1.least })
    guard !fields.isEmpty || before.count > 2 else { return nil }
    places = Array(0..<before.count) + fields.map { row.places[$0] }
    let own = fields.map { Self.column(row.columns[row.places[$0]], of: row.table.fields[$0]) }
    var columns = before + own
    var setup = PageSetup()
    setup.margins = ListSheet.margins
    func width() -> Double { columns.reduce(0) { $0 + $1.least + ListSheet.padding } }
    func room() -> Double { setup.room - 1 }
    // Texts take what is left, or give what is lacking.
    let wide = columns.indices.dropFirst(2).filter { columns[$0].kind == .text }
    let texts = wide.reduce(0) { $0 + columns[$1].least }
    if width() > room() { setup.isLandscape = true }
    if texts > 0 {
      let factor = max(0.5, min(1.8, (room() - width() + texts) / texts))
      for column in wide {
        let width = (columns[column].least * factor).rounded(.down)
        columns[column].least = width
        columns[column].most = width
      }
    }
    self.columns = columns
    self.setup = setup
  }

  /// The contents of a row, of those of the record's whole row.
  func contents(_ all: [ListSheet.Content]) -> [ListSheet.Content] {
    places.map { place in
      // On paper a link leads nowhere.
      if case .link(let text, _) = all[place] { return .text(text) }
      return all[place]
    }
  }

  /// The fields that the schema wants; else the name of the record, then what is answered in few words
  /// and always, numbers first, as long as there is room.
  private static func fields(
    _ row: RecordRow, _ index: Int, of schema: Schema, room: Double
  ) -> [Int] {
    let table = row.table
    let repeated = RecordRow.senderFields(ofTable: index, in: schema)
    guard table.summary.isEmpty else { return table.summary.filter { !repeated.contains($0) } }
    let fields = table.fields.indices.filter { !repeated.contains($0) && !row.prose.contains($0) }
    let name = Self.nameField(index, of: schema)
    func rank(_ field: Int) -> Int? {
      if field == name { return 0 }
      let isAsked = table.fields[field].requirement == .required
      switch table.fields[field].shape {
      case .integer, .decimal, .percent: return isAsked ? 1 : 4
      case .date, .options, .flag, .span: return isAsked ? 2 : 5
      case .list, .text(.line): return isAsked ? 3 : 6
      case .digits: return 7
      case .text: return nil
      }
    }
    var left = room
    var chosen: [Int] = []
    for (field, _) in fields.compactMap({ field in rank(field).map { (field, $0) } })
      .sorted(by: { ($0.1, $0.0) < ($1.1, $1.0) })
    {
      let width = Self.width(of: table.fields[field])
      guard width <= left else { continue }
      left -= width + ListSheet.padding
      chosen.append(field)
    }
    return chosen.sorted()
  }

  /// The field that tells the records of one sender from another; nil where each has one.
  static func nameField(_ table: Int, of schema: Schema) -> Int? {
    guard schema.tables[table].copies != .one, let field = schema.nameField(ofTable: table),
      !RecordRow.senderFields(ofTable: table, in: schema).contains(field)
    else { return nil }
    return field
  }

  private static func width(of field: Field) -> Double {
    switch field.shape {
    case .integer, .percent, .flag: 9
    case .decimal, .date: 11
    case .digits: field.isTelephone ? 13 : 20
    case .options: 16
    case .text(.brief): 11
    case .text, .list, .span: 18
    }
  }

  private static func column(_ column: SheetColumn, of field: Field) -> SheetColumn {
    SheetColumn(column.heading, width: width(of: field), kind: column.kind).with {
      $0.group = column.group
      $0.isOther = column.isOther
    }
  }
}

extension Field {
  /// Whether its answers are telephone numbers, which are shorter than other codes.
  fileprivate var isTelephone: Bool {
    switch kind {
    case .mobile, .phone: true
    default: false
    }
  }
}
