/// The tick in a cell of its own, or beside an option.
enum Tick {
  /// What a cell says: whether it is ticked, and what stands there besides.
  struct Answer: Equatable {
    var isTicked: Bool
    var rest: [String] = []
  }

  /// Whether an option is chosen; nil if its cell holds something else.
  static func read(_ text: FoldedText, of option: PrintedChoice.Option) -> Answer? {
    let letter = option.letter.map { [$0.lowercase] } ?? []
    let own = [option.words, letter + option.words, letter].filter { !$0.isEmpty }
    if own.contains(text.key) {
      return Answer(isTicked: true)
    }
    return read(text, besides: own)
  }

  /// Whether a text is a tick, or says yes; nil where it says neither yes nor no.
  ///
  /// Words beside a tick do not change it; those of `own` are part of it.
  static func read(_ text: FoldedText, besides own: [[Unicode.Scalar]] = []) -> Answer? {
    let marks = ChoiceMark.all(in: text)
    let words = text.removing(marks.map(\.range))
    let key = String(scalars: words.key)
    if marks.contains(where: { $0.sign == .tick || $0.sign == .crossedBox }) {
      guard !marks.contains(where: { $0.sign == .cross }) else { return nil }
      let isOwn = own.contains(words.key) || yes.contains(key) || !words.holdsWords
      return Answer(isTicked: true, rest: isOwn ? [] : [NoteText.clean(words, hints: [])])
    }
    if yes.contains(key) || words.key.count == 1 && words.key.allSatisfy(ChoiceSign.isTickLetter) {
      return Answer(isTicked: true)
    }
    if no.contains(key) || Placeholder.matches(text.trimmed) { return Answer(isTicked: false) }
    return words.holdsMore ? nil : Answer(isTicked: false)
  }

  /// Whether a sign stands there, or only an empty box or a cross; nil for anything else.
  static func sign(_ text: FoldedText) -> Bool? {
    let marks = ChoiceMark.all(in: text)
    guard !marks.isEmpty, !text.removing(marks.map(\.range)).holdsMore else { return nil }
    return read(text)?.isTicked
  }

  /// Whether a text is a circle and nothing else; an input method writes it as 〇 too.
  static func isCircle(_ text: FoldedText) -> Bool {
    let signs = text.folded.filter { !$0.isWhitespace }
    return signs.count == 1 && isCircle(signs[0])
  }

  /// Whether people of a country draw a circle where others tick.
  static func isCircle(in country: Country?) -> Bool {
    country.map { ["JP", "KR", "TW"].contains($0.rawValue) } ?? false
  }

  private static func isCircle(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "○" || scalar == "◯" || scalar == "〇"
  }

  private static let yes = Set(AnswerWords.list(\.ticked))
  private static let no = Set(AnswerWords.list(\.unticked))
}
