import FormOutput
import Forms
import Foundation
import Rounds
import Spreadsheet
import Testing

@testable import DeskRound

@Suite struct MendingJobTests {
  private static func desk(
    _ folder: ReturnFolder, deadline: String? = nil, replyBy: String? = nil
  ) async throws -> RoundDesk {
    let desk = try RoundDesk(
      folder: folder.path,
      fixed: RoundDesk.Fixed(
        form: Returns.schema, roster: Returns.roster, deadline: deadline, replyBy: replyBy))
    await desk.open()
    _ = await desk.refresh()
    return desk
  }

  @Test(
    arguments: [
      (nil, nil, "请在附件上直接修改，尽快交回"),
      ("2199-08-20", nil, "于2199年8月20日前交回"),
      ("2021-08-15", "2199-08-20", "于2199年8月20日前交回"),
      // Nobody is asked for anything by a day that has passed.
      ("2021-08-15", nil, "请在附件上直接修改，尽快交回"),
      ("2021-08-15", "2021-08-20", "请在附件上直接修改，尽快交回"),
    ] as [(String?, String?, String)])
  func `the letter on the page names the cells of the form that goes with it`(
    deadline: String?, replyBy: String?, part: String
  ) async throws {
    let folder = try ReturnFolder(["嘉定园"])
    let desk = try await Self.desk(folder, deadline: deadline, replyBy: replyBy)
    let place = try ReturnFolder([])
    let maker = OutputMaker(desk, temporary: place.path)
    let file = Returns.name(of: "嘉定园")
    let returned = try #require(await desk.opened(file))
    let letter = try #require(try await maker.letter(of: returned))
    #expect(letter.body.hasPrefix("嘉定园："))
    #expect(letter.body.contains(part))
    #expect(letter.subject.contains("请修改后重新报送"))
    let form = try await maker.mending("form", of: file)
    defer { close(form.descriptor) }
    #expect(letter.body.contains("附件“\(form.name)”"))
    let bytes = try #require(
      try FileHandle(fileDescriptor: form.descriptor, closeOnDealloc: false).readToEnd())
    try bytes.write(to: URL(filePath: place.file("form.xlsx")))
    let names = try Workbook(path: place.file("form.xlsx")).sheets.map(\.name)
    let places = letter.body.matches(of: #/(?m)^　　\d+\. ([^!：]+)![A-Z]+\d+：/#).map { String($0.1) }
    #expect(!places.isEmpty)
    #expect(places.allSatisfy { names.contains($0) })
  }

  @Test func `what the office accepted is nothing to the sender`() async throws {
    let folder = try ReturnFolder(["嘉定园"])
    let desk = try await Self.desk(folder)
    var returned = try #require(await desk.opened(Returns.name(of: "嘉定园")))
    for index in returned.issues.indices { returned.issues[index].accepted = "已核实" }
    #expect(try await OutputMaker(desk).letter(of: returned) == nil)
  }
}
