/// An answer that a formula of the blank form looks at.
package enum FormulaSource: Hashable, Sendable {
  /// A field of the record in which the formula stands.
  case own(field: Int)
  /// A line of the formula's list, in the column of the formula.
  case line(Int)
  /// A field of a table of which there is one, or of the record in which the row stands.
  case other(table: Int, field: Int)
  /// A cell of a list of lines.
  case cell(table: Int, line: Int, field: Int)
}

/// Tells formulas where the answers stand in a form that is being drawn.
package protocol FormulaCells {
  /// The cell of an answer, such as `$B$4`; nil where it has none of its own.
  func cell(of source: FormulaSource) -> String?
  /// The tick of an option; nil where it has no cell.
  func tick(_ option: String, of source: FormulaSource) -> String?
  /// What is asked there.
  func field(of source: FormulaSource) -> Field?
  /// The cells of a field in all rows of a list, as one range; nil where there is no such range.
  func rows(ofTable table: Int, field: Int) -> String?
  /// What is asked in the rows of a list.
  func fields(ofRows table: Int) -> [Field]
  /// The number of the row in which the formula stands, as a formula; nil where it stands in no list of rows.
  var rowNumber: String? { get }
  /// That people have filled in something in this row.
  var rowBegun: String? { get }
}
