import Testing

@testable import Forms

/// Options that are words beside boxes.
struct BoxAnswerTests {
  private static func read(_ line: String, _ kinds: [Field.Kind], _ text: String) throws -> [String]
  {
    try read([line], kinds, [text])
  }

  private static func read(
    _ lines: [String], _ kinds: [Field.Kind], _ texts: [String]
  ) throws -> [String] {
    let fields = kinds.enumerated().map { index, kind in
      Field(id: "f\(index)", title: Words(zh: "字段\(index)", en: "Field \(index)"), kind: kind)
    }
    let index = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.id, $0) })
    let printed = try lines.map { line in
      Line(
        parts: try LineNotation.pieces(of: line).map { piece -> Line.Part in
          switch piece {
          case .words(let words): .words(words)
          case .blank(let id): .blank(index[id] ?? 0)
          }
        })
    }
    let question = Question(label: "问", position: .beside, lines: printed)
    let table = Table(
      id: "t", sheet: "表", title: "表", name: Words(zh: "表", en: "Table"), typeName: "T",
      fields: fields, questions: [question])
    let plan = QuestionPlan(PrintedQuestion(question, in: table), in: table)
    let items = QuestionReading.read(
      plan, texts.map { FoldedText($0) }, of: table.fields)
    return fields.indices.map { field in
      let reading = items.first { $0.field == field }?.reading
      if let finding = reading?.finding { return finding.finding.code.rawValue }
      switch reading?.value {
      case .flag(let flag): return "\(flag)"
      case .choice(let key), .text(let key): return key
      case .choices(let keys): return keys.joined(separator: "|")
      default: return "–"
      }
    }
  }

  @Test(
    arguments: [
      ("a tick for the box", "√是 □否", "true"), ("a tick in the box", "□是 ☑否", "false"),
      ("a filled box", "■是 □否", "true"),
      ("a tick behind", "□是√ □否", "true"), ("a tick before a box", "□是 √□否", "false"),
      ("the word alone", "是", "true"),
      ("the other gone", "□否", "false"), ("no boxes left", "是√ 否", "true"),
      ("untouched", "□是  □否", "–"),
      ("both", "☑是  ☑否", "choice-multiple"), ("nothing", "无", "–"),
      ("other words", "不清楚", "choice-unknown"),
      ("more words", "☑是（2023年起） □否", "true"), ("Yes", "Yes", "true"),
      ("small boxes", "☐是 ☒否", "false"), ("brackets", "（√）是 （ ）否", "true"),
      ("brackets, the other", "（ ）是 （√）否", "false"), ("brackets behind", "是（ ） 否（√）", "false"),
      ("brackets behind, spaced", "是 ( ) 否 (√)", "false"), ("square", "[x] 是 [ ] 否", "true"),
      ("lenticular", "【】是 【√】否", "false"), ("an emoji", "✔\u{FE0F}是 □否", "true"),
      ("black and white", "⬛是 ⬜否", "true"), ("口", "口是 √否", "false"), ("V", "V是 否", "true"),
      ("v behind", "是v 否", "true"), ("V in brackets", "(V)是 ( )否", "true"),
      ("a cross and a tick", "×是 √否", "false"), ("a cross alone", "×是 □否", "choice-unknown"),
    ] as [(String, String, String)])
  func `reads yes and no`(name: String, text: String, expected: String) throws {
    #expect(try Self.read("{f0}□是 □否", [.yesNo(YesNoKind(yes: "是", no: "否"))], text) == [expected])
  }

  private static let types: [Field.Kind] = {
    var options = ["有限责任公司", "股份有限公司", "外商投资企业", "其他"].map { Option(key: $0, words: $0) }
    options[3].note = 1
    return [.choice(ChoiceKind(options, several: false)), .note(NoteKind(of: 0, option: "其他"))]
  }()

  @Test(
    arguments: [
      ("a filled box", "■有限责任公司  □股份有限公司  □外商投资企业  □其他：________", ["有限责任公司", "–"]),
      ("a tick for a box", "□有限责任公司  □股份有限公司  √外商投资企业  □其他：________", ["外商投资企业", "–"]),
      ("with a note", "□有限责任公司  □股份有限公司  □外商投资企业  √其他：有限合伙企业", ["其他", "有限合伙企业"]),
      ("a note of another option", "□有限责任公司  □股份有限公司  ☑外商投资企业  □其他：中外合作企业", ["外商投资企业", "中外合作企业"]),
      ("the word alone", "股份有限公司", ["股份有限公司", "–"]),
      ("the word alone with a note", "其他：合伙企业", ["其他", "合伙企业"]),
      ("two", "☑有限责任公司  ☑股份有限公司  □外商投资企业  □其他", ["choice-multiple", "–"]),
      ("untouched", "□有限责任公司  □股份有限公司  □外商投资企业  □其他：________", ["–", "–"]),
    ] as [(String, String, [String])])
  func `reads one option with its note`(name: String, text: String, expected: [String]) throws {
    let line = "{f0}□有限责任公司  □股份有限公司  □外商投资企业  □其他：{f1}"
    #expect(try Self.read(line, Self.types, text) == expected)
  }

  @Test(
    arguments: [
      ("ticks in two lines", "√电子信息  □生物医药\n■新材料  □先进制造", "电子信息|新材料"),
      ("words alone", "电子信息、新材料", "电子信息|新材料"), ("one left", "□新材料", "新材料"), ("one", "新材料", "新材料"),
      ("untouched", "□电子信息  □生物医药\n□新材料  □先进制造", "–"),
      ("one that is none", "纳米技术", "choice-unknown"),
    ] as [(String, String, String)])
  func `reads several options`(name: String, text: String, expected: String) throws {
    let words = ["电子信息", "生物医药", "新材料", "先进制造"]
    let kind = ChoiceKind(words.map { Option(key: $0, words: $0) }, several: true)
    let line = "{f0}□电子信息  □生物医药\n□新材料  □先进制造"
    #expect(try Self.read(line, [.choice(kind)], text) == [expected])
  }

  private static func colours(note: Int? = nil) -> Field.Kind {
    var options = ["Red", "Blue"].map { Option(key: $0, words: $0) }
    if let note { options.append(Option(key: "Other", words: "Other", note: note)) }
    return .choice(ChoiceKind(options, several: false))
  }

  private static let twice = "Fire {f0}□Yes □No  Flood {f1}□Yes □No"

  @Test(
    arguments: [
      ("both ticked", "Fire □Yes ☑No  Flood ☑Yes □No", ["false", "true"]),
      ("one of them", "Fire □Yes □No  Flood ☑Yes □No", ["–", "true"]),
      ("on two lines", "Fire ☑Yes □No\nFlood □Yes ☑No", ["true", "false"]),
      ("no boxes left", "Fire No, Flood Yes", ["false", "true"]),
      ("ticks behind", "Fire □Yes√ □No Flood □Yes □No√", ["true", "false"]),
      ("brackets", "Fire [ ]Yes [x]No Flood [x]Yes [ ]No", ["false", "true"]),
      ("two in the first", "Fire ☑Yes ☑No Flood ☑Yes □No", ["choice-multiple", "true"]),
      ("as above", "同上", ["same-as-above", "–"]), ("nothing", "n/a", ["–", "–"]),
      ("untouched", "Fire □Yes □No  Flood □Yes □No", ["–", "–"]),
    ] as [(String, String, [String])])
  func `reads two choices with the same words in one cell`(
    name: String, text: String, expected: [String]
  ) throws {
    #expect(
      try Self.read(
        Self.twice,
        [.yesNo(YesNoKind(yes: "Yes", no: "No")), .yesNo(YesNoKind(yes: "Yes", no: "No"))], text)
        == expected)
  }

  @Test(
    arguments: [
      (
        "all answered", "☑Yes □No  Colour: □Red □Blue ☑Other: teal  Since: 2020",
        ["true", "Other", "teal", "2020"]
      ),
      ("words alone", "No Colour: Blue Since: 2019", ["false", "Blue", "–", "2019"]),
      ("words of others gone", "☑Yes □No □Red ☑Blue", ["true", "Blue", "–", "–"]),
    ] as [(String, String, [String])])
  func `reads choices, the words beside an option and other blanks in one cell`(
    name: String, text: String, expected: [String]
  ) throws {
    let kinds: [Field.Kind] = [
      .yesNo(YesNoKind(yes: "Yes", no: "No")), Self.colours(note: 2),
      .note(NoteKind(of: 1, option: "Other")),
      .text(TextKind()),
    ]
    let line = "{f0}□Yes □No  Colour: {f1}□Red □Blue □Other: {f2}  Since: {f3}"
    #expect(try Self.read(line, kinds, text) == expected)
  }

  @Test func `what points above in one line says nothing of another`() throws {
    let yes = Field.Kind.yesNo(YesNoKind(yes: "Yes", no: "No"))
    let lines = [Self.twice, "Frost {f2}□Yes □No"]
    #expect(
      try Self.read(lines, [yes, yes, yes], ["同上", "Frost ☑Yes □No"])
        == ["same-as-above", "–", "true"])
  }

  @Test func `a unit belongs to the blank before it`() throws {
    let line = "{f0}□Red □Blue  Staff: {f1} people  {f2}□Yes □No"
    let kinds: [Field.Kind] = [
      Self.colours(), .code(CodeKind()), .yesNo(YesNoKind(yes: "Yes", no: "No")),
    ]
    #expect(try Self.read(line, kinds, "□Red ☑Blue Staff: 12 people ☑Yes □No")[2] == "true")
  }

  @Test func `a long text costs bounded time`() throws {
    let text = "Fire ☑Yes □No " + String(repeating: "Flood ", count: 100_000)
    let read = try Self.read(
      Self.twice,
      [.yesNo(YesNoKind(yes: "Yes", no: "No")), .yesNo(YesNoKind(yes: "Yes", no: "No"))], text)
    #expect(read.count == 2)
  }
}
