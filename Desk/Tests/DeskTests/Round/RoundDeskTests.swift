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

  @Test(arguments: 0..<6)
  func `a decision holds while the folder is looked at and files come`(round: Int) async throws {
    let folder = try ReturnFolder(["嘉定园", "青浦园", "崇明园", "普陀园"])
    let desk = try await Self.desk(folder)
    // Others look at the folder all the time; the file of decisions itself is new in it.
    let looking = Task {
      for number in 0..<40 {
        if number % 8 == round { try folder.write("x", to: "\(number).jpg") }
        _ = await desk.refresh()
      }
    }
    try await desk.decide(.sender("金山园"), file: Returns.name(of: "嘉定园"), by: "值班")
    try await desk.decide(.sender("长宁园"), file: Returns.name(of: "普陀园"), by: "值班")
    try await looking.value
    _ = await desk.refresh()
    let state = desk.state
    #expect(state.done == state.count)
    #expect(
      state.status?.returns.compactMap(\.sender).sorted() == ["崇明园", "金山园", "长宁园", "青浦园"].sorted())
  }

  @Test(arguments: [
    (Duration.zero, Duration.milliseconds(700)),
    (Duration.milliseconds(100), Duration.seconds(2)),
    (Duration.seconds(5), Duration.seconds(10)),
  ])
  func `a large folder is looked at less often, but what comes shows soon`(
    cost: Duration, pause: Duration
  ) {
    #expect(RoundDesk.pause(after: cost) == pause)
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

  @Test func `decisions outlive another form that is chosen for a while`() async throws {
    let folder = try ReturnFolder(["嘉定园"])
    let file = Returns.name(of: "嘉定园")
    try FileManager.default.copyItem(
      atPath: Returns.samples.appending(path: "schools/schema").path,
      toPath: folder.file(RoundFolder.form))
    let first = RoundDesk.Fixed(form: Returns.schema)
    let decisions: String
    do {
      let desk = try await Self.desk(folder, first)
      let issues = try #require(await desk.opened(file)).issues
      let issue = try #require(issues.first { $0.severity == .error && $0.table != nil })
      try await desk.decide(
        .accept(AcceptedIssue(code: issue.code, table: "incubators")), file: file,
        because: "已核实", by: "值班")
      try await desk.decide(.counts, file: file, by: "值班")
      decisions = try folder.text("huibiao-decisions.yaml")
      #expect(decisions.contains("incubators"))
    }
    do {
      // The one that lies in the folder; none of its tables is named incubators.
      let other = try await Self.desk(folder, RoundDesk.Fixed(form: folder.file(RoundFolder.form)))
      #expect(other.state.fault == nil)
      #expect(other.state.decisions.count == 1)
      #expect(other.state.done == 1)
      try await other.decide(.ignored, file: file, by: "值班")
      try await other.undo(by: "值班")
    }
    #expect(try folder.text("huibiao-decisions.yaml") == decisions)
    let again = try await Self.desk(folder, first)
    #expect(again.state.decisions.count == 2)
    #expect(again.state.fault == nil)
  }

  @Test(
    arguments: [
      ("", nil, nil, "如已寄出，请告知。", "请填好后尽快报送。"),
      ("", "2021-08-15", nil, "（应于2021年8月15日前报送）", "请填好后尽快报送。"),
      ("", "2021-08-15", "2199-01-02", "（应于2021年8月15日前报送）", "请填好后于2199年1月2日前报送。"),
      ("张江高新区金山园国际合作总结报告.xlsx", nil, nil, "贵单位报来的文件无法读取", "请填好后尽快报送。"),
    ] as [(String, String?, String?, String, String)])
  func `a reminder has the words of letters`(
    damaged: String, deadline: String?, replyBy: String?, why: String, what: String
  ) async throws {
    let folder = try ReturnFolder(["嘉定园"])
    if !damaged.isEmpty { try folder.write("PK", to: damaged) }
    let desk = try await Self.desk(
      folder,
      RoundDesk.Fixed(
        form: Returns.schema, roster: Returns.roster, deadline: deadline, replyBy: replyBy))
    let state = desk.state
    let sender = try #require(state.status?.expected.first { $0.entry.sender == "金山园" })
    let text = try #require(state.reminder(to: sender, state.letterDays()))
    #expect(text.hasPrefix("金山园："))
    #expect(text.contains(why))
    #expect(text.contains(what))
    // The blank form that it speaks of is the one that is given.
    let place = try ReturnFolder([])
    let form = try await OutputMaker(desk, temporary: place.path).blank(for: sender)
    defer { close(form.descriptor) }
    #expect(text.contains("附件“\(form.name)”"))
    #expect(form.bytes > 5_000)
  }

  @Test func `letters ask for the day that is set, else for one that has not passed`() async throws
  {
    let folder = try ReturnFolder([])
    let desk = try await Self.desk(folder, RoundDesk.Fixed(form: Returns.schema))
    try await desk.set(deadline: "2026-05-20")
    let before = 1_779_148_800  // 2026-05-19
    #expect(desk.state.letterDays(now: before).replyBy == "2026-05-20")
    #expect(desk.state.letterDays(now: before + 86_400).replyBy == "2026-05-20")
    #expect(desk.state.letterDays(now: before + 3 * 86_400).replyBy == nil)
    try await desk.set(replyBy: "2026-06-01")
    #expect(desk.state.letterDays(now: before + 3 * 86_400).replyBy == "2026-06-01")
    #expect(desk.state.letterDays(now: before + 30 * 86_400).replyBy == nil)
    await #expect(throws: DeskError.self) { try await desk.set(replyBy: "bald") }
    #expect(try folder.text(RoundFolder.settings).contains("\"replyBy\" : \"2026-06-01\""))
    try await desk.set(replyBy: "")
    #expect(desk.state.replyBy == nil)
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
