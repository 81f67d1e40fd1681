import Foundation
import Rounds
import Testing

@testable import DeskRound

@Suite struct FormDrafterTests {
  private static let blank = Returns.samples.appending(path: "schools/blank.xlsx").path

  @Test func `a form of one's own goes from blank to returns`() async throws {
    let folder = try ReturnFolder([])
    for file in try FileManager.default.contentsOfDirectory(
      atPath: Returns.samples.appending(path: "schools/returns").path)
    {
      try FileManager.default.copyItem(
        atPath: Returns.samples.appending(path: "schools/returns/\(file)").path,
        toPath: folder.file(file))
    }
    let desk = try RoundDesk(folder: folder.path)
    let drafter = FormDrafter(folder: folder.path, language: .zh)
    let work = try await drafter.begin()
    try FileManager.default.copyItem(atPath: Self.blank, toPath: "\(work)/空白表.xlsx")
    let draft = try await drafter.draft(blank: "空白表.xlsx")
    #expect(draft.tables == 4)
    #expect(draft.senders.first?.title == "学校名称")
    #expect(String(decoding: draft.page, as: UTF8.self).contains("class=\"answer\""))
    let other = try #require(draft.senders.dropFirst().first)
    #expect(try await drafter.choose(sender: other.field).senders[1].isChosen)
    let named = try await drafter.choose(sender: draft.senders[0].field, title: " 学校安全\n自查表 ")
    #expect(named.title.zh == "学校安全 自查表")
    try await drafter.take()
    #expect(!FileManager.default.fileExists(atPath: work))
    try await desk.useOwnForm()
    _ = await desk.refresh()
    #expect((desk.state.status?.returns.count ?? 0) > 0)
    #expect(desk.state.status?.returns.allSatisfy { $0.sender != nil } == true)
    #expect(try folder.text(RoundFolder.settings).contains("\"huibiao-form\""))
  }

  @Test func `what is no blank form says so, and leaves nothing`() async throws {
    let folder = try ReturnFolder([])
    let drafter = FormDrafter(folder: folder.path, language: .zh)
    let work = try await drafter.begin()
    try Data("x".utf8).write(to: URL(filePath: "\(work)/空白表.xlsx"))
    await #expect(throws: DeskError.self) { _ = try await drafter.draft(blank: "空白表.xlsx") }
    await drafter.drop()
    #expect(!FileManager.default.fileExists(atPath: work))
    #expect(try folder.names().isEmpty)
  }
}
