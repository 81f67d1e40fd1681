import Spreadsheet

/// Yes or no.
public struct YesNoKind: AnswerKind {
  static let word = "yes_no"
  static let summary = Words(zh: "是或否", en: "yes or no")
  static let keys = [
    KindKey(
      "yes", .text, Words(zh: "表上表示“是”的文字，如 有", en: "the form's word for yes, such as Agreed")),
    KindKey(
      "no", .text, Words(zh: "表上表示“否”的文字，如 无", en: "the form's word for no, such as Refused")),
  ]

  /// The form's own words.
  public var yes: String
  public var no: String
  /// Whether a circle means yes, as in Japan, and is no empty box.
  public var takesCircle = false
  /// What the form may print beside boxes.
  package let boxes: [Option]
  private let words: [[Unicode.Scalar]: Bool]

  public init(yes: String, no: String) {
    self.yes = yes
    self.no = no
    var words: [[Unicode.Scalar]: Bool] = [:]
    for (list, flag) in [(Self.yesWords, true), (Self.noWords, false)] {
      for word in list { words[Array(word.unicodeScalars)] = flag }
    }
    // S/N for Sí/No, T/N for Tak/Nie: the first letters of the form's own words.
    if let first = Self.initial(of: yes), let last = Self.initial(of: no), first != last {
      words[[first]] = true
      words[[last]] = false
    }
    // The form's own words come before what they mean elsewhere.
    words[FoldedText(yes).key] = true
    words[FoldedText(no).key] = false
    self.words = words
    boxes = [
      Option(key: "true", words: yes, also: Self.yesWords.filter { $0 != no }),
      Option(key: "false", words: no, also: Self.noWords.filter { $0 != yes }),
    ]
  }

  /// The first letter of a word of Latin letters.
  private static func initial(of word: String) -> Unicode.Scalar? {
    let key = FoldedText(word).key
    guard key.count > 1, let first = key.first, first.isLatinLetter else { return nil }
    return first
  }

  init?(loading source: KindSource) {
    let plain = source.form.language.yesAndNo
    self.init(yes: source.text("yes") ?? plain.yes, no: source.text("no") ?? plain.no)
    takesCircle = Tick.isCircle(in: source.form.country)
  }

  public var shape: AnswerShape { .flag }
  func takes(_ text: String) -> Bool { FoldedText(text).key == FoldedText(no).key }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    if case .boolean(let flag) = answer.typed?.value { return answer.answered(.flag(flag)) }
    let text = FoldedText(answer.text)
    if let flag = words[text.key] {
      var reading = answer.answered(.flag(flag))
      if answer.isDoubted(among: boxes) { reading.rest = [answer.text] }
      return reading
    }
    if takesCircle, Tick.isCircle(text) { return answer.answered(.flag(true)) }
    if text.key.isEmpty, let mark = Tick.sign(text) { return answer.answered(.flag(mark)) }
    if let boxed = BoxedAnswer.chosen(in: answer.text, of: boxes) {
      guard boxed.count == 1 else {
        return answer.failed(ChoiceMultiple(letters: boxed.map { boxes[$0].words }))
      }
      return answer.answered(.flag(boxes[boxed[0]].key == "true"))
    }
    let found = OptionLookup(boxes).read(answer.text, remarksBehind: OptionLookup.allSigns)
    if found.unknown.isEmpty, found.chosen.count == 1, !found.rest.isEmpty {
      var reading = answer.answered(.flag(boxes[found.chosen[0]].key == "true"))
      reading.rest = found.rest
      return reading
    }
    guard found.unknown.isEmpty, found.chosen.count > 1 else {
      return answer.failed(ChoiceUnknown(typed: [answer.text]))
    }
    return answer.failed(ChoiceMultiple(letters: found.chosen.map { boxes[$0].words }))
  }

  func value(ofChosen keys: [String]) -> Value? { keys.first.map { .flag($0 == "true") } }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    let words = Words(zh: "请填“\(yes)”或“\(no)”。", en: "“\(yes)” or “\(no)”.")
    return KindPrompt(words, refusal: words)
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    [("yes", .string(yes)), ("no", .string(no))]
  }

  private static let yesWords = AnswerWords.list(\.yes)
  private static let noWords = AnswerWords.list(\.no)
}

extension Language {
  /// The plain words of a language.
  var yesAndNo: (yes: String, no: String) { self == .zh ? ("是", "否") : ("Yes", "No") }
}
