import Drafting
import Forms
import Spreadsheet
import Testing

@Suite struct DraftTests {
  @Test func labelsBesideAndBelowTheirAnswers() throws {
    let (draft, schema) = try Drawn(
      (
        "Club",
        """
        !Return of clubs | < | < | <
        Name of club | . | Founded (date) | .
        Email | . | Telephone | .
        !Street | !Town | !Postcode | !Members
        . | . | . | .
        """
      )
    ).drafted()
    #expect(
      schema.kinds() == [
        "name_club text", "founded date", "email email", "telephone phone", "street text",
        "town text",
        "postcode code", "members count",
      ])
    #expect(schema.tables[0].title == "Return of clubs")
    #expect(draft.files[0].text.contains("sender: club.name_club"))
  }

  @Test func gapsBoxesAndLetters() throws {
    let (draft, schema) = try Drawn(
      (
        "表一",
        """
        !基本情况 | <
        单位名称 | .
        人员 | 职工总数____人，其中研发人员____人
        类型 | □国有  □民营  □其他：____
        领域（可多选） | （  ）A. 材料 B. 能源 C. 其他____（请注明）
        是否上市 | □是  □否
        成立 | 填报日期：    年  月  日
        """
      )
    ).drafted()
    #expect(
      schema.kinds() == [
        "q1 text", "q2 count", "q3 count", "q4 choice", "q4_note note", "q5 choice", "q5_note note",
        "q6 yes_no",
        "q7 date",
      ])
    let text = draft.files[1].text
    #expect(text.contains("职工总数{q2}人，其中研发人员{q3}人"))
    #expect(text.contains("{q4}□国有  □民营  □其他：{q4_note}"))
    #expect(text.contains("several: true, options: {A: 材料, B: 能源, C: 其他}, note: {C: q5_note}"))
    #expect(text.contains("{q7.year}年{q7.month}月{q7.day}日"))
  }

  @Test func rowsWithTwoHeaderRowsExampleAndTotal() throws {
    let (draft, schema) = try Drawn(
      (
        "项目",
        """
        !项目表 | < | < | <
        !序号 | !项目名称 | !起止时间 | <
        ^ | ^ | !开始 | !结束
        例 | 某项目 | 2023-01 | 2024-01
        1 | . | . | .
        2 | . | . | .
        合计 | . | . | .
        """
      )
    ).drafted()
    #expect(schema.tables[0].copies == .rows)
    #expect(schema.kinds() == ["q1 text", "q2 date", "q3 date"])
    let text = draft.files[1].text
    #expect(text.contains("{label: [起止时间, 开始], answer: \"{q2}\"}"))
    #expect(text.contains("- [例, 某项目, \"2023-01\", \"2024-01\"]"))
    #expect(text.contains("{label: 序号, numbered: true}"))
    #expect(text.contains("until: [合计]"))
  }

  @Test func linesWithUnitCodesAndFormulas() throws {
    let (draft, schema) = try Drawn(
      (
        "指标",
        """
        !主要指标 | < | <
        填报单位：
        单位：万元
        !指标 | !代码 | !2024年
        营业收入 | 01 | .
        从业人员（人） | 02 | .
        合计 | 03 | =C5+C6
        """
      )
    ).drafted()
    #expect(schema.tables.map(\.copies) == [.one, .lines])
    #expect(schema.kinds(1) == ["q1 amount"])
    let text = draft.files[2].text
    #expect(text.contains("unit: 万元"))
    #expect(text.contains("kind: count, unit: 人"))
    #expect(text.contains("calculated: true"))
  }

  @Test func aListBetweenQuestionsStandsThere() throws {
    let (draft, schema) = try Drawn(
      (
        "Club",
        """
        !Your club | < | <
        Name of club | . | <
        !Officers
        !No. | !Officer | !Share (%)
        1 | . | .
        2 | . | .
        Remarks | . | <
        """
      )
    ).drafted()
    #expect(schema.tables.map(\.copies) == [.one, .rows])
    #expect(schema.tables[1].title == "Officers")
    #expect(schema.kinds(1) == ["officer text", "share percent"])
    #expect(draft.files[1].text.contains("- rows: officers"))
  }

  @Test func blocksThatRepeatAreOneTable() throws {
    let (draft, schema) = try Drawn(
      (
        "Sites",
        """
        !Your sites | <
        Contact name | .
        """
      ),
      (
        "Grounds",
        """
        !Our grounds | <
        !Ground 1: ____ | <
        Size (m²) | .
        Lights (Yes/No) | .
        !Ground 2: ____ | <
        Size (m²) | .
        Lights (Yes/No) | .
        """
      )
    ).drafted()
    #expect(schema.tables[1].copies == .many)
    #expect(draft.files[2].text.contains("heading: \"Ground {n}: {"))
    #expect(schema.tables[1].fields.count == 3)
  }

  @Test func optionsOfListsNamesAndOtherCells() throws {
    var drawn = Drawn(
      (
        "Form",
        """
        !Return | <
        Organisation name | .
        Theme | .
        Output | .
        Status | .
        """
      ),
      (
        "Lists",
        """
        Themes | Reading | Digital_skills
        Reading | Story times | Coding
        Digital skills | Groups | Devices
        """
      ))
    drawn.workbook.sheets[1].visibility = .hidden
    drawn.workbook.definedNames = [
      DefinedName(name: "Themes", formula: "Lists!$A$2:$A$3"),
      DefinedName(name: "Reading", formula: "Lists!$B$2:$B$3"),
      DefinedName(name: "Digital_skills", formula: "Lists!$C$2:$C$3"),
    ]
    let (draft, schema) = try drawn.choosing("Themes", in: "B3")
      .choosing("INDIRECT(SUBSTITUTE($B$3,\" \",\"_\"))", in: "B4")
      .choosing("\"Open,Closed\"", in: "B5").drafted()
    #expect(
      schema.kinds() == [
        "organisation_name text", "theme choice", "output choice", "status choice",
      ])
    #expect(draft.files[0].text.contains("Digital skills: [Coding, Devices]"))
    #expect(draft.files[1].text.contains("by: theme"))
    #expect(draft.files[1].text.contains("options: [Open, Closed]"))
    #expect(schema.otherSheets == ["Lists"])
  }

  @Test func checksAndFormatsTellKinds() throws {
    let (_, schema) = try Drawn(
      (
        "Form",
        """
        !Return | <
        Organisation name | .
        First | .
        Second | .
        Third | .
        Fourth | .
        """
      )
    )
    .choosing("0", in: "B3", kind: .whole, second: "50")
    .formatted("dd/mm/yyyy", isDate: true, "B4").formatted("0.0%", "B5").formatted(
      "£#,##0.00", "B6"
    )
    .drafted()
    #expect(
      schema.kinds().dropFirst() == [
        "first count", "second date", "third percent", "fourth amount",
      ])
  }

  @Test func checksOfCellsBeyondAnyFormSayNothing() throws {
    let (_, schema) = try Drawn(
      (
        "Form",
        """
        !Return | <
        Organisation name | .
        """
      )
    ).choosing("\"Open,Closed\"", in: "A5000:A6000 ZZ1:ZZ9").drafted()
    #expect(schema.kinds() == ["organisation_name text"])
  }

  @Test func marksOfWhatMustBeAnswered() throws {
    let (draft, _) = try Drawn(
      (
        "表",
        """
        !申报表 | <
        *单位名称 | .
        *是否上市 | □是 □否
        股票代码（如是填写） | .
        网址 | .
        """
      )
    ).drafted()
    let text = draft.files[1].text
    #expect(text.contains("q1: {kind: text}"))
    #expect(text.contains("q3: {kind: code, relevant: q2"))
    #expect(text.contains("q4: {kind: url, required: false"))
  }

  @Test func answersInSeveralCells() throws {
    let (draft, schema) = try Drawn(
      (
        "表",
        """
        !登记表 | < | < | < | < | < | <
        单位名称 | . | < | < | < | < | <
        税号 | . | . | . | . | . | .
        成立 | . | 年 | . | 月 | . | 日
        租期 | . | 至 | . | | |
        """
      )
    ).drafted()
    #expect(schema.kinds() == ["q1 text", "q2 code", "q3 date", "q4 text", "q5 text"])
    let text = draft.files[1].text
    #expect(text.contains("answer: \"{q2}\", spread: 6"))
    #expect(
      text.contains("cells: [\"{q3.year}\", \"年\", \"{q3.month}\", \"月\", \"{q3.day}\", \"日\"]"))
    #expect(text.contains("cells: [\"{q4}\", \"至\", \"{q5}\"]"))
  }

  @Test func whatTheAuthorTypedIntoTheCellsWins() throws {
    let (draft, schema) = try Drawn(
      (
        "表",
        """
        !登记表 | <
        单位名称 | {name}
        编制 | {posts: count}
        !项目 | !金额
        {project} | {spent: number}
        . | .
        """
      )
    ).drafted()
    #expect(schema.kinds() == ["name text", "posts count"])
    #expect(schema.kinds(1) == ["project text", "spent number"])
    #expect(!draft.files[0].text.contains("placeholders"))
  }

  @Test func linesUnderHeadingsWithUnitsOfTheirOwn() throws {
    let (draft, schema) = try Drawn(
      (
        "表",
        """
        !年报 | < | <
        单位名称： | . | .
        !指标 | !计量单位 | !本年
        一、人员 | < | <
        从业人员 | 人 | .
        二、财务 | < | <
        收入 | 千元 | .
        支出 | 千元 | .
        """
      )
    ).drafted()
    #expect(schema.tables.map(\.copies) == [.one, .lines])
    #expect(
      schema.tables[1].list?.lines.map(\.words) == [["从业人员", "人"], ["收入", "千元"], ["支出", "千元"]])
    let text = draft.files[2].text
    #expect(text.contains("kind: count, unit: 人"))
    #expect(text.contains("kind: amount, unit: 千元"))
    #expect(text.contains("- 一、人员"))
  }

  @Test func aListAloneNamesItsSender() throws {
    let (draft, schema) = try Drawn(
      (
        "Staff",
        """
        !Organisation name | !Visits | !Cost (£)
        . | . | .
        . | . | .
        """
      )
    ).drafted()
    #expect(schema.tables.map(\.copies) == [.rows])
    #expect(draft.files[0].text.contains("sender: staff.organisation_name"))
  }
}
