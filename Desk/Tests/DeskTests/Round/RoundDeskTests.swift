import Forms
import Foundation
import Rounds
import Testing

@testable import DeskRound

@Suite struct RoundDeskTests {
  private static let fixed = RoundDesk.Fixed(form: Returns.schema, roster: Returns.roster)

  /// A desk that has read its folder.
  private static func desk(
    _ folder: ReturnFolder, _ fixed: RoundDesk.Fixed = fixed
  ) async throws -> RoundDesk {
    let desk = try RoundDesk(folder: folder.path, fixed: fixed)
    await desk.open()
    _ = await desk.refresh()
    return desk
  }

  /// Looks at the folder until nothing is on its way.
  private static func settle(_ desk: RoundDesk) async throws {
    try await Task.sleep(for: .milliseconds(1_100))
    _ = await desk.refresh()
  }

  @Test func `reads a folder, and knows who is missing`() async throws {
    let folder = try ReturnFolder()
    try FileManager.default.removeItem(atPath: folder.file(Returns.name(of: "金山园")))
    let desk = try await Self.desk(folder)
    let state = desk.state
    #expect(state.fault == nil)
    #expect((state.done, state.count) == (21, 21))
    #expect((state.returned, state.expected) == (21, 22))
    #expect(state.status?.missing == ["金山园"])
  }

