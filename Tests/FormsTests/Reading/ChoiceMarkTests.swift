import Testing

@testable import Forms

/// Signs beside options, as people and programs make them.
struct ChoiceMarkTests {
  typealias Case = ChoiceAnswerTests.Case

  private static let options = "A. 资金 B. 土地 C. 载体 D. 其他_____ (请备注)"

  static let brackets: [Case] = [
    Case("before", "（√）A. 资金 （ ）B. 土地 （√）C. 载体 （ ）D. 其他", "AC"),
    Case("before, spaced", "( √ ) A. 资金 (  ) B. 土地 ( √ ) C. 载体 (  ) D. 其他", "AC"),
    Case("before, the first empty", "( ) A. 资金 (√) B. 土地 ( ) C. 载体 ( ) D. 其他", "B"),
    Case("behind", "A. 资金（√） B. 土地（ ） C. 载体（√） D. 其他（ ）", "AC"),
    Case("behind, spaced", "A. 资金 （√） B. 土地 （ ） C. 载体 （√） D. 其他 （ ）", "AC"),
    Case("behind, the form's own before", "() A. 资金 (√) B. 土地 ( ) C. 载体 ( ) D. 其他 ( )", "A"),
    Case("behind the letter", "A（√）. 资金 B（ ）. 土地 C[x]. 载体 D. 其他", "AC"),
    Case("the ticked alone", "() A. 资金 B. 土地(√) C. 载体 D. 其他", "B"),
    Case("lenticular", "【√】A. 资金 【】B. 土地 【】C. 载体 【】D. 其他", "A"),
    Case("square with x", "[x] A. 资金 [ ] B. 土地 [X] C. 载体 [ ] D. 其他", "AC"),
    Case("square, full width", "［√］A. 资金 ［　］B. 土地 ［　］C. 载体 ［　］D. 其他", "A"),
    Case("V in brackets", "（V）A. 资金 （ ）B. 土地 （v）C. 载体 （ ）D. 其他", "AC"),
    Case("a star", "(*) A. 资金 ( ) B. 土地 ( ) C. 载体 ( ) D. 其他", "A"),
    Case("corner", "「√」A. 资金 「」B. 土地 「」C. 载体 「」D. 其他", "A"),
    Case("lines in them", "(_√_) A. 资金 (__) B. 土地 (__) C. 载体 (__) D. 其他", "A"),
    Case("a cross beside a tick", "（×）A. 资金 （√）B. 土地 （×）C. 载体 （×）D. 其他", "B"),
    Case("x beside a tick", "[x] A. 资金 [√] B. 土地 [x] C. 载体 [x] D. 其他", "B"),
    Case("a cross alone", "（×）A. 资金 （ ）B. 土地 （ ）C. 载体 （ ）D. 其他", unknown: ["（×）"]),
    Case("letters alone, behind", "A（√） B（ ） C（√） D（ ）", "AC"),
    Case("letters alone, before", "( )A (√)B ( )C ( )D", "B"),
    Case("letters alone, a cross and a tick", "A× B√ C×", "B"),
    Case("letters alone, boxes", "□A ☑B □C □D", "B"),
    Case("letters alone behind the form's own", "如有请选择。() A、B、C、D", "ABCD"),
    Case("a tick beside the letter", "如有请选择。(A√) 可多选 " + options, "A"),
    Case("a tick behind 口", "口A. 资金 口√B. 土地 口C. 载体 口D. 其他", "B"),
    Case(
      "the form's own, ticked, and words between", "如无则不选,如有请选择。(√) 可多选 " + options,
      unknown: ["(√)"]),
  ]

  static let places: [Case] = [
    Case("behind a semicolon", "A. 资金；√B. 土地；C. 载体；D. 其他", "B"),
    Case("behind a semicolon, spaced", "A. 资金；√ B. 土地；C. 载体；D. 其他", "B"),
    Case("behind a full stop", "A. 资金。√B. 土地。C. 载体。√D. 其他", "BD"),
    Case("behind a comma", "A. 资金，√B. 土地，C. 载体，D. 其他", "B"),
    Case("behind 、", "A. 资金、√B. 土地、C. 载体、D. 其他", "B"),
    Case("before a semicolon", "A. 资金√；B. 土地；C. 载体√；D. 其他", "AC"),
    Case("before a semicolon, spaced", "A. 资金 √；B. 土地；C. 载体 √；D. 其他", "AC"),
    Case("touching both, others behind", "A. 资金√B. 土地√ C. 载体 D. 其他", "AB"),
    Case("touching both, others before", "√A. 资金√B. 土地 C. 载体 D. 其他", "AB"),
    Case("touching both, the last behind", "A. 资金√B. 土地 C. 载体 D. 其他√", "AD"),
    Case("touching both, nothing else", "A. 资金√B. 土地 C. 载体 D. 其他", isAmbiguous: true),
    Case("touching neither, nothing else", "A. 资金 √ B. 土地 C. 载体 D. 其他", isAmbiguous: true),
    Case("nearer to the next", "A. 资金    √ B. 土地 C. 载体 D. 其他", "B"),
    Case("nearer to the one before", "A. 资金 √    B. 土地 C. 载体 D. 其他", "A"),
    Case("at the end of a line", "A. 资金 √\nB. 土地\nC. 载体\nD. 其他", "A"),
    Case("at the beginning of a line", "A. 资金\n√ B. 土地\nC. 载体\nD. 其他", "B"),
    Case("behind words of its own", "A. 资金（专项）√ B. 土地 C. 载体 D. 其他", "A", rest: ["专项"]),
    Case("behind a note", "A. 资金 B. 土地 C. 载体 D. 其他（商会）√", "D", note: "商会"),
  ]

