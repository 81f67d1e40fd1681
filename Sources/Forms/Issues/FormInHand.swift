/// Where in a form to mend everything stands that a sentence about an issue names.
package struct FormInHand: Sendable {
  /// The cell of another answer, as a sender reads it: `B7`, or `表1!B7` on another sheet.
  ///
  /// It gets the indexes of a table, of its field and of a printed line; nil for the issue's own. It gives nil
  /// where the form has no one cell.
  package var cell: @Sendable (_ table: Int, _ field: Int, _ line: Int?) -> String?
  /// Where in the form stands what stood at a cell of the file that came; nil where nothing of it is there.
  package var place: @Sendable (Issue.Place) -> Issue.Place?

  package init(
    cell: @escaping @Sendable (_ table: Int, _ field: Int, _ line: Int?) -> String?,
    place: @escaping @Sendable (Issue.Place) -> Issue.Place?
  ) {
    self.cell = cell
    self.place = place
  }
}
