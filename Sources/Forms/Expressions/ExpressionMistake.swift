/// What is wrong with an expression, and at which of its characters.
struct ExpressionMistake: Error, Hashable {
  enum Kind: Hashable {
    case tooLong
    case tooManyTerms
    case tooDeep
    case strayCharacter(String)
    /// A sign of another language; `right` stands for it here.
    case foreignSign(String, right: String)
    case openQuote
    case unreadableNumber(String)
    case noSuchDay(String)
    /// Something else should stand there: what, and what does stand there (nil at the end).
    case expected(Expected, found: String?)
    case unknownFunction(String, known: [String])
    /// `sum` and its like inside another one.
    case aggregateInside(String)
    case pattern(PatternMistake)
    case argumentCount(function: String, least: Int, most: Int?)
    case whereOutsideSum(String)
    /// A field of the record that asks, where each row of another table is to be worked out.
    case recordInsideRows(String)
    case unknownName(String, known: [String])
    /// A field of a table with many records, where one value is wanted.
    case severalRecords(String)
    case wrongType(wanted: ExpressionType, got: ExpressionType)
    case unlikeTypes(ExpressionType, ExpressionType)
    /// A text that is none of the options it is compared with.
    case noSuchOption(String, known: [String])
    case thisOutsideWhere
    case thisNotInEquality
    case mixedScopes
    case unknownList(String, known: [String])
    /// Fields that the form works out, each from the next, and the last from the first.
    case circle([String])
  }

  /// What the grammar wants at a place.
  enum Expected: Hashable {
    case value
    case sign(String)
    case end
    case fieldName
  }

  let kind: Kind
  /// Characters (Unicode scalars) before it in the expression.
  let offset: Int

  init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}
