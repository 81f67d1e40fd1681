@testable import Forms
import Spreadsheet
import Testing

// Swift Testing has an Issue of its own.
private typealias Issue = Forms.Issue

private let schema = IssueMessageForm.schema

private func issue(
  _ kind: Issue.Kind, _ table: Int? = 1, _ field: Int? = nil, found: String? = nil
) -> Issue {
  let cell = CellReference(row: 11, column: 1)
  return Issue(
    kind, table: table, record: 0, field: field, place: Issue.Place(sheet: "表2", cell: cell),
    found: found)
}

private let cases: [MessageCase] = [
  MessageCase(
    "not answered", issue(.requiredMissing, 1, 1),
    """
    “9. 运营团队情况”必填，现未填，请填写。
    “9. 运营团队情况” (Team) is required: fill it in.
    """),
  MessageCase(
    "无", issue(.requiredMissing, 1, 0, found: "无"),
    """
    “1. 名称”必填，现为“无”，请填写实际内容。
    “1. 名称” (Name) is required, and “无” is no answer: fill it in.
    """),
  MessageCase(
    "inside its label", issue(.requiredMissing, 0, 0, found: "/"),
    """
    “分园名称”必填，现为“/”，请填写实际内容。
    “分园名称” (Park) is required, and “/” is no answer: fill it in.
    """),
  MessageCase(
    "if answered", issue(.requiredMissing, 1, 3),
    """
    填了“合作对象名称”，“6. 合作对象性质”也必填，请选填 A. 企业、B. 科研机构、C. 其他。
    “6. 合作对象性质” (Nature) is required because “Partner” is answered: choose from A. 企业, B. \
    科研机构, C. 其他.
    """),
  MessageCase(
    "if several", issue(.requiredMissing, 1, 14),
    """
    “合作对象性质”选了多项，“其他”也必填，请填写。
    “其他” (Detail) is required because “Nature” has several options: fill it in.
    """),
  MessageCase(
    "if chosen", issue(.requiredMissing, 1, 15, found: "无"),
    """
    “合作对象性质”选了“B. 科研机构”，“意向”也必填，现为“无”，请填写实际内容。
    “意向” (Intent) is required because “Nature” is “B. 科研机构”, and “无” is no answer: fill it \
    in.
    """),
  MessageCase(
    "若干", issue(.typeError(whole: true, zero: false), 1, 1, found: "若干"),
    """
    “9. 运营团队情况”应填整数，现为“若干”。
    “9. 运营团队情况” (Team) must be a whole number, not “若干”.
    """),
  MessageCase(
    "not whole", issue(.typeError(whole: true, zero: false), 1, 5, found: "12.5"),
    """
    “10. 企业情况”的“企业数”应填整数，现为“12.5”。
    “10. 企业情况” (Enterprises) must be a whole number, not “12.5”.
    """),
  MessageCase(
    "无 in a number", issue(.typeError(whole: true, zero: true), 1, 1, found: "无"),
    """
    “9. 运营团队情况”应填整数，现为“无”；如没有，请填 0。
    “9. 运营团队情况” (Team) must be a whole number, not “无”; if there is none, enter 0.
    """),
  MessageCase(
    "amount", issue(.typeError(whole: false, zero: false), 1, 7, found: "很多"),
    """
    “10. 企业情况”的“总投资”应填数字（单位：亿元），现为“很多”。
    “10. 企业情况” (Investment) must be a number in 亿元, not “很多”.
    """),
  MessageCase(
    "minimum", issue(.minimum(0), 1, 1, found: "-9"),
    """
    “9. 运营团队情况”不能小于 0，现为“-9”，请改正。
    “9. 运营团队情况” (Team) must be 0 or more, not “-9”.
    """),
  MessageCase(
    "unknown letter", issue(.choiceUnknown(["H"]), 1, 3, found: "H"),
    """
    “6. 合作对象性质”没有选项“H”，可选 A. 企业、B. 科研机构、C. 其他。
    “6. 合作对象性质” (Nature) has no option “H”: choose from A. 企业, B. 科研机构, C. 其他.
    """),
  MessageCase(
    "unknown words", issue(.choiceUnknown(["科研机关"]), 1, 3, found: "A、科研机关"),
    """
    “6. 合作对象性质”没有选项“科研机关”，现为“A、科研机关”，可选 A. 企业、B. 科研机构、C. 其他，是否为“B. 科研机构”？
    “6. 合作对象性质” (Nature) has no option “科研机关” (it reads “A、科研机关”): choose from A. 企业, B. \
    科研机构, C. 其他; did you mean “B. 科研机构”?
    """),
  MessageCase(
    "several", issue(.choiceMultiple(["A", "B"]), 1, 3, found: "Ａ、Ｂ"),
    """
    “6. 合作对象性质”只能选一项，现为“Ａ、Ｂ”，请只留一个字母。
    “6. 合作对象性质” (Nature) takes one option, not “Ａ、Ｂ”: leave one letter.
    """),
  MessageCase(
    "no note", issue(.noteMissing(option: "C"), 1, 3, found: "AC"),
    """
    “6. 合作对象性质”选了“C. 其他”，现为“AC”，但没有备注，请在其后写明。
    “6. 合作对象性质” (Nature) has “C. 其他” without its note (it reads “AC”): write it behind the \
    option.
    """),
  MessageCase(
    "note alone", issue(.noteUnexpected(option: "C"), 1, 4, found: "国际组织"),
    """
    “6. 合作对象性质”的“合作对象性质（其他）”写了备注“国际组织”，但没有选“C. 其他”，请补选该项或删去备注。
    “6. 合作对象性质” (Nature: other) has the note “国际组织” but not “C. 其他”: choose the option or \
    delete the note.
    """),
  MessageCase(
    "skip", issue(.skipViolated(field: 2, option: nil), 1, 3, found: "B"),
    """
    “合作对象名称”未填，“6. 合作对象性质”不应填写，现为“B”，请补填前者或删去。
    “6. 合作对象性质” (Nature) must stay empty because “Partner” is not answered (it reads “B”): \
    answer that one or delete this.
    """),
  MessageCase(
    "skip by option", issue(.skipViolated(field: 3, option: "B"), 1, 15, found: "环保"),
    """
    “合作对象性质”没有选“B. 科研机构”，“意向”不应填写，现为“环保”，请补填前者或删去。
    “意向” (Intent) must stay empty because “Nature” does not have “B. 科研机构” (it reads “环保”): \
    answer that one or delete this.
    """),
  MessageCase(
    "ambiguous", issue(.answerAmbiguous(["12", "15"]), 1, 1, found: "12人/15人"),
    """
    “9. 运营团队情况”现为“12人/15人”，可以读作“12”或“15”，请写明是哪一个。
    “9. 运营团队情况” (Team) can be read as “12” or “15” (it reads “12人/15人”): say which is meant.
    """),
  MessageCase(
    "ambiguous table", issue(.tableAmbiguous([0, 1]), nil, found: "分园名称:甲园"),
    """
    此处的表（“分园名称:甲园”）可以是表1“分园国际合作基本信息表”或表2“国际合作孵化器情况表”，未读取；请恢复表格的标题。
    The table here (it reads “分园名称:甲园”) can be 表1 (Basics) or 表2 (Incubator) and was not read: \
    restore its title.
    """),
  MessageCase(
    "mobile", issue(.formatMobile, 1, 12, found: "1380013800"),
    """
    “联系电话”应填 11 位手机号码，现为“1380013800”。
    “联系电话” (Mobile) must be a mobile number of 11 digits, not “1380013800”.
    """),
  MessageCase(
    "mobile abroad", issue(.formatMobile, 1, 16, found: "49 89 1234567"),
    """
    “境外电话”应填 11 位手机号码，或 + 加国家代码的境外号码（如 +49 89 1234567），现为“49 89 1234567”。
    “境外电话” (Mobile) must be a mobile number of 11 digits, or + and a number of another \
    country such as +49 89 1234567, not “49 89 1234567”.
    """),
  MessageCase(
    "phone", issue(.formatPhone, 0, 2, found: "021-123"),
    """
    “电话”应填 7–8 位电话号码，可带区号和分机（如 021-58881234-801），现为“021-123”。
    “电话” (Telephone) must be a telephone number of 7 or 8 digits, with area code and \
    extension or not, such as 021-58881234-801, not “021-123”.
    """),
  MessageCase(
    "email", issue(.formatEmail, 0, 3, found: "wang@"),
    """
    “邮箱”应填电子邮箱地址（如 name@example.cn），现为“wang@”。
    “邮箱” (E-mail) must be an e-mail address such as name@example.cn, not “wang@”.
    """),
  MessageCase(
    "web address", issue(.formatURL, 1, 17, found: "本馆网站"),
    """
    “网址”应填网址（如 https://www.example.org），现为“本馆网站”。
    “网址” (Website) must be a web address such as https://www.example.org, not “本馆网站”.
    """),
  MessageCase(
    "region", issue(.regionUnknown(["外国"], nearest: nil), 1, 10, found: "外国"),
    """
    “2. 合作国别/地区”中的“外国”不是国家或地区，请写出具体的国家或地区，以“、”隔开。
    “2. 合作国别/地区” (Regions) has “外国”, which is no country or region: name each country or \
    region.
    """),
  MessageCase(
    "region, nearest", issue(.regionUnknown(["意大力"], nearest: "意大利"), 1, 10, found: "德国、意大力"),
    """
    “2. 合作国别/地区”中的“意大力”不是国家或地区，现为“德国、意大力”，是否为“意大利”？
    “2. 合作国别/地区” (Regions) has “意大力”, which is no country or region (it reads “德国、意大力”): \
    did you mean “意大利”?
    """),
  MessageCase(
    "period", issue(.periodInvalid, 1, 11, found: "按协议"),
    """
    “3. 合作周期”应填起止时间，如 2018.5-2023.4、2018年5月至今或长期，现为“按协议”。
    “3. 合作周期” (Period) must be a period such as 2018.5-2023.4, 2018年5月至今 or 长期, not “按协议”.
    """),
  MessageCase(
    "period order",
    issue(
      .periodOrder(
        Period(start: PartialDate(year: 2022, month: 2), end: PartialDate(year: 2019, month: 3))),
      1, 11, found: "2022.2-2019.3"),
    """
    “3. 合作周期”的结束时间 2019-03 早于开始时间 2022-02，现为“2022.2-2019.3”，请改正。
    “3. 合作周期” (Period) ends in 2019-03, before it starts in 2022-02 (it reads \
    “2022.2-2019.3”): correct one of them.
    """),
  MessageCase(
    "no area", issue(.oneMissing([9, 8]), 1, 9),
    """
    “7. 面积”应填“建筑面积”或“占地面积”（平方米），至少一项，现未填。
    “7. 面积” needs “Floor area” or “Land area” in square metres.
    """),
  MessageCase(
    "无 for an area", issue(.oneMissing([9, 8]), 1, 9, found: "无"),
    """
    “7. 面积”应填“建筑面积”或“占地面积”（平方米），至少一项，现为“无”。
    “7. 面积” needs “Floor area” or “Land area” in square metres, not “无”.
    """),
  MessageCase(
    "part", issue(.partExceedsWhole(part: 137, whole: 134, wholeField: 5), 1, 6, found: "137"),
    """
    “10. 企业情况”的“外资企业数”为 137，大于“企业数” 134，请改正。
    “10. 企业情况” (Foreign) is 137, more than “Enterprises” with 134: correct one of them.
    """),
  MessageCase(
    "count", issue(.countMismatch(stated: 2, returned: 1, table: 1), 0, 1, found: "2"),
    """
    “表2 孵化器”填了 2，而交回的表2“国际合作孵化器情况表”有 1 份，请改正数目，或补交、删去表格。
    “表2 孵化器” (Incubators) says 2, but 1 of 表2 (Incubator) came back: correct the number or \
    the tables.
    """),
  MessageCase(
    "park", issue(.senderMismatch(expected: "嘉定园"), 1, 0, found: "某某园"),
    """
    “1. 名称”应与表1的“嘉定园”一致，现为“某某园”。
    “1. 名称” (Name) must be “嘉定园” as in 表1, not “某某园”.
    """),
  MessageCase(
    "park unknown", issue(.senderUnknown(nearest: "嘉定园"), 0, 0, found: "嘉丁园"),
    """
    “分园名称”不在名单上，现为“嘉丁园”，是否为“嘉定园”？
    “分园名称” (Park) is not on the roster (it reads “嘉丁园”): did you mean “嘉定园”?
    """),
  MessageCase(
    "park far off", issue(.senderUnknown(nearest: nil), 0, 0, found: "某某园"),
    """
    “分园名称”不在名单上，现为“某某园”，请填写名单上的名称。
    “分园名称” (Park) is not on the roster (it reads “某某园”): enter a name that is.
    """),
  MessageCase(
    "duplicate",
    issue(
      .duplicateRecord(
        file: nil, place: Issue.Place(sheet: "表2 (2)", cell: CellReference(row: 2, column: 1))),
      1, 0, found: "法国孵化器"),
    """
    “1. 名称”现为“法国孵化器”，与 表2 (2)!B3 重复，请删去一份或改正。
    “1. 名称” (Name) repeats 表2 (2)!B3 (it reads “法国孵化器”): delete one of them or correct it.
    """),
  MessageCase(
    "duplicate elsewhere",
    issue(
      .duplicateRecord(
        file: "甲园.xlsx", place: Issue.Place(sheet: "表2", cell: CellReference(row: 2, column: 1))),
      1, 0, found: "法国孵化器"),
    """
    “1. 名称”现为“法国孵化器”，与 甲园.xlsx: 表2!B3 重复，请删去一份或改正。
    “1. 名称” (Name) repeats 甲园.xlsx: 表2!B3 (it reads “法国孵化器”): delete one of them or correct \
    it.
    """),
  MessageCase(
    "label", issue(.labelMissing(["3. 合作周期", "9. 运营团队情况"])),
    """
    表2“国际合作孵化器情况表”中找不到问题“3. 合作周期”、“9. 运营团队情况”，请恢复表格原有的文字。
    表2 (Incubator) lacks the questions “3. 合作周期”, “9. 运营团队情况”: restore the form's own words.
    """),
  MessageCase(
    "table", issue(.tableMissing(warning: false), 0),
    """
    缺少表1“分园国际合作基本信息表”，请补上并填写。
    表1 (Basics) is missing: add it and fill it in.
    """),
  MessageCase(
    "table twice",
    issue(
      .tableRepeated(
        first: Issue.Place(sheet: "表1", cell: CellReference(row: 0, column: 0))), 0),
    """
    表1“分园国际合作基本信息表”只应有一份，另一份在 表1!A1，请删去一份。
    表1 (Basics) must stand once, and stands at 表1!A1 too: delete one of them.
    """),
  MessageCase(
    "cell error", issue(.cellError("#REF!"), 0, 1, found: "#REF!"),
    """
    “表2 孵化器”的单元格显示错误“#REF!”，请填入实际内容。
    “表2 孵化器” (Incubators) shows the error “#REF!”: enter the answer.
    """),
  MessageCase(
    "short", issue(.lengthShort(count: 7, least: 300), 1, 13, found: "合作情况良好。"),
    """
    “13. 合作成效”只有 7 字，应不少于 300 字，现为“合作情况良好。”，请补充。
    “13. 合作成效” (Outcome) has 7 characters, fewer than 300 (it reads “合作情况良好。”): say more.
    """),
  MessageCase(
    "long",
    issue(.lengthLong(count: 801, most: 800), 1, 13, found: String(repeating: "合作\n", count: 50)),
    """
    “13. 合作成效”有 801 字，应不多于 800 字，现为“合作 合作 合作 合作 合作 合作 合作 合作 合作 合作 合作 合作 合作…”，请精简。
    “13. 合作成效” (Outcome) has 801 characters, more than 800 (it reads “合作 合作 合作 合作 合作 合作 合作 \
    合作 合作 合作 合作 合作 合作…”): say less.
    """),
  MessageCase(
    "亩", issue(.areaConverted(40000.0 / 3, unit: "亩"), 1, 8, found: "20亩"),
    """
    “7. 面积”的“占地面积”应以平方米为单位，现为“20亩”，已将亩换算为 13333.33 平方米，请核对。
    “7. 面积” (Land area) must be in square metres, not “20亩”: 亩 was converted to 13333.33 \
    m², please check.
    """),
  MessageCase(
    "file name", issue(.fileName(expected: "张江高新区嘉定园国际合作总结报告"), nil, nil, found: "嘉定园"),
    """
    文件名应为“张江高新区嘉定园国际合作总结报告”，现为“嘉定园”。
    The file must be named “张江高新区嘉定园国际合作总结报告”, not “嘉定园”.
    """),
  MessageCase(
    "late", issue(.late(saved: "2021-08-20", deadline: "2021-08-15"), nil),
    """
    文件最后保存于 2021-08-20，晚于截止日期 2021-08-15。
    The file was last saved on 2021-08-20, after the deadline of 2021-08-15.
    """),
  MessageCase(
    "wrong form", issue(.wrongForm(found: "caohejing-2021"), nil, found: "caohejing-2021"),
    """
    这不是“情况表”（test），而是另一张表（caohejing-2021），未读取；请改用正确的空白表填写。
    This is another form (caohejing-2021) than “Form” (test) and was not read; please fill in the right one.
    """),
  MessageCase(
    "wrong version",
    issue(.wrongVersion(found: "2020", expected: "2021"), nil, found: "2020"),
    """
    表格是 2020 版，现应填 2021 版，问题可能已有变化；请改用新版空白表填写。
    The form is version 2020, version 2021 is wanted and may ask other questions; please fill in the new one.
    """),
  MessageCase(
    "which counts", issue(.returnUnclear(others: ["乙.xlsx"]), nil),
    """
    该单位还交了 乙.xlsx，内容不同，从保存时间看不出哪份最新，暂都不计入汇总，请只留应计入的一份。
    The sender also returned 乙.xlsx, which differs, and the times of saving do not tell which is \
    newest: none counts until only the right one is left.
    """),
  MessageCase(
    "reference, one answer",
    issue(.referenceMismatch(stated: 12, reference: 15.5), 1, 1, found: "12"),
    """
    “9. 运营团队情况”为 12，年度统计数据为 15.5，请核对改正。
    “9. 运营团队情况” (Team) is 12, but 15.5 in the yearly statistics: correct one of them.
    """),
]

