extension Mistake {
  static var openBrace: Mistake {
    Mistake(
      zh: "“{”没有对应的“}”；若表中确实印有“{”，请写“{{”",
      en: "a \"{\" without its \"}\"; write \"{{\" for a brace that is printed", at: "{")
  }

  static var closingBrace: Mistake {
    Mistake(
      zh: "“}”没有对应的“{”；若表中确实印有“}”，请写“}}”",
      en: "a \"}\" without its \"{\"; write \"}}\" for a brace that is printed", at: "}")
  }

  static var noBlank: Mistake {
    Mistake(
      zh: "此处没有填空，请在填写处写 {字段}；若不要求填写，请用 heading",
      en:
        "nothing is filled in here: write {field} where it is; a question that asks nothing is a heading"
    )
  }

  static var noWordsBeforeBlank: Mistake {
    Mistake(
      zh: "inside 应以表中印有的文字开头，凭此找到该题",
      en: "inside begins with printed words, by which the question is found")
  }

  static var hintOfSeveralLines: Mistake {
    Mistake(
      zh: "答案有多行时，hint 应写在该行之下：{text: …, hint: …}",
      en: "where an answer has several lines, hint goes with its line: {text: …, hint: …}")
  }

  static var secondHint: Mistake {
    Mistake(zh: "该行已有 hint，请删去一处", en: "this line has a hint already; drop one")
  }

  static func blankWithoutField(_ id: String, known: [String]) -> Mistake {
    let near = EditDistance.nearest(to: id, among: known)
    return Mistake(
      zh: "{\(id)} 没有对应的字段——" + (near.map { "是否应为“\($0)”？" } ?? "请在 fields 中添加"),
      en: "there is no field for {\(id)} — "
        + (near.map { "did you mean \"\($0)\"?" } ?? "add it to fields"))
  }

  static func gapWithoutHeading(_ words: String) -> Mistake {
    Mistake(
      zh: "also 里的“\(words)”有填空，只有 heading 的其他文字才有；请去掉填空，或写上 heading",
      en:
        "\"\(words)\" has a gap, as other words for a heading have; drop the gap, or give the table a heading"
    )
  }

  static func otherName(_ words: String) -> Mistake {
    Mistake(
      zh: "“\(words)”里填写的须与 heading 相同",
      en: "\"\(words)\" must have the same blank for the name as the heading")
  }

  static func askedTwice(_ id: String) -> Mistake {
    Mistake(
      zh: "{\(id)} 已在前面填写，每个字段只填一处",
      en: "{\(id)} is asked for above already; a field has one blank")
  }

  static func notAsked(_ id: String) -> Mistake {
    Mistake(
      zh: "没有题目填写字段“\(id)”，请在答案中写 {\(id)}，或删去该字段",
      en: "no answer asks for \"\(id)\"; write {\(id)} where it is filled in, or drop the field")
  }

  static func blanksTouch(_ first: String, _ second: String) -> Mistake {
    Mistake(
      zh: "{\(first)} 与 {\(second)} 之间没有文字，无法区分；只有地点与面积可以相连",
      en:
        "no words between {\(first)} and {\(second)} tell them apart; only a place and areas may touch"
    )
  }
}
