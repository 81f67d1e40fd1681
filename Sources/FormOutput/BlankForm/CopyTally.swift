import Spreadsheet

/// Counts the copies of a table that were filled in, as a formula of the form: `已填 3 份`.
struct CopyTally: Hashable {
  /// The answer that tells a copy from a blank one, as `$B$4`.
  var cell: String
  /// The sheet of the first copy.
  var first: String
  /// The sheet behind the last copy.
  var next: String
  /// How many are filled in now.
  var filled: Int

  /// The highest number that is looked for in `表2 (60)`.
  private static let mostNamed = 60

  /// The larger of two counts.
  ///
  /// Excel copies a sheet to wherever it is told, and calls it `表2 (2)`. The first count takes what
  /// stands from the first copy to the sheet behind the last, whatever it is called, less that sheet,
  /// which may have something in the same cell. The second takes what is called so, wherever it
  /// stands: a sheet that is not there is an error, and an error no number.
  var formula: String {
    let own = CellLink.quoted(first)
    let span = CellLink.quoted("\(first):\(next)")
    // LibreOffice cannot read the span: the sum is an error there, and nothing is shown; COUNTA would
    // count the error.
    let between =
      "0*SUM(\(span)!\(cell))+COUNTA(\(span)!\(cell))-COUNTA(\(CellLink.quoted(next))!\(cell))"
    let stem = own.dropLast().split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    let copies = "INDIRECT(\"\(stem) (\"&ROW($2:$\(Self.mostNamed))&\")'!\(cell)\")"
    let named = "COUNTA(\(own)!\(cell))+SUMPRODUCT(--ISNUMBER(1/COUNTIF(\(copies),\"<>\")))"
    return "=IFERROR(\(words("MAX(\(between),\(named))")),\"\")"
  }

  /// What the formula comes to.
  var result: String { "已填 \(filled) 份" }

  /// The formula that is true where a cell's number is not that of the copies.
  ///
  /// - Parameters:
  ///   - count: The cell with the number.
  ///   - own: The cell of the tally.
  /// - Returns: The formula.
  func differs(_ count: String, from own: String) -> String {
    "=AND(LEN(\(count))>0,\(own)<>\(words(count)))"
  }

  private func words(_ number: String) -> String { "\"已填 \"&\(number)&\" 份\"" }
}
