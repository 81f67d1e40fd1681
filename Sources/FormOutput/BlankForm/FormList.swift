import Forms

/// What stands in the rows of a list that is about to be drawn, and what is wrong there.
package struct FormList: Sendable {
  package struct Row: Sendable {
    /// By the question of each cell, an index into the table's.
    package var contents: [Int: FormCopy.Content] = [:]
    /// The keys of the options that are ticked, by the question whose options have columns.
    package var chosen: [Int: [String]] = [:]
    package var remarks: [Int: FormCopy.Remark] = [:]
    /// The number of the record that stands in it; nil for a blank one.
    package var record: Int?
  }

  package var rows: [Row] = []
  /// What is said about the list as a whole, at the first cell of its header.
  package var remark: FormCopy.Remark?
  /// What is said about sums in the row that adds up the others, by question.
  package var totalRemarks: [Int: FormCopy.Remark] = [:]
  private let form: ListForm?

  /// A list of a table, without rows.
  init(of table: Table) { form = table.list }

  /// The question that a cell answers.
  func question(of column: Int) -> Int? {
    guard let form, form.columns.indices.contains(column),
      case .answer(let question) = form.columns[column].role
    else { return nil }
    return question
  }

  func content(of entry: ListEntry) -> FormCopy.Content? {
    guard rows.indices.contains(entry.row), let question = question(of: entry.column) else {
      return nil
    }
    if let option = form?.columns[entry.column].option,
      let chosen = rows[entry.row].chosen[question]
    {
      return chosen.contains(option) ? .text(SlotText.tick) : nil
    }
    return isFirst(entry.column, of: question) ? rows[entry.row].contents[question] : nil
  }

  func remark(of entry: ListEntry) -> FormCopy.Remark? {
    guard rows.indices.contains(entry.row), let question = question(of: entry.column) else {
      return nil
    }
    return isFirst(entry.column, of: question) ? rows[entry.row].remarks[question] : nil
  }

  /// Whether a column is the first of those in which a question is answered, where is said what is about all.
  private func isFirst(_ column: Int, of question: Int) -> Bool {
    form?.columns[column].option == nil || form?.column(ofQuestion: question) == column
  }

  /// The sum of the numbers of a column.
  func sum(ofColumn column: Int) -> Double {
    guard let question = question(of: column) else { return 0 }
    return rows.reduce(0) { sum, row in
      if case .number(let number) = row.contents[question] { sum + number } else { sum }
    }
  }
}

extension FormCopy {
  /// Where everything stands in it, with a row for each that its lists have.
  package func layout(
    of schema: Schema, block: TableLayout.Block = TableLayout.Block()
  ) -> TableLayout {
    TableLayout(
      table, of: schema, rows: lists.mapValues(\.rows.count).filter { $0.value > 0 },
      block: block)
  }
}
