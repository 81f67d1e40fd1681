public import Forms

/// Answers and questions as people read them.
public enum AnswerWords {
  /// The names of a table's fields: the form's question, and the unit.
  public static func headings(of table: Table, in language: Language) -> [String] {
    FieldHeading.names(in: table, language: language)
  }

  /// An answer: choices by their words, a span of time with years and months; what was written where that
  /// could not be read; empty for no answer.
  public static func text(of answer: Answer, field: Field, in language: Language) -> String {
    answer.value.map { $0.words(of: field, in: language) } ?? answer.written ?? ""
  }
}
