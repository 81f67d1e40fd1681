/// One way to find the cells of the answers in a copy of a table.
///
/// First ``CopyFinder`` divides a sheet into copies, and ``TableCopy`` finds out of which table
/// each is a copy and which cells are its labels. Then a locator says in which cells each answer
/// stands, as ``LocatedRecord``s, and ``RecordReader`` reads those cells. The reader does not know
/// which locator found them, and a locator does not know what an answer means.
///
/// To add a locator:
///
/// 1. Give the table what the form prints for it in `Layout`: an answer whose words are to be told
///    from the form's is a ``PrintedQuestion``, whether its label stands beside it, above it, or at the
///    head of a column.
/// 2. Return nil for a copy that is not of its kind: the next locator is asked. Return an empty array
///    for one that is, and holds no record.
/// 3. Give one ``LocatedRecord`` for each record: a list gives one for each of its rows, in order.
/// 4. Name every cell that the form prints or works out in ``LocatedRecord/printed``, each once in
///    the copy, and leave out cells that are nobody's: those are reported as unread. What is read is
///    accounted for by the reader.
/// 5. Put it into ``FormLocator/copies(in:labels:names:)`` before those that would take its copies.
protocol Locator: Sendable {
  /// Finds the records of a copy.
  /// - Parameters:
  ///   - copy: The cells of the copy, its table and its labels.
  ///   - grid: The sheet that it stands on.
  /// - Returns: Its records in reading order; nil where the copy is not of this locator's kind.
  func records(of copy: TableCopy, in grid: SheetGrid) -> [LocatedRecord]?
}
