@testable import Forms
import Testing

/// Ways of choosing, for a choice of several with 其他 and its note.
struct ChoiceAnswerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var chosen = ""
    var note: String?
    var unknown: [String] = []
    var isAmbiguous = false
    var placeholder: String?
    /// What stands beside the answer.
    var rest: [String] = []
    var testDescription: String { name }

    init(
      _ name: String, _ text: String, _ chosen: String = "", note: String? = nil,
      unknown: [String] = [], isAmbiguous: Bool = false, placeholder: String? = nil,
      rest: [String] = []
    ) {
      self.name = name
      self.text = text
      self.chosen = chosen
      self.note = note
      self.unknown = unknown
      self.isAmbiguous = isAmbiguous
      self.placeholder = placeholder
      self.rest = rest
    }
  }

  /// `如无则不选,如有请选择。() 可多选 A. 资金 B. 土地 C. 载体 D. 其他___ (请备注)` of 表2.
  static let support = choice("policy_support")
  /// `(2) 分园是否设立…? () A. 有(请备注部门名称___) B. 无` of 表1, without its label.
  static let department = choice("has_department")

  static func choice(_ id: String) -> PrintedChoice? {
    for table in Zhangjiang.schema.tables {
      guard let field = table.index(of: id) else { continue }
      return PrintedTable(table).questions.lazy.compactMap(\.choice).first { $0.field == field }
    }
    return nil
  }

  private static let tail = " 可多选 A. 资金 B. 土地 C. 载体 D. 其他_____ (请备注)"
  private static let head = "如无则不选,如有请选择。"

  static let cases: [Case] = [
    Case("nothing", head + "()" + tail),
    Case("letters", head + "(A、C)" + tail, "AC"),
    Case("full-width parentheses", head + "（A、C）" + tail, "AC"),
    Case("spaces", head + "( A C )" + tail, "AC"),
    Case("joined", head + "(ACD)" + tail, "ACD"),
    Case("lower case", head + "(a,c)" + tail, "AC"),
    Case("full-width letters", head + "（Ａ，Ｃ）" + tail, "AC"),
    Case("semicolon", head + "(A；C)" + tail, "AC"),
    Case("stroke", head + "(A/C)" + tail, "AC"),
    Case("from one to another", head + "(A-C)" + tail, isAmbiguous: true),
    Case("from one to another, a wave", head + "（A～C）" + tail, isAmbiguous: true),
    Case("from one to the next", head + "(A-B)" + tail, "AB"),
    Case("several with dashes", head + "(A-B-D)" + tail, "ABD"),
    Case("in question", head + "(A、C？)" + tail, "AC", rest: ["C？"]),
    Case("both in question", head + "(A？、C？)" + tail, "AC", rest: ["A？", "C？"]),
    Case("a question mark before the letters", head + "？(A)" + tail, "A"),
    Case("a question mark alone", head + "(？)" + tail, unknown: ["(？)"]),
    Case("the sign of a note alone", head + "(※)" + tail, unknown: ["(※)"]),
    Case("a question mark behind empty brackets", head + "() ？" + tail, unknown: ["？"]),
    Case("a question mark before empty brackets", head + "?()" + tail, unknown: ["?"]),
    Case("two, far apart", head + "？() 可多选? A. 资金 B. 土地 C. 载体 D. 其他", unknown: ["？?"]),
    Case("behind the last words", head + "()" + tail + "？", note: "？"),
    Case("two options and their number", head + "（A、B等两项）" + tail, "AB"),
    Case("letters and their number in digits", head + "（ABD共3项）" + tail, "ABD"),
    Case("letters and their number, of kinds", head + "（A、B两类）" + tail, "AB"),
    Case("from one to another and their number", head + "（A至C三项）" + tail, "ABC"),
    Case("another number of options", head + "（A、B等三项）" + tail, "AB", unknown: ["B等三项"]),
    Case(
      "a question mark behind an option", head + "() 可多选 A. 资金？ B. 土地 C. 载体 D. 其他",
      unknown: ["？"]),
    Case(
      "a word that the form prints too", head + "() 可多选 A. 资金有 B. 土地 C. 载体 D. 其他", unknown: ["有"]),
    Case("letter and words where letters belong", head + "（A. 资金）" + tail, "A"),
    Case("letters and words there", head + "（A. 资金；C. 载体）" + tail, "AC"),
    Case("words and letter", head + "（资金A）" + tail, "A"),
    Case("选", head + "（选B）" + tail, "B"), Case("选择", head + "（我选 A、C）" + tail, "AC"),
    Case("选项", head + "（选项A）" + tail, "A"), Case("第…项", head + "（第A项）" + tail, "A"),
    Case("类", head + "（A类）" + tail, "A"), Case("答", head + "（答：A）" + tail, "A"),
    Case("都有", head + "（A、C都有）" + tail, "AC"), Case("等", head + "（A、C等）" + tail, "AC"),
    Case("以及", head + "（A以及C）" + tail, "AC"),
    Case("such words alone", head + "（选）" + tail, unknown: ["选"]),
    Case("不选", head + "（不选A）" + tail, unknown: ["不选A"]),
    Case("至", head + "（A至C）" + tail, "ABC"), Case("从…到", head + "（从A到C）" + tail, "ABC"),
    Case("至, with spaces", head + "（B 至 D）" + tail, "BCD"),
    Case("to", head + "(A to C)" + tail, "ABC"),
    Case("至 behind another", head + "（A、B至D）" + tail, "ABCD"),
    Case("至, backwards", head + "（C至A）" + tail, unknown: ["C至A"]),
    Case("至 and nothing", head + "（A至）" + tail, "A", unknown: ["A至"]),
    Case("a Cyrillic letter", head + "（А）" + tail, "A"),
    Case("two Cyrillic letters", head + "（А、С）" + tail, "AC"),
    Case("a Greek letter", head + "（Α）" + tail, "A"),
    Case("a bold letter", head + "（𝐀）" + tail, "A"),
    Case("a remark in brackets", head + "（A(市级)、C）" + tail, "AC", rest: ["市级"]),
    Case("quotes around a tick", "A. 资金 B. 土地“√” C. 载体 D. 其他", "B"),
    Case("straight quotes before", "A. 资金 B. 土地 \"√\"C. 载体 D. 其他", "C"),
    Case("lenticular brackets", "A. 资金〖 〗 B. 土地〖√〗 C. 载体〖 〗 D. 其他〖 〗", "B"),
    Case("a ring in a ring", "○A. 资金 ◎B. 土地 ○C. 载体 ○D. 其他", "B"),
    Case("words for a tick", "A. 资金（是） B. 土地（否） C. 载体（是） D. 其他", "AC"),
    Case("a letter where letters belong", head + "() (y) A. 资金 B. 土地 C. 载体 D. 其他", unknown: ["y"]),
    Case("选 in brackets", "A. 资金 B. 土地（选） C. 载体 D. 其他", "B"),
    Case("和", head + "(A和C)" + tail, "AC"),
    Case("no parentheses", head + "A、C" + tail, "AC"),
    Case("order of the options, each once", head + "(C、A、C)" + tail, "AC"),
    Case("letter that is none", head + "(H)" + tail, unknown: ["H"]),
    Case("a bracket that opens twice", "D. 其他（（是）商会", "D", note: "商会"),
    Case("至 with no letter to follow", "D至 商会", "D", unknown: ["D至", "商会"]),
    Case("letter that is none among others", head + "(A、H)" + tail, "A", unknown: ["H"]),
    Case("words that are none", head + "(奖励)" + tail, unknown: ["奖励"]),
    Case("words in the parentheses", head + "(资金)" + tail, "A"),
    Case("tick before a letter", head + "() 可多选 √A. 资金 B. 土地 √C. 载体 D. 其他___", "AC"),
    Case("tick behind a letter", head + "() 可多选 A√. 资金 B. 土地 C✓. 载体 D. 其他___", "AC"),
    Case("tick at the end", head + "() 可多选 A. 资金√ B. 土地 C. 载体✔ D. 其他___", "AC"),
    Case("tick spaced, before all", head + "() √ A. 资金 B. 土地 √ C. 载体 D. 其他", "AC"),
    Case("boxes", "□A. 资金 ☑B. 土地 □C. 载体 ■D. 其他 商会", "BD", note: "商会"),
    Case("boxes without letters", "☑资金 ☐土地 ☑载体 ☐其他", "AC"),
    Case("tick and letter agree", head + "(A) 可多选 √A. 资金 B. 土地 C. 载体 D. 其他", "A"),
    Case(
      "tick and letter disagree", head + "(A) 可多选 A. 资金 √B. 土地 C. 载体 D. 其他", "A",
      isAmbiguous: true),
    Case("letters alone", "A、C", "AC"),
    Case("a letter with a point", "A.", "A"),
    Case("letter and words", "A. 资金", "A"),
    Case("letters and words", "A 资金、C 载体", "AC"),
    Case("letters joined with words", "A资金C载体", "AC"),
    Case("words alone", "资金、载体", "AC"),
    Case("words joined with 和", "资金和载体", "AC"),
    Case("options not chosen deleted", head + "可多选 A. 资金 C. 载体", "AC"),
    Case("无 is no answer", "无", placeholder: "无"),
    Case("note on the line", head + "(D) 可多选 A. 资金 B. 土地 C. 载体 D. 其他商会 (请备注)", "D", note: "商会"),
    Case(
      "note between underlines", head + "(D) 可多选 A. 资金 B. 土地 C. 载体 D. 其他__商会__ (请备注)", "D",
      note: "商会"),
    Case("note behind a colon", head + "(D) A. 资金 B. 土地 C. 载体 D. 其他：商会", "D", note: "商会"),
    Case(
      "note in parentheses", head + "(D) A. 资金 B. 土地 C. 载体 D. 其他（商会）", "D", note: "商会"),
    Case(
      "note instead of the hint", head + "(D) A. 资金 B. 土地 C. 载体 D. 其他_____(商会)", "D",
      note: "商会"),
    Case(
      "note behind the hint", head + "(D) A. 资金 B. 土地 C. 载体 D. 其他 (请备注) 商会", "D", note: "商会"),
    Case(
      "note with parentheses of its own",
      head + "(D) A. 资金 B. 土地 C. 载体 D. 其他 互联网(智能硬件) (请备注)", "D", note: "互联网(智能硬件)"),
    Case("其他 alone with its note", "其他：商会", "D", note: "商会"),
    Case("letter alone with its note", "D、人才公寓配套", "D", note: "人才公寓配套"),
    Case("a note with 与 in it", "A、D（招商与国际合作部）", "AD", note: "招商与国际合作部"),
    Case("a note made of an option's words", "A、D（资金与商会）", "AD", note: "资金与商会"),
    Case("a note inside the hint", head + "(D) A. 资金 B. 土地 C. 载体 D. 其他（请备注：商会）", "D", note: "商会"),
    Case("无 in the parentheses", head + "(无)" + tail, placeholder: "(无)"),
    Case("N/A in the parentheses", head + "(N/A)" + tail, placeholder: "(N/A)"),
    Case("a question mark before 无", "? (无) " + tail, placeholder: "(无)"),
    Case("letters with a note", "A、D（人才公寓配套）", "AD", note: "人才公寓配套"),
    Case("note without its letter", head + "(A) A. 资金 B. 土地 C. 载体 D. 其他 商会", "A", note: "商会"),
  ]

  @Test(arguments: cases)
  func `an answer is read as it was meant`(example: Case) throws {
    try Self.check(example, Self.support, note: 3)
  }

  static func check(_ example: Case, _ choice: PrintedChoice?, note: Int) throws {
    let choice = try #require(choice)
    let answer = ChoiceAnswer.read([FoldedText(example.text)], choice: choice)
    #expect(choice.letters(answer.chosen).replacing("、", with: "") == example.chosen)
    #expect(answer.notes[note] == example.note)
    #expect(answer.unknown == example.unknown)
    #expect(!answer.ambiguous.isEmpty == example.isAmbiguous)
    #expect(answer.placeholder == example.placeholder)
    #expect(answer.rest == example.rest)
  }

  static let departments: [Case] = [
    Case("nothing", " () A. 有(请备注部门名称_____) B. 无"),
    Case("有 with its department", " (A) A. 有(请备注部门名称合作处) B. 无", "A", note: "合作处"),
    Case("the hint deleted", " (A) A. 有(合作处) B. 无", "A", note: "合作处"),
    Case("underlines", " (A) A. 有(请备注部门名称__合作处__) B. 无", "A", note: "合作处"),
    Case("无 chosen by letter", " (B) A. 有(请备注部门名称_____) B. 无", "B"),
    Case("无 alone is an option here", "无", "B"),
    Case("有 and the department", "有，合作处", "A", note: "合作处"),
    Case("tick", " () A. 有(请备注部门名称合作处)√ B. 无", "A", note: "合作处"),
    Case("the other deleted", " A. 有(请备注部门名称合作处)", "A", note: "合作处"),
  ]

  @Test(arguments: departments)
  func `short options are told from their notes`(example: Case) throws {
    try Self.check(example, Self.department, note: 0)
  }
}