  @Test func `says of each return what the command says`() async throws {
    let folder = try ReturnFolder()
    try folder.add("嘉定园", as: "再交.xlsx")
    try folder.write("x", to: "坏.xlsx")
    let desk = try await Self.desk(folder)
    let schema = try Schema.load(path: Returns.schema)
    let session = try RoundSession(
      RoundRequest(schema: schema, paths: [folder.path], roster: Returns.roster, limits: .returns))
    let result = try await session.run(RunOptions()) {
      Nothing()
    } events: { _ in
    }
    let (ours, theirs) = (try #require(desk.state.status), result.status)
    #expect(ours.returns.map(\.file) == theirs.returns.map(\.file))
    #expect(ours.returns.map(\.errors) == theirs.returns.map(\.errors))
    #expect(ours.returns.map(\.warnings) == theirs.returns.map(\.warnings))
    #expect(ours.returns.map(\.standing) == theirs.returns.map(\.standing))
    #expect(ours.failures == theirs.failures)
    #expect(ours.missing == theirs.missing)
    // One return as it is opened has the issues that the list counts.
    let file = try #require(ours.returns.first { $0.errors > 0 })
    let opened = try #require(await desk.opened(file.file))
    #expect(opened.issues.count { $0.severity == .error } == file.errors)
  }

  private struct Nothing: SettledRoundWriter {
    consuming func write(_ round: consuming SettledRound) throws(ExportError) {}
  }

  @Test func `takes what comes, what changes and what goes`() async throws {
    let folder = try ReturnFolder(["嘉定园", "青浦园"])
    let desk = try await Self.desk(folder)
    #expect(desk.state.returned == 2)
    try folder.add("金山园")
    try await Self.settle(desk)
    #expect(desk.state.returned == 3)
    try Data(contentsOf: URL(filePath: Returns.path(of: "崇明园")))
      .write(to: URL(filePath: folder.file(Returns.name(of: "青浦园"))))
    try await Self.settle(desk)
    #expect(desk.state.status?.missing.contains("青浦园") == true)
    #expect(desk.state.status?.missing.contains("崇明园") == false)
    try FileManager.default.removeItem(atPath: folder.file(Returns.name(of: "金山园")))
    try await Self.settle(desk)
    #expect(desk.state.returned == 2)
  }

  @Test func `only what changed is read again`() async throws {
    let folder = try ReturnFolder(["嘉定园", "青浦园"])
    let desk = try await Self.desk(folder)
    // A part that nobody reads again stays as it is, even as nothing.
    await desk.forget(Returns.name(of: "嘉定园"))
    try folder.add("金山园")
    try await Self.settle(desk)
    #expect(desk.state.status?.returns.compactMap(\.sender) == ["金山园", "青浦园"])
  }

  @Test func `a decision is written, counts, and is taken back`() async throws {
    let folder = try ReturnFolder(["嘉定园"])
    try folder.add("嘉定园", as: "再交.xlsx")
    try folder.write("# 值班记录\n", to: Decision.fileName)
    let desk = try await Self.desk(folder)
    #expect(desk.state.status?.returns.map(\.standing.isCounted) == [false, true])
    try await desk.decide(.counts, file: "再交.xlsx", because: "电话里说的", by: "值班")
    #expect(desk.state.status?.returns.map(\.standing.isCounted) == [true, false])
    let text = try folder.text(Decision.fileName)
    #expect(text.hasPrefix("# 值班记录\n- file: 再交.xlsx\n  digest: sha256:"))
    #expect(text.contains("  because: 电话里说的\n  by: 值班\n  at: "))
    // Somebody else has nothing to take back.
    await #expect(throws: DeskError.self) { try await desk.undo(by: "别人") }
    try await desk.undo(by: "值班")
    #expect(try folder.text(Decision.fileName) == "# 值班记录\n")
    #expect(desk.state.status?.returns.map(\.standing.isCounted) == [false, true])
  }

  @Test func `a decision that is written by hand counts too`() async throws {
    let folder = try ReturnFolder(["嘉定园", "青浦园"])
    let desk = try await Self.desk(folder)
    try folder.write(
      "- file: \(Returns.name(of: "青浦园"))\n  status: ignored\n", to: Decision.fileName)
    try await Self.settle(desk)
    _ = await desk.refresh()
    #expect(desk.state.status?.returns.compactMap(\.sender) == ["嘉定园"])
    #expect(desk.state.status?.skipped.map(\.status) == [.ignored])
    try folder.write("- file: [\n", to: Decision.fileName)
    _ = await desk.refresh()
    #expect(desk.state.fault != nil)
    try FileManager.default.removeItem(atPath: folder.file(Decision.fileName))
    _ = await desk.refresh()
    _ = await desk.refresh()
    #expect(desk.state.fault == nil)
    #expect(desk.state.returned == 2)
  }

  @Test func `a fault that was there from the beginning is told, and gone when it is mended`()
    async throws
  {
    let folder = try ReturnFolder(["嘉定园"])
    try folder.write("- file: [\n", to: Decision.fileName)
    let desk = try await Self.desk(folder)
    #expect(desk.state.fault != nil)
    #expect(desk.state.status == nil)
    try folder.write("# 没有\n", to: Decision.fileName)
    _ = await desk.refresh()
    _ = await desk.refresh()
    #expect(desk.state.fault == nil)
    #expect(desk.state.returned == 1)
  }

  @Test func `a file is assigned to a sender of the roster`() async throws {
    let folder = try ReturnFolder(["嘉定园"])
    try folder.write("x", to: "无名.xlsx")
    let desk = try await Self.desk(folder)
    #expect(desk.state.status?.unplaced.count == 1)
    try await desk.decide(.sender("金山园"), file: "无名.xlsx", by: "值班")
    #expect(desk.state.status?.onlyUnreadable == ["金山园"])
  }

  @Test func `two desks on one folder refuse politely`() async throws {
    let folder = try ReturnFolder([])
    do {
      let first = try RoundDesk(folder: folder.path, fixed: Self.fixed)
      #expect(throws: DeskError.self) {
        _ = try RoundDesk(folder: folder.path + "/", fixed: Self.fixed)
      }
      _ = first.state
    }
    _ = try RoundDesk(folder: folder.path, fixed: Self.fixed)
    #expect(try folder.names().isEmpty)
  }

  @Test func `what was chosen is there again`() async throws {
    let folder = try ReturnFolder(["嘉定园"])
    try FileManager.default.copyItem(atPath: Returns.roster, toPath: folder.file("名单.csv"))
    let fixed = RoundDesk.Fixed(form: Returns.schema)
    do {
      let desk = try await Self.desk(folder, fixed)
      #expect(await desk.listFiles() == ["名单.csv"])
      try await desk.set(roster: "名单.csv")
      try await desk.set(deadline: "2021-08-15")
      await #expect(throws: DeskError.self) { try await desk.set(deadline: "morgen") }
      await #expect(throws: DeskError.self) {
        try await desk.set(roster: Returns.name(of: "嘉定园"))
      }
    }
    let desk = try await Self.desk(folder, fixed)
    #expect(desk.state.expected == 22)
    #expect(desk.state.deadline == "2021-08-15")
    // The roster is no skipped file any more.
    #expect(desk.state.status?.skipped.isEmpty == true)
  }
}

extension RoundDesk {
  /// Forgets what was read of a file, but not that it was read.
  func forget(_ file: String) {
    for index in entries.indices where entries[index].holds(file) {
      entries[index].part = LiveRound.Part()
    }
  }
}