private struct MessageCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let issue: Issue
  /// The sentence in Chinese and in English, a line each.
  let sentences: String

  init(_ name: String, _ issue: Issue, _ sentences: String) {
    testDescription = name
    self.issue = issue
    self.sentences = sentences
  }
}

struct IssueMessageTests {
  @Test(arguments: cases)
  private func `comes back from the bytes of a spool`(message: MessageCase) throws {
    var form = Return(file: "甲.xlsx", issues: [message.issue])
    form.origin = Origin(
      path: "a/甲.zip", entries: ["乙.zip", "甲.xlsx"], digest: FileDigest(bytes: Array(0..<32)))
    let again = try Return(spooled: form.spooled)
    #expect(again.issues == [message.issue])
    #expect(again.origin == form.origin)
  }

  @Test(arguments: cases)
  private func `says what stands there and how to mend it`(message: MessageCase) {
    let sentences = Language.allCases.map { message.issue.message($0, schema: schema) }
    #expect(sentences.joined(separator: "\n") == message.sentences)
  }

  @Test(arguments: Language.allCases)
  func `has a sentence for each code, and quotes what was found`(language: Language) {
    #expect(Set(cases.map(\.issue.code)) == Set(Issue.Code.allCases))
    for message in cases {
      let sentence = message.issue.message(language, schema: schema)
      #expect(!sentence.contains("\n"))
      guard let found = message.issue.found, found.count <= 40 else { continue }
      #expect(sentence.contains(found), "\(message.testDescription)")
    }
  }

