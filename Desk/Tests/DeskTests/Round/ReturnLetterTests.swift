import Forms
import Testing

@testable import DeskRound

@Suite struct ReturnLetterTests {
  /// The letter for a return of the samples, whose issues may be changed before.
  private static func letter(
    _ language: Language, sender: String = "嘉定园", deadline: String? = "2021-08-20",
    _ change: (inout Return) -> Void = { _ in }
  ) async throws -> ReturnLetter {
    let folder = try ReturnFolder(["嘉定园"])
    let desk = try RoundDesk(
      folder: folder.path, fixed: RoundDesk.Fixed(form: Returns.schema, roster: Returns.roster))
    await desk.open()
    _ = await desk.refresh()
    var returned = try #require(await desk.opened(Returns.name(of: "嘉定园")))
    change(&returned)
    var schema = try Schema.load(path: Returns.schema)
    schema.contact = Words(zh: "张三 021-1234", en: "Zhang San")
    return ReturnLetter(
      of: returned, sender: sender, schema: schema, deadline: deadline, language: language)
  }

  @Test(arguments: [
    (Language.zh, ["嘉定园：", "处错误", "请改正：", "1. 表1!", "于 2021-08-20 前交回", "联系方式：张三 021-1234"]),
    (.en, ["To 嘉定园", "We found 3 errors", "1. 表1!", "by 2021-08-20", "Contact: Zhang San"]),
  ])
  func `says in sentences what is to be mended, where, and until when`(
    language: Language, parts: [String]
  ) async throws {
    let letter = try await Self.letter(language)
    for part in parts { #expect(letter.text.contains(part), "\(part)") }
    #expect(letter.text.contains("\n" + (language == .zh ? "　　" : "") + "\(letter.points.count). "))
    // Our codes are nothing to the sender.
    #expect(!letter.text.contains("["))
  }

  @Test func `what the office accepted is nothing to the sender`() async throws {
    let letter = try await Self.letter(.zh) { returned in
      for index in returned.issues.indices { returned.issues[index].accepted = "已核实" }
    }
    #expect(letter.points.isEmpty)
  }

  @Test func `what strangers wrote makes no line of its own`() async throws {
    let text = try await Self.letter(.zh, sender: "甲\n乙") { returned in
      for index in returned.issues.indices {
        returned.issues[index].found = "若干\n2. 伪造的一行"
      }
    }.text
    let lines = text.split(separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("2. 伪造") || $0.hasPrefix("乙") })
  }

  @Test func `without a deadline it asks for haste`() async throws {
    #expect(try await Self.letter(.zh, deadline: nil).text.contains("尽快交回"))
  }
}
