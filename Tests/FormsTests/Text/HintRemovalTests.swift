import Testing

@testable import Forms

/// What stays of an answer when the form's own words are taken out.
struct HintRemovalTests {
  static let area = "请备注地点、占地面积或建筑面积,面积单位为平方米。"
  static let outcome = "请附一段文字介绍该基地的合作情况。(500 字左右)"
  static let detail = "如合作对象为多个,请逐一备注合作对象性质。"

  @Test(arguments: [
    ("the hint alone", area, area, ""),
    ("answer below", area, area + "\n张江路1号，建筑面积300平方米", "张江路1号，建筑面积300平方米"),
    ("answer before", area, "张江路1号，建筑面积300㎡ " + area, "张江路1号，建筑面积300㎡"),
    ("answer joined", area, area + "张江路1号", "张江路1号"),
    ("one clause left", area, "面积单位为平方米。张江路1号，占地面积300", "张江路1号，占地面积300"),
    ("words of the hint in the answer", area, "张江路1号，建筑面积：300平方米", "张江路1号，建筑面积：300平方米"),
    ("retyped in full width", outcome, "请附一段文字介绍该基地的合作情况。（500字左右）\n很好。", "很好。"),
    ("its end left", outcome, "合作情况。(500 字左右)\n双方合作。", "双方合作。"),
    ("its parenthesis left", outcome, "(500 字左右)双方合作。", "双方合作。"),
    ("an answer that is like it", outcome, "合作情况良好。", "合作情况良好。"),
    ("answer behind, joined", detail, detail + "甲：政府；乙：企业", "甲：政府；乙：企业"),
    ("parentheses", "(如无合作对象则不填问题 5 和 6)", "(如无合作对象则不填问题 5 和 6)", ""),
    ("parentheses, answer before", "(如无合作对象则不填问题 5 和 6)", "国际联盟(如无合作对象则不填问题5和6)", "国际联盟"),
  ])
  func `the hint goes, the answer stays`(name: String, hint: String, text: String, left: String) {
    #expect(HintRemoval.strip([PrintedWords(hint)], from: FoldedText(text)).trimmed == left)
  }

  @Test(arguments: [
    ("twice", area + area, ""), ("twice, an answer between", area + "张江路1号。" + area, "张江路1号。"),
    ("a hundred times", String(repeating: detail, count: 100), ""),
    ("in itself, more often than anybody would", nested(detail, times: 3), ""),
  ])
  func `a hint goes as often as it stands there`(name: String, text: String, left: String) {
    let hints = [PrintedWords(Self.area), PrintedWords(Self.detail)]
    #expect(HintRemoval.strip(hints, from: FoldedText(text)).trimmed == left)
  }

  /// What is left when the inner one goes is the hint again.
  private static func nested(_ hint: String, times: Int) -> String {
    let middle = hint.index(hint.startIndex, offsetBy: 6)
    return (0..<times).reduce("") { inner, _ in hint[..<middle] + inner + hint[middle...] }
  }

  @Test(arguments: [
    ("_13_", "13"), ("  __合作处__ ", "合作处"), ("wx_", "wx_"), ("_", ""), ("＿＿", ""), ("a__", "a"),
  ])
  func `underlines go from the ends`(text: String, left: String) {
    #expect(FoldedText(text).trimmed == left)
  }
}