  @Test func `has a title for each code`() {
    for language in Language.allCases {
      let titles = Issue.Code.allCases.map { $0.title(language) }
      #expect(Set(titles).count == titles.count)
      #expect(titles.allSatisfy { !$0.isEmpty && $0.count <= 24 })
    }
    #expect(Issue.Code.requiredMissing.title(.zh) == "必填未填")
    #expect(Issue.Severity.warning.word(.zh) == "提醒")
  }

  @Test func `says something where the place in the schema is not known`() {
    for language in Language.allCases {
      for message in cases {
        var issue = message.issue
        issue.table = 99
        issue.field = 99
        #expect(!issue.message(language, schema: schema).isEmpty)
      }
    }
  }

  @Test func `shortens what is long, and puts it on one line`() {
    let long = String(repeating: "长", count: 41)
    #expect(MessageSubject.oneLine(long) == String(repeating: "长", count: 39) + "…")
    #expect(MessageSubject.oneLine(String(long.dropLast())) == String(long.dropLast()))
    #expect(MessageSubject.oneLine(" a\r\n\tb　c ") == "a b c")
  }

  @Test func `puts an issue on a line`() {
    let some = issue(.typeError(whole: true, zero: false), 1, 1, found: "若干")
    #expect(
      Issue.lines(of: [some], .zh, schema: schema, file: "嘉定园.xlsx") == [
        "嘉定园.xlsx: 表2!B12: 错误 [type-error] “9. 运营团队情况”应填整数，现为“若干”。"
      ])
    #expect(
      Issue.lines(of: [some], .en, schema: schema) == [
        "表2!B12: error [type-error] “9. 运营团队情况” (Team) must be a whole number, not “若干”."
      ])
  }

  @Test func `puts issues of one code at one cell on one line`() {
    let issues = [
      issue(.requiredMissing, 1, 5), issue(.typeError(whole: true, zero: false), 1, 7, found: "多"),
      issue(.requiredMissing, 1, 6),
    ]
    #expect(
      Issue.lines(of: issues, .zh, schema: schema) == [
        "表2!B12: 错误 [required-missing] “10. 企业情况”的“企业数”必填，现未填，请填写。"
          + "“10. 企业情况”的“外资企业数”必填，现未填，请填写。",
        "表2!B12: 错误 [type-error] “10. 企业情况”的“总投资”应填整数，现为“多”。",
      ])
  }

  @Test func `leaves out a cell that there is none of`() {
    var missing = issue(.tableMissing(warning: true), 0)
    missing.place = nil
    #expect(
      Issue.lines(of: [missing, missing], .en, schema: schema, file: "a.xlsx") == [
        "a.xlsx: warning [table-missing] 表1 (Basics) is missing: add it and fill it in.",
        "a.xlsx: warning [table-missing] 表1 (Basics) is missing: add it and fill it in.",
      ])
  }
}
