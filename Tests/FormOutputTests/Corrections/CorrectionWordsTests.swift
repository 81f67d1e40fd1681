@testable import Forms
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

/// What a form to mend says of each issue: an order that can be followed in that form.
struct CorrectionWordsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var finding: any Finding
    var field: Int?
    /// Where the issue is; nil for the whole file.
    var table: Int? = 1
    /// The orders; `$` stands for the cell where the issue is mended.
    var zh: String
    var en: String
    var testDescription: String { finding.code.rawValue }

    init(_ finding: any Finding, table: Int? = 1, _ zh: String, _ en: String) {
      self.finding = finding
      self.table = table
      self.zh = zh
      self.en = en
    }

    init(_ finding: any Finding, _ field: Int, table: Int = 1, _ zh: String, _ en: String) {
      self.finding = finding
      self.field = field
      self.table = table
      self.zh = zh
      self.en = en
    }

    var issue: Forms.Issue {
      Forms.Issue(
        finding.kind, table: table, record: table == nil ? nil : 0, field: field, found: "若干")
    }
  }

  private static let place = Forms.Issue.Place(sheet: "表2 (2)", cell: SmallForm.cell("B3"))
  private static let day = PartialDate(year: 2018, month: 5)
  private static let correct = ("请改 $。", "Correct $.")
  private static let fill = ("请填写 $。", "Fill in $.")
  private static let check = ("请核对 $，有误的改正。", "Check $, and correct it if it is wrong.")
  private static let nothing = ("不必改动。", "Nothing is to be done.")

  static let cases: [Case] = [
    Case(AboveMaximum(most: 5), 5, correct.0, correct.1),
    Case(
      AnswerAmbiguous(readings: ["12", "15"]), 5, "请在 $ 只留一个答案。", "Leave one answer in $."),
    Case(AnswerChanged(from: nil, reason: ""), 5, nothing.0, nothing.1),
    Case(AnswerNotInCell(instead: Instead(.picture, text: "")), 5, fill.0, fill.1),
    Case(AreaConverted(squareMetres: 100, unit: "亩"), 6, check.0, check.1),
    Case(BelowMinimum(least: 0), 5, correct.0, correct.1),
    Case(CellError(error: "#REF!"), 5, fill.0, fill.1),
    Case(ChangeLost(answer: "a"), table: nil, nothing.0, nothing.1),
    Case(CheckFailed(expression: "enterprises > 0", home: 1), 5, correct.0, correct.1),
    Case(
      ChoiceMultiple(letters: ["A", "E"]), 3, "中所选各项前选“√”，其余留空。",
      "that you choose, and leave the others empty."),
    Case(
      ChoiceUnknown(typed: ["H"]), 3, "中所选各项前选“√”，其余留空。",
      "that you choose, and leave the others empty."),
    Case(
      CountMismatch(stated: 2, returned: 1, table: 1), 5, "请把 $ 改为 1", "Make $ 1"),
    Case(DateInvalid(), 2, correct.0, correct.1),
    Case(DateTooEarly(first: day), 2, correct.0, correct.1),
    Case(DateTooLate(last: day), 2, correct.0, correct.1),
    Case(DatesOutOfOrder(earlier: day, earlierField: 0), 2, "请改 $ 或 ", "Correct $ or "),
    Case(DecisionOutdated(count: 1), table: nil, nothing.0, nothing.1),
    Case(
      DuplicateRecord(file: nil, place: place), 0, "或删去重复的一份", "or delete the one that is repeated"),
    Case(
      DuplicateRecord(file: "b.xlsx", place: place), 0, "请改正 $，或删去", "Correct $, or delete"),
    Case(
      FileNameDiffers(expected: "a"), table: nil, "交回前请给文件改名。",
      "Rename the file before you send it back."),
    Case(FormatCode(), 0, correct.0, correct.1),
    Case(FormatEmail(), 0, correct.0, correct.1),
    Case(FormatMobile(), 7, correct.0, correct.1),
    Case(FormatPhone(), 7, correct.0, correct.1),
    Case(FormatURL(), 0, correct.0, correct.1),
    Case(FormulaUncalculated(isWorkedOut: false), 5, fill.0, fill.1),
    Case(FormulaUncalculated(isWorkedOut: true), 5, check.0, check.1),
    Case(HiddenSkipped(cells: 3), nothing.0, nothing.1),
    Case(
      LabelMissing(labels: ["13. 合作成效"]), "本文件已有这些问题，请填写 $。",
      "This workbook has them: fill in $."),
    Case(LabelResembled(label: "13. 合作成效"), nothing.0, nothing.1),
    Case(LengthLong(count: 900, most: 800), 8, correct.0, correct.1),
    Case(LengthShort(count: 3, least: 300), 8, correct.0, correct.1),
    Case(NotAskedFor(condition: "enterprises > 0"), 6, "请清空 $", "Empty $"),
    Case(NoteMissing(option: "E"), 3, "请在 $ 写明。", "Say which in $."),
    Case(NoteUnexpected(option: "E"), 4, "选“√”，或清空 $。", ", or empty $."),
    Case(NumberAbout(number: 4500), 5, check.0, check.1),
    Case(OneMissing(fields: [5, 6]), 5, "请填写 $ 或 ", "Fill in $ or "),
    Case(
      OptionMismatch(word: "甲", other: ["乙"], table: 1, field: 0, allowed: ["丙"]), 6,
      "请改 $ 或 ", "Correct $ or "),
    Case(PartExceedsWhole(part: 5, whole: 4, wholeField: 6), 5, "请改 $ 或 ", "Correct $ or "),
    Case(PeriodInvalid(), 2, correct.0, correct.1),
    Case(PeriodOrder(start: day, end: day), 2, correct.0, correct.1),
    Case(ReferenceMismatch(stated: 1, reference: 2), 5, check.0, check.1),
    Case(ReferenceUnknown(table: 0, field: 0), 0, correct.0, correct.1),
    Case(RegionUnknown(names: ["火星"]), 1, correct.0, correct.1),
    Case(RequiredMissing(), 8, fill.0, fill.1),
    Case(
      ReturnUnclear(others: ["b.xlsx"]), table: nil, "请只交回应计入的一份",
      "Send back only the one that is to count"),
    Case(
      RowsMissing(count: 1, least: 2), "请填写空白的工作表“表2 (2)”。", "Fill in the blank sheets “表2 (2)”."),
    Case(RowsTooMany(count: 3, most: 1), "请删去多出的工作表。", "Delete the sheets that are too many."),
    Case(SameAsAbove(isResolved: false), 5, fill.0, fill.1),
    Case(
      SavedLate(saved: "2021-08-20", deadline: "2021-08-15"), table: nil, nothing.0, nothing.1),
    Case(SenderMismatch(expected: "嘉定园", table: 0), 0, correct.0, correct.1),
    Case(SenderUnknown(nearest: nil), 0, table: 0, correct.0, correct.1),
    Case(SkipViolated(field: 0), 5, "请清空 $，或填写 ", "Empty $, or fill in "),
    Case(StruckOut(whole: nil), 5, check.0, check.1),
    Case(
      TableAmbiguous(tables: [0, 1]), table: nil, "请把工作表“其他内容”里的答案填入对应的表。",
      "Move the answers on the sheet “Other contents” to the tables."),
    Case(
      TableMissing(severity: .error), "本文件已附空白的工作表“表2”，请填写。",
      "Fill in the sheet “表2”, which this workbook has."),
    Case(TableRepeated(first: place), "请清空多出的一份。", "Empty the one that is too many."),
    Case(TextCovered(texts: ["甲"], isAnswered: false), 5, fill.0, fill.1),
    Case(TextHidden(seen: nil), 5, nothing.0, nothing.1),
    Case(TooManyDecimals(most: 1), 6, correct.0, correct.1),
    Case(TotalMismatch(stated: 5, sum: 4), 5, correct.0, correct.1),
    Case(TypeError(whole: true, zero: false), 5, correct.0, correct.1),
    Case(
      UnitConverted(unit: "元", wanted: "万元"), "请核对，有误的改正。",
      "Check this, and correct what is wrong."),
    Case(
      WrongForm(found: "b"), table: nil, "本文件就是应填的表，请在此填写后交回。",
      "This workbook is the right form: fill it in and send it back."),
    Case(
      WrongVersion(found: "1", expected: "2"), table: nil, "本文件就是应填的表，请在此填写后交回。",
      "This workbook is the right form: fill it in and send it back."),
  ]

  /// Orders about the file that came, which nobody can follow in a form to mend.
  private static let impossible = [
    "恢复", "字母", "补上并填写", "正确的空白表", "新版空白表", "取消合并", "打开并保存", "restore", "one letter", "add it and",
    "fill in the right one", "new form", "open and save",
  ]

  @Test(arguments: cases, [Language.zh, .en])
  func `the order can be followed in the form`(one: Case, language: Language) throws {
    var returned = SmallForm.filled()
    returned.issues = [one.issue]
    let folder = try TemporaryFolder()
    let told = try CorrectionForm(schema: SmallForm.schema, language: language, returned: returned)
      .write(path: folder.file("1.xlsx"), sparing: .none)
    let said = try #require(told.first)
    let cell = said.place.map { "\($0.cell)" } ?? "?"
    let expected = (language == .zh ? one.zh : one.en).replacing("$", with: cell)
    #expect(said.text.contains(expected), "\(said.text)")
    for words in Self.impossible { #expect(!said.text.contains(words), "\(said.text)") }
    #expect([".", "。", "?", "？"].contains(said.text.last.map(String.init)), "\(said.text)")
    // The cell is one of this workbook.
    guard let place = said.place else { return }
    let workbook = try Workbook(path: folder.file("1.xlsx"))
    #expect(workbook.sheets.contains { $0.name == place.sheet })
  }

  @Test func `every code has its order`() {
    #expect(Set(Self.cases.map { $0.finding.code }) == Set(Forms.Issue.Code.all))
  }

  @Test func `what the office is told does not go to senders`() {
    var returned = SmallForm.filled()
    returned.issues = Self.cases.map(\.issue)
    let codes = Set(returned.forSender.issues.map(\.code))
    #expect(
      Set(returned.issues.map(\.code)).subtracting(codes) == [.changeLost, .decisionOutdated])
  }

  @Test func `a late return is no reason to send it back`() {
    var returned = SmallForm.filled()
    returned.issues = [
      Forms.Issue(.savedLate(SavedLate(saved: "2021-08-20", deadline: "2021-08-15")))
    ]
    #expect(!returned.hasToBeMended)
  }
}