  static let signs: [Case] = [
    Case("as an emoji", "A. 资金 ✔\u{FE0F}B. 土地 C. 载体 D. 其他", "B"),
    Case("as an emoji, behind", "A. 资金✔\u{FE0F} B. 土地 C. 载体 D. 其他", "A"),
    Case("as text", "A. 资金 ✔\u{FE0E}B. 土地 C. 载体 D. 其他", "B"),
    Case("green", "✅A. 资金 B. 土地 ✅C. 载体 D. 其他", "AC"),
    Case("black and white", "⬛A. 资金 ⬜B. 土地 ⬛C. 载体 ⬜D. 其他", "AC"),
    Case(
      "black and white emoji", "⬛\u{FE0F} A. 资金 ⬜\u{FE0F} B. 土地 ⬜\u{FE0F} C. 载体 ⬜\u{FE0F} D. 其他",
      "A"),
    Case("口 for boxes", "口A. 资金 √B. 土地 口C. 载体 口D. 其他", "B"),
    Case("口 for boxes, spaced", "口 A. 资金 口 B. 土地 ☑ C. 载体 口 D. 其他", "C"),
    Case("囗 for boxes", "囗A. 资金 ■B. 土地 囗C. 载体 囗D. 其他", "B"),
    Case("口 behind", "A. 资金口 B. 土地√ C. 载体口 D. 其他口", "B"),
    Case("口 before words", "口资金 √土地 口载体 口其他", "B"),
    Case("V before", "A. 资金 VB. 土地 C. 载体 D. 其他", "B"),
    Case("v before", "vA. 资金 B. 土地 vC. 载体 D. 其他", "AC"),
    Case("V before, spaced", "V A. 资金 B. 土地 C. 载体 D. 其他", "A"),
    Case("Ｖ, full width", "A. 资金 ＶB. 土地 C. 载体 D. 其他", "B"),
    Case("V behind the letter", "A. 资金 BV. 土地 C. 载体 D. 其他", "B"),
    Case("V at the end", "A. 资金 B. 土地V C. 载体 D. 其他", "B"),
    Case("v behind a semicolon", "A. 资金；vB. 土地；C. 载体；D. 其他", "B"),
    Case("V before words", "V资金 土地 V载体 其他", "AC"),
    Case("V behind words", "资金V 土地 载体 其他", "A"),
    Case("レ", "A. 资金 レB. 土地 C. 载体 D. 其他", "B"),
    Case("crossed box", "☐A. 资金 ☒B. 土地 ☐C. 载体 ☐D. 其他", "B"),
    Case("crossed box beside ticks", "☒A. 资金 ☑B. 土地 ☒C. 载体 ☒D. 其他", "B"),
    Case("a cross beside a tick", "×A. 资金 √B. 土地 ×C. 载体 ×D. 其他", "B"),
    Case("a cross alone", "×A. 资金 B. 土地 C. 载体 D. 其他", unknown: ["×"]),
    Case("a thumb", "如有请选择。(👍) A. 资金 B. 土地 C. 载体 D. 其他", unknown: ["(👍)"]),
    Case("a thumb at an option", "A. 资金 👍 B. 土地 C. 载体 D. 其他", unknown: ["👍"]),
  ]

  static let letters: [Case] = [
    Case("©", "如有请选择。© " + options, "C"),
    Case("© in brackets", "如有请选择。(©) " + options, "C"),
    Case("© alone", "©", "C"),
    Case("Ⓒ", "如有请选择。Ⓒ " + options, "C"),
    Case("⒞", "如有请选择。⒞ " + options, "C"),
    Case("ⓐⓒ", "如有请选择。ⓐⓒ " + options, "AC"),
    Case("🄰、🄲", "如有请选择。🄰、🄲 " + options, "AC"),
    Case("🅐", "如有请选择。🅐 " + options, "A"),
    Case("🅰 as an emoji", "如有请选择。🅰\u{FE0F} " + options, "A"),
    Case("🄐", "如有请选择。🄐 " + options, "A"),
    Case("🇦", "如有请选择。🇦 " + options, "A"),
    Case("Ⓓ with a note", "Ⓐ、Ⓓ（商会）", "AD", note: "商会"),
    Case("® is no option here", "如有请选择。® " + options, unknown: ["R"]),
    Case("™ is none either", "如有请选择。™ " + options, unknown: ["TM"]),
    Case("printed with ©", "(A) 资金 √(B) 土地 © 载体 (D) 其他", "B"),
    Case("printed with ©, which is ticked", "(A) 资金 (B) 土地 √© 载体 (D) 其他", "C"),
    Case("circled among others", "A. 资金 B. 土地 Ⓒ. 载体 D. 其他", "C"),
    Case("bracketed among others", "A. 资金 (B). 土地 C. 载体 D. 其他", "B"),
    Case("all bracketed", "(A) 资金 (B) 土地 (C) 载体 (D) 其他"),
    Case("money in a note", "如有请选择。(D) A. 资金 B. 土地 C. 载体 D. 其他 500€", "D", note: "500€"),
  ]

