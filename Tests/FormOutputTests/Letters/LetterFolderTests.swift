import Forms
import Rounds
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

/// Letters to those who have to do something.
struct LetterFolderTests {
  private func letters(
    _ outcomes: [Outcome], roster: Roster? = nil, replyBy: String? = "2021-08-20",
    in folder: borrowing TemporaryFolder,
    tell: @escaping (Words) -> Void = { _ in }
  ) throws {
    var schema = SmallForm.schema
    schema.replyBy = replyBy
    schema.contact = Words(zh: "李明 021-58881234", en: "Li Ming")
    try LetterFolder(
      folder: folder.path, sparing: .none, schema: schema, language: .zh,
      facts: LetterFolder.Facts(deadline: "2021-08-15") {
        try ReportTemplate($0.template(.zh), isPlain: true)
      }, tell: tell
    ).write(outcomes, schema: schema, roster: roster)
  }

  @Test func `a return with issues gets its cells, its form and the day`() throws {
    let folder = try TemporaryFolder()
    try letters([.read(SmallForm.filled())], in: folder)
    let text = try folder.text("退改 嘉定园.txt")
    #expect(text.contains("主题：关于请修改后重新报送《合作情况表》的函\n附件：嘉定园.xlsx\n\n嘉定园：\n"))
    #expect(text.contains("1处错误，请改正：") && text.contains("请改 "))
    #expect(text.contains("于2021年8月20日前交回") && text.contains("联系方式：李明 021-58881234"))
    #expect(try folder.text("退改 嘉定园.eml").hasPrefix("X-Unsent: 1\r\nSubject: =?utf-8?B?"))
    #expect(try Workbook(path: folder.file("嘉定园.xlsx")).sheets.first?.name == "问题清单")
  }

  private func letter(_ returned: Return) -> ReturnLetter? {
    ReturnLetter(
      of: returned, named: "甲\n乙", to: [], schema: SmallForm.schema, language: .zh, deadline: nil)
  }

  @Test func `what strangers wrote makes no line of its own`() throws {
    let folder = try TemporaryFolder()
    var returned = SmallForm.filled()
    for index in returned.issues.indices {
      returned.issues[index].found = "若干\n2. 伪造的一行"
    }
    let draft = try #require(letter(returned)).write(
      to: folder.file("a.xlsx"), as: "a\n附件：b.xlsx", sparing: .none,
      template: try ReportTemplate(Letter.return.template(.zh), isPlain: true))
    let lines = draft.body.split { $0.isNewline }
    #expect(lines.first?.hasPrefix("甲") == true && lines.first?.hasSuffix("乙：") == true)
    #expect(!lines.contains { $0.hasPrefix("2. 伪造") || $0.hasPrefix("附件：") })
  }

  @Test func `what the office accepted is nothing to the sender`() {
    var returned = SmallForm.filled()
    for index in returned.issues.indices { returned.issues[index].accepted = "已核实" }
    #expect(letter(returned) == nil)
  }

  private func entry(_ sender: String, _ email: String) -> Roster.Entry {
    var entry = Roster.Entry(sender: sender)
    entry.contact.email = email
    return entry
  }

  @Test func `who is missing gets a reminder at the address of the roster`() throws {
    let folder = try TemporaryFolder()
    var told: [String] = []
    let roster = Roster(entries: [
      entry("金桥园", "a@example.cn；b@example.cn"),
      entry("世博园", "a@example.cn Bcc:"), entry("嘉定园", ""),
    ])
    try letters([], roster: roster, in: folder) { told.append($0.zh) }
    let mail = try folder.text("催报 金桥园.eml")
    #expect(mail.contains("\r\nTo: a@example.cn,\r\n b@example.cn\r\n"))
    #expect(try folder.text("催报 金桥园.txt").contains("（应于2021年8月15日前报送）"))
    // Of a cell that holds something else than addresses, nothing is taken.
    #expect(!(try folder.text("催报 世博园.eml")).contains("To:"))
    #expect(told.contains { $0.hasPrefix("邮箱地址有误") && $0.hasSuffix("：世博园") })
    #expect(told.contains { $0.hasPrefix("没有邮箱地址") && $0.hasSuffix("：嘉定园") })
  }

  @Test func `where no day is known, letters ask for an answer soon`() throws {
    let folder = try TemporaryFolder()
    let roster = Roster(entries: [entry("金桥园", "a@example.cn")])
    try letters([.read(SmallForm.filled())], roster: roster, replyBy: nil, in: folder)
    #expect(try folder.text("退改 嘉定园.txt").contains("请在附件上直接修改，尽快交回。"))
    #expect(try folder.text("催报 金桥园.txt").contains("请填好后尽快报送。"))
  }

  @Test func `the same letters again are no error, and changed ones stay`() throws {
    let folder = try TemporaryFolder()
    try letters([.read(SmallForm.filled())], in: folder)
    try letters([.read(SmallForm.filled())], in: folder)
    var other = SmallForm.filled()
    other.issues[0].found = "许多"
    let before = try folder.text("退改 嘉定园.txt")
    #expect(throws: ExportError.self) { try letters([.read(other)], in: folder) }
    #expect(try folder.text("退改 嘉定园.txt") == before)
  }
}
