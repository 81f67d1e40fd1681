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

  /// What the sender is to do there.
  ///
  /// Fields are indexes into ``Table/fields``, lines into ``ListForm/lines``.
  package enum Order: Hashable, Sendable {
    /// The answer is wrong.
    case correct
    /// The answer is missing.
    case fill
    /// One of these answers is missing; the lines where they are answers of one column.
    case fillOne([Int], lines: [Int])
    /// The answer may be right.
    case check
    /// Several answers stand where one is asked for.
    case keepOne
    /// The words beside an option are missing.
    case writeNote(option: String)
    /// There are words beside an option that is not chosen.
    case chooseOrDelete(option: String)
    /// The answer needs another one, or one of its options, which is not there.
    case deleteOrAnswer(Int, option: String?)
    /// The answer is not asked for.
    case delete
    /// This answer or another one is wrong; nil for the issue's own table.
    case correctOr(table: Int?, field: Int, line: Int?)
    /// Questions were not found, named by their labels; the form to mend has them.
    case answer(questions: [String])
    /// A table was not found; the form to mend has it.
    case fillTable
    /// A table stands twice, at this cell of the file that came too.
    case keepOneCopy(Issue.Place)
    /// A record repeats one at a cell of the file that came; nil where that is in another file.
    case correctOrTakeOut(Issue.Place?)
    /// A number of records is not that of the records.
    case correctCount(of: Int, stated: Int, returned: Int)
    /// A table has too few records.
    case addRecords
    /// A table has too many records.
    case takeOutRecords
    /// What was written stands among the other contents, since it was not clear whose answers they are.
    case moveAnswers
    /// The file was another form or edition; the form to mend is the right one.
    case fillThisForm
    /// The file is to have another name.
    case rename
    /// Several files came, and one is wanted.
    case sendOne
    /// The sender has nothing to do.
    case nothing
    /// It is for the office alone, and is not told to senders.
    case ofOffice

    /// Whether a sender can follow it.
    package var isForSender: Bool { self != .nothing && self != .ofOffice }
  }

  package var place = Place.answer
  package var text: Text?
  package var order = Order.correct
  /// Further fields concerned, as indexes into ``Table/fields``.
  package var fields: [Int] = []
  /// Whether all options of a choice are concerned.
  package var isAboutOptions = false
}

extension Issue {
  /// Whether it is something that the sender has to mend; a note is not, nor is what nobody can mend.
  public var hasToBeMended: Bool { severity != .note && kind.mending.order.isForSender }
}
