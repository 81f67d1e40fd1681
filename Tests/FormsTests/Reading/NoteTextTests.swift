import Testing

@testable import Forms

/// The cell of 表5 that asks for the words of 其他 and, behind them, for the nature of each partner.
struct NoteTextTests {
  private static let hints = [PrintedWords("(请备注)"), PrintedWords("如合作对象为多个,请逐一备注合作对象性质。")]

  @Test(
    arguments: [
      ("as printed", " _____ (请备注) 如合作对象为多个,请逐一备注合作对象性质。", "|"),
      ("words", " 商会 (请备注) 如合作对象为多个,请逐一备注合作对象性质。", "商会|"),
      ("both", " __商会__ (请备注) 如合作对象为多个,请逐一备注合作对象性质。甲：学校", "商会|甲：学校"),
      ("the nature of each alone", " _____ (请备注) 如合作对象为多个,请逐一备注合作对象性质。甲：学校", "|甲：学校"),
      ("instruction deleted", " 商会 (请备注) 甲：学校；乙：企业", "商会|甲：学校；乙：企业"),
      ("behind the hint", "（请备注）商会 如合作对象为多个,请逐一备注合作对象性质。", "商会|"),
      ("behind the hint, and both", "（请备注）商会 如合作对象为多个,请逐一备注合作对象性质。甲：学校", "商会|甲：学校"),
      ("inside the hint", "（请备注：商会） 如合作对象为多个,请逐一备注合作对象性质。甲：学校", "商会|甲：学校"),
      ("behind words that ask for it", "，请注明：商会", "商会|"),
      ("behind English ones", ", please specify: water", "water|"),
      ("nothing behind them", "，请注明：____", "|"),
      ("words that begin like them", "注明来源的报告", "注明来源的报告|"),
      ("behind a dash", "—商会", "商会|"), ("below 0", "-5度", "-5度|"),
    ] as [(String, String, String)])
  func `the words of 其他 are parted from what follows`(
    name: String, text: String, expected: String
  ) {
    let split = DetailSplit.split(FoldedText(text), hints: Self.hints)
    let note = NoteText.clean(split.note, hints: Self.hints)
    #expect("\(note)|\(split.detail ?? "")" == expected)
  }
}
