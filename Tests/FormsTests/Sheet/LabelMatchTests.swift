@testable import Forms
import Testing

/// Labels retyped: which question a cell asks, and where its answer begins.
struct LabelMatchTests {
  private static let index = FormIndex(PrintedForm(Zhangjiang.schema))

  /// The surest label's words without their number, and what follows them.
  private func described(_ text: String) -> String? {
    let folded = FoldedText(text)
    guard let match = Self.index.labels(in: folded).first else { return nil }
    let key = String(String.UnicodeScalarView(Self.index.labels[match.label].form.key))
    return key.prefix(8) + "|" + folded.text(match.end..<folded.scalars.count)
  }

  @Test(
    arguments: [
      ("as printed", "4. 合作领域/方向", "合作领域方向|"),
      ("no number, full-width slash", "合作领域／方向", "合作领域方向|"),
      ("a letter dropped", "5. 合作对象称", "合作对象名称|"),
      ("the answer behind a colon", "4. 合作领域/方向：集成电路", "合作领域方向|：集成电路"),
      ("a letter dropped, a short answer behind", "4. 合作领/方向：航空", "合作领域方向|：航空"),
      (
        "letters dropped, an answer no longer than what is missing",
        "2. 合国别/地区(港澳台)(如有多个国家和地区,逐一列出)：俄罗斯", "合作国别地区港澳|)：俄罗斯"
      ),
      ("the parenthesis dropped", "2. 合作国别/地区", "合作国别地区港澳|"),
      ("the last letter dropped before a number", "(3) 国际合作工作专职人员总数_15_人", "国际合作工作专职|_15_人"),
      ("two dropped before a number", "(3) 国际合作工作专职人员总15人", "国际合作工作专职|15人"),
      ("two dropped, lines behind the number", "(3) 国际合作工作专职人员总37____", "国际合作工作专职|37____"),
      (
        "the last letter dropped before a letter", "1. (1) 分园国际合作工作 (A) A. 统一",
        "分园国际合作工作| (A) A. 统一"
      ),
      ("a letter dropped, a letter for an answer", "1. (1) 分园国际合作作是 B", "分园国际合作工作| B"),
      (
        "the end of a parenthesis dropped", "(2) 分园是否设立负责国际合作的工作部门(局、处、)? B",
        "分园是否设立负责|、)? B"
      ),
      ("three letters and a space", "区政府 闵行区人民政府", "区政府盖章| 闵行区人民政府"),
      ("nothing but a placeholder behind", "4. 合作对象名：——", "合作对象名称|：——"),
    ] as [(String, String, String)])
  func `the label ends where the answer begins`(name: String, text: String, expected: String) {
    #expect(described(text) == expected)
  }

  @Test(
    arguments: [
      ("a year behind", "分园内国际合作研发机构情况表（2021年）", 3),
      ("the number of the table before", "表3 分园内国际合作研发机构情况表", 3),
      ("a space inside", "分园内国际合作 研发机构情况表", 3),
      ("a mention", "分园内国际合作研发机构情况表共3份", nil),
    ] as [(String, String, Int?)])
  func `a title with words around it`(name: String, text: String, table: Int?) {
    #expect(Self.index.title(in: FoldedText(text))?.table == table)
  }
}
