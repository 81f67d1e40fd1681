/// How a form that goes back to its sender shows an issue: where it is mended, and what stands there.
package struct Mending: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    /// The answer; of a choice of several options, the first option.
    case answer
    /// The table as a whole, at its title.
    case table
    /// The words beside an option.
    case note(option: String)
    /// Of a choice the cell for what is no option; of any other field the answer.
    case stray
    /// Of a choice the first option that is chosen; of any other field the answer.
    case chosen
  }

  /// What is put into the answer's cell where the answer has no value, or not the one that was written.
  package enum Text: Hashable, Sendable {
    /// What the sender wrote.
    case asWritten
    /// What the sender wrote, in words that are read as nothing else.
    case unreadable
    /// What it may mean, for the sender to leave one.
    case readings([String])
    /// Of a choice: the options that were written, and what is no option.
    case noOption([String])
    /// Of a choice: the letters of options.
    case options([String])
    /// The error of the cell.
    case error(String)
    /// A size in square metres, in the unit that was written.
    case size(Double, unit: String)
  }

  package var place = Place.answer
  package var text: Text?
  /// Further fields that it is about, indexes into ``Table/fields``.
  package var fields: [Int] = []
  /// Whether it is about all options of a choice.
  package var isAboutOptions = false
}
