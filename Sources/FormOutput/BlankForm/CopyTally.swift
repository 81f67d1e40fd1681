import Forms
import Spreadsheet

/// A formula that counts the copies of a table that were filled in: `已填 3 份`.
struct CopyTally: Hashable {
  /// The cell that tells a filled-in copy from a blank one, such as `$B$4`.
  var cell: String
  /// The sheet of the first copy.
  var first: String
  /// The sheet after the last copy.
  var next: String
  /// How many copies are filled in now.
  var filled: Int
  /// The words of the form's language.
  var text = FormText(.zh)

  /// The highest number in a name such as `表2 (60)` that is looked for.
  private static let mostNamed = 60

  /// The larger of two counts.
  ///
  /// Excel puts a copied sheet wherever the user says, and names it `表2 (2)`. The first count
  /// covers all sheets from the first copy to the sheet after the last, whatever their names, minus
  /// that sheet, which may have something in the same cell. The second counts the sheets with such
  /// names, wherever they are: a missing sheet is an error, and an error is not a number.
  var formula: String {
    let own = CellLink.quoted(first)
    let span = CellLink.quoted("\(first):\(next)")
    // LibreOffice cannot read a range over sheets: the sum is an error there and nothing is shown;
    // COUNTA would count the error.
    let between =
      "0*SUM(\(span)!\(cell))+COUNTA(\(span)!\(cell))-COUNTA(\(CellLink.quoted(next))!\(cell))"
    let stem = own.dropLast().split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    let copies = "INDIRECT(\"\(stem) (\"&ROW($2:$\(Self.mostNamed))&\")'!\(cell)\")"
    let named = "COUNTA(\(own)!\(cell))+SUMPRODUCT(--ISNUMBER(1/COUNTIF(\(copies),\"<>\")))"
    return "=IFERROR(\(words("MAX(\(between),\(named))")),\"\")"
  }

  /// The result of the formula.
  var result: String { "\(text.copies.before)\(filled)\(text.copies.behind)" }

  /// A formula that is true if the number in a cell is not the number of copies.
  ///
  /// - Parameters:
  ///   - count: The cell with the number.
  ///   - own: The cell of the tally.
  /// - Returns: The formula.
  func differs(_ count: String, from own: String) -> String {
    "=AND(LEN(\(count))>0,\(own)<>\(words(count)))"
  }

  private func words(_ number: String) -> String {
    "\"\(text.copies.before)\"&\(number)&\"\(text.copies.behind)\""
  }
}
