import FormOutput
import Forms
import Glibc
public import Rounds

/// The days that letters name.
public struct LetterDays: Hashable, Sendable {
  /// The last day on which the form was due, `YYYY-MM-DD`; nil where nobody has set one.
  public var deadline: String?
  /// The day by which an answer is asked for; nil where none is known that has not passed.
  public var replyBy: String?

  public init(deadline: String? = nil, replyBy: String? = nil) {
    self.deadline = deadline
    self.replyBy = replyBy
  }

  /// The form with the day by which letters ask for an answer.
  func applied(to schema: Schema) -> Schema {
    var schema = schema
    schema.replyBy = replyBy
    return schema
  }
}

extension DeskState {
  /// The days that letters name when they are written now.
  ///
  /// An answer is asked for by the day that the office has set for it; else by the deadline, else by the day
  /// of the form. Nobody is asked for something by a day that has passed.
  ///
  /// - Parameter now: The time, in seconds since 1970.
  /// - Returns: The days.
  public func letterDays(now: Int = time(nil)) -> LetterDays {
    let days = [replyBy, deadline, schema?.replyBy].compactMap(\.self)
    let today = schema.map { SavedTime(seconds: now).date(in: $0.timeZone).description } ?? ""
    return LetterDays(deadline: deadline, replyBy: days.first { $0 >= today })
  }
}

extension DeskState {
  /// The letter to a sender of whom nothing has come that can be read; nil where no form is chosen, or its
  /// template cannot be used.
  public func reminder(to sender: RoundStatus.Expected, _ days: LetterDays) -> String? {
    guard let schema = schema.map(days.applied), let reminder else { return nil }
    let letter = ReminderLetter(
      to: sender, schema: schema, language: schema.language, deadline: days.deadline)
    // A template without an end is told where the letters are made.
    do throws(ExportError) { return try letter.words(reminder).body } catch { return nil }
  }
}