  static let remains: [Case] = [
    Case("a remark", "(A) A. 资金（专项） B. 土地 C. 载体 D. 其他", "A", rest: ["专项"]),
    Case("words behind an option", "√A. 资金 每年一次 B. 土地 C. 载体 D. 其他", "A", rest: ["每年一次"]),
    Case("nothing but a remark", "A. 资金（专项） B. 土地 C. 载体 D. 其他", unknown: ["专项"]),
    Case("an option unknown, none ticked", "A. 资金 B. 场地 C. 载体 D. 其他", unknown: ["B. 场地"]),
    Case("an option unknown, ticked", "A. 资金 √B. 场地 C. 载体 D. 其他", unknown: ["B. 场地"]),
    Case("an option unknown, ticked behind", "A. 资金 B. 场地√ C. 载体 D. 其他", unknown: ["B. 场地"]),
    Case("an option unknown, a V before it", "A. 资金 VB. 场地 C. 载体 D. 其他", unknown: ["B. 场地"]),
    Case("others deleted, and a remark", "A. 资金（专项） C. 载体", "AC", rest: ["专项"]),
    Case("others deleted, and an option without its letter", "A. 资金 场地 C. 载体", unknown: ["场地"]),
    Case("an option unknown, another ticked", "√A. 资金 B. 场地 C. 载体 D. 其他", "A", rest: ["B. 场地"]),
    Case(
      "an option unknown, the letters given", "(A) A. 资金 B. 场地 C. 载体 D. 其他", "A", rest: ["B. 场地"]),
    Case("an option too many", "A. 资金 B. 土地 C. 载体 √E. 人才 D. 其他", unknown: ["E. 人才"]),
    Case("retyped", "A. 资金 B. 土地 C. 载体 √D. 其它", "D"),
    Case("words of the form", "如有请选择。可多选 √A. 资金 可多选 B. 土地 C. 载体 D. 其他", "A"),
  ]

  @Test(arguments: brackets)
  func `signs in brackets`(example: Case) throws {
    try ChoiceAnswerTests.check(example, ChoiceAnswerTests.support, note: 3)
  }

  @Test(arguments: places)
  func `signs between options`(example: Case) throws {
    try ChoiceAnswerTests.check(example, ChoiceAnswerTests.support, note: 3)
  }

  @Test(arguments: signs)
  func `signs of many shapes`(example: Case) throws {
    try ChoiceAnswerTests.check(example, ChoiceAnswerTests.support, note: 3)
  }

  @Test(arguments: letters)
  func `letters in circles`(example: Case) throws {
    try ChoiceAnswerTests.check(example, ChoiceAnswerTests.support, note: 3)
  }

  @Test(arguments: remains)
  func `what is left speaks`(example: Case) throws {
    try ChoiceAnswerTests.check(example, ChoiceAnswerTests.support, note: 3)
  }

  static let departments: [Case] = [
    Case("tick before", "(√) A. 有(请备注部门名称国际合作科) ( ) B. 无", "A", note: "国际合作科"),
    Case("tick before the other", "( ) A. 有(请备注部门名称_____) (√) B. 无", "B"),
    Case("no hint", "（√）A. 有 国际合作科 （ ）B. 无", "A", note: "国际合作科"),
    Case("tick behind", "A. 有(请备注部门名称国际合作科)(√) B. 无( )", "A", note: "国际合作科"),
    Case("tick before the note", "A. 有√(请备注部门名称国际合作科) B. 无", "A", note: "国际合作科"),
    Case("square", "[x] A. 有(国际合作科) [ ] B. 无", "A", note: "国际合作科"),
    Case("boxes", "☑A. 有(请备注部门名称国际合作科) □B. 无", "A", note: "国际合作科"),
    Case("口", "√A. 有(请备注部门名称国际合作科) 口B. 无", "A", note: "国际合作科"),
    Case("an option unknown", "A. 有(请备注部门名称_____) √B. 另议", unknown: ["B. 另议"]),
    Case("a note with a letter", "√A. 有 S. Korea B. 无", "A", note: "S. Korea"),
    Case("a note with brackets", "（√）A. 有 国际合作科(科技处) （ ）B. 无", "A", note: "国际合作科(科技处)"),
  ]

  @Test(arguments: departments)
  func `a note ends before the next sign`(example: Case) throws {
    try ChoiceAnswerTests.check(example, ChoiceAnswerTests.department, note: 0)
  }
}
