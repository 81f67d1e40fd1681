/// How a form that is sent back to be mended shows an issue: at which cell, and with what text in
/// it.
package struct Mending: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    /// The cell of the answer; for a choice of several options, that of the first option.
    case answer
    /// The title of the table.
    case table
    /// The cell for the words beside an option.
    case note(option: String)
    /// For a choice, the cell for texts that match no option; for any other field, that of the
    /// answer.
    case stray
    /// For a choice, the first option that is chosen; for any other field, the answer.
    case chosen
  }

  /// What is written into the answer's cell if the answer has no value, or another value than was
  /// written.
  package enum Text: Hashable, Sendable {
    /// What the sender wrote.
    case asWritten
    /// What the sender wrote, changed so that it is not read as an answer.
    case unreadable
    /// The possible meanings; the sender is to leave one.
    case readings([String])
    /// For a choice: the options that were written, and the texts that match none.
    case noOption([String])
    /// For a choice: the letters of options.
    case options([String])
    /// The error of the cell.
    case error(String)
    /// A size in square metres, in the unit that was written.
    case size(Double, unit: String)
  }

  package var place = Place.answer
  package var text: Text?
  /// Further fields concerned, as indexes into ``Table/fields``.
  package var fields: [Int] = []
  /// Whether all options of a choice are concerned.
  package var isAboutOptions = false
}
