import Testing

@testable import Forms

/// Cells come from strangers: whatever they hold, a parser gives an answer, and soon.
struct HostileTextTests {
  private static let pieces = [
    "1", "12", "2018", "201805", "１２", "-", "—", ".", ",", "，", "、", "/", "(", ")", "（", "）", " ",
    "　", "\n",
    "万", "亿", "十", "百", "千", "零", "一", "三", "两", "点", "余", "多", "约", "元", "人", "平方米", "㎡", "亩",
    "占地面积", "建筑",
    "年", "月", "日", "至", "今", "起", "长期", "英国", "中国", "香港", "等", "国", "和", "US", "and", "the", "a",
    "@", ".cn", "+86",
    "138", "13800138000", "021", "转", "e+", "e+30", "\u{200B}", "\u{FEFF}", "e\u{301}", "👩‍👩‍👧",
    "\u{0}", "其中", "无", "_", ":", "√", "地点：", "()", "请备注", "(请备注(", "如合作对象为多个,", "_/_亩", "占地\n",
    "D", "D. 其他", "选", "项", "？", "（是）", "（否）",
  ]

  private func readAll(_ text: String) {
    _ = Placeholder.matches(text)
    for scale in [1, 1e4, 1e8, 3] { _ = Quantity.parse(text, scale: scale) }
    _ = AreaAnswer.parse(
      text,
      words: AreaWords([(words: ["占地面积", "占地"], usual: false), (words: ["建筑"], usual: true)]))
    _ = AreaAnswer.parse(text, words: AreaWords([]))
    _ = RegionNames.read(text)
    _ = PeriodAnswer.parse(text)
    for country in [Country.china, .britain] {
      _ = PhoneAnswer.mobile(text, of: country, abroad: true)
      _ = PhoneAnswer.isPhone(text, of: country)
    }
    _ = WebAddress.normalized(text)
    _ = EmailAddress(text)
    let folded = FoldedText(text)
    _ = HintRemoval.strip(Self.hints, from: folded)
    _ = NoteText.clean(folded, hints: Self.hints)
    _ = SentenceAnswer.read(folded, Self.sentence)
    if let choice = ChoiceAnswerTests.support {
      for answer in [folded, FoldedText("A. 资金" + text + "B. 土地"), FoldedText(text + "A. 资金")] {
        _ = ChoiceAnswer.read([answer], choice: choice)
      }
    }
    _ = Tick.read(folded)
    _ = DittoAnswer.matches(text)
    _ = DittoAnswer.begins(text)
    _ = DateWords(removedFrom: text)
    _ = PhoneRemark.split(text)
  }

  private static let sentence = PrintedSentence(
    [.words("占地"), .blank(0), .words("亩")], unit: { _ in nil })

  private static let hints = [PrintedWords("(请备注)"), PrintedWords("如合作对象为多个,请逐一备注合作对象性质。")]

  @Test func `reads random texts without failing`() {
    var generator = Seed("hostile text")
    for _ in 0..<1000 {
      let count = Int.random(in: 0...9, using: &generator)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }
      readAll(text.joined())
    }
  }

  @Test(arguments: pieces)
  func `reads the longest cell soon`(piece: String) {
    let text = String(repeating: piece, count: 3000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure { readAll(text) }
    #expect(time < .seconds(5))
  }

  /// What costs the square of a text's length costs an hour for the longest.
  @Test(arguments: [
    "(", "√", "()(", "( ) ", "V ", "口", "C. ", "©", "地点：", "请备注(", "如合作对象为多个,请逐一备注合作对象性质。", "国%、",
    "_\n",
  ])
  func `reads a cell ten times longer in not much more than ten times the time`(piece: String) {
    func text(_ length: Int) -> String {
      let count = length / piece.count
      return "3000平方米 德国("
        + (0..<count).map { piece.replacing("%", with: "\($0)") }.joined()
    }
    let clock = ContinuousClock()
    let short = (0..<3).map { _ in clock.measure { readAll(text(500)) } }.min() ?? .zero
    let long = clock.measure { readAll(text(5_000)) }
    #expect(long < short * 40 + .milliseconds(500))
  }
}
