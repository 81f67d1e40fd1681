import DeskRound
import Foundation
import Forms
import Rounds
import Testing

@testable import DeskRound
@testable import DeskServer

extension ServerTests {
  @Suite struct OutputRouteTests {
    /// Waits until something holds.
    private static func until(_ what: String, _ holds: () async throws -> Bool) async throws {
      for _ in 0..<1_200 {
        if try await holds() { return }
        try await Task.sleep(for: .milliseconds(25))
      }
      Issue.record("did not come: \(what)")
    }

    private static func read(_ desk: TestDesk, _ count: Int) async throws {
      try await until("\(count) returns") {
        let state = desk.desk.round.state
        return state.status?.returns.count == count && state.done == state.count
      }
    }

    private static func made(_ desk: TestDesk, _ kind: OutputKind) async throws -> MadeFile? {
      try await until("\(kind)") { !desk.desk.outputs.state(kind).isBusy }
      let state = desk.desk.outputs.state(kind)
      if let fault = state.fault { Issue.record("\(kind): \(fault.en)") }
      return state.made
    }

    @Test func `all that can be made is made, has its name, and comes whole`() async throws {
      let folder = try ReturnFolder(["嘉定园", "青浦园"])
      try await TestDesk.serve(folder, { $0.fixed.roster = Returns.roster }) { desk in
        let cookie = try await desk.enter()
        try await Self.read(desk, 2)
        #expect(try await desk.post("/export/make", cookie: cookie, ["kind": "all"]).status == 303)
        for kind in OutputKind.exports {
          let made = try #require(try await Self.made(desk, kind))
          let answer = try await desk.ask("GET", "/export/file/\(kind.rawValue)", cookie: cookie)
          #expect(answer.status == 200)
          let disposition = try #require(answer.header("Content-Disposition"))
          let name = try #require(
            disposition.components(separatedBy: "filename*=UTF-8''").last?.removingPercentEncoding)
          #expect(name == made.name)
          #expect(name.contains("国际合作"))
          #expect(disposition.utf8.allSatisfy { $0 < 0x80 })
          #expect(answer.header("Content-Length") == "\(made.bytes)")
          #expect(answer.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
        }
        // As the command would write them.
        let issues = try await desk.ask("GET", "/export/file/issues", cookie: cookie)
        #expect(issues.body.contains("嘉定园"))
        let page = try await desk.ask("GET", "/export", cookie: cookie)
        #expect(page.body.ranges(of: "href=\"/export/file/").count == OutputKind.exports.count)
        #expect(try folder.names().count == 2)
      }
    }

    @Test func `what was made says when the round has changed`() async throws {
      let folder = try ReturnFolder(["嘉定园"])
      try await TestDesk.serve(folder) { desk in
        let cookie = try await desk.enter()
        try await Self.read(desk, 1)
        _ = try await desk.post("/export/make", cookie: cookie, ["kind": "contacts"])
        _ = try await Self.made(desk, .contacts)
        var page = try await desk.ask("GET", "/export", cookie: cookie)
        #expect(!page.body.contains("之后有变化"))
        try folder.add("青浦园")
        try await Self.read(desk, 2)
        page = try await desk.ask("GET", "/export", cookie: cookie)
        #expect(page.body.contains("之后有变化"))
        // It stays until another is made.
        #expect(try await desk.ask("GET", "/export/file/contacts", cookie: cookie).status == 200)
        _ = try await desk.post("/export/make", cookie: cookie, ["kind": "contacts"])
        _ = try await Self.made(desk, .contacts)
        page = try await desk.ask("GET", "/export", cookie: cookie)
        #expect(!page.body.contains("之后有变化"))
      }
    }

    @Test func `two clicks at once make one`() async throws {
      let folder = try ReturnFolder(["嘉定园"])
      let place = try ReturnFolder([])
      try await TestDesk.serve(folder, { $0.temporary = place.path }) { desk in
        let cookie = try await desk.enter()
        try await Self.read(desk, 1)
        await withTaskGroup(of: Void.self) { group in
          for _ in 0..<8 {
            group.addTask {
              _ = try? await desk.post("/export/make", cookie: cookie, ["kind": "workbook"])
            }
          }
        }
        _ = try await Self.made(desk, .workbook)
        // Each file has a number of its own; one was used.
        let inside = try place.names().flatMap {
          try FileManager.default.contentsOfDirectory(atPath: place.file($0))
        }
        #expect(inside == ["1"])
      }
      // Nothing is left when the desk is closed.
      #expect(try place.names().isEmpty)
    }

    @Test(arguments: ["/nowhere/at/all", "/proc", "/dev/null"])
    func `where nothing can be written one sentence says so`(_ temporary: String) async throws {
      let folder = try ReturnFolder(["嘉定园"])
      try await TestDesk.serve(folder, { $0.temporary = temporary }) { desk in
        let cookie = try await desk.enter()
        try await Self.read(desk, 1)
        _ = try await desk.post("/export/make", cookie: cookie, ["kind": "workbook"])
        try await Self.until("the fault") { desk.desk.outputs.state(.workbook).fault != nil }
        let page = try await desk.ask("GET", "/export", cookie: cookie)
        #expect(page.body.contains("没有做成"))
        #expect(page.body.contains("TMPDIR"))
        #expect(try await desk.ask("GET", "/export/file/workbook", cookie: cookie).status == 404)
        // A file of one return fails in the same way, and the page says so.
        let id = DeskState.id(of: Returns.name(of: "嘉定园"))
        let answer = try await desk.ask("GET", "/mending/\(id)/form", cookie: cookie)
        #expect(answer.status == 303)
      }
    }

    @Test(arguments: [
      "/export/file/../../etc/passwd", "/export/file/nothing", "/export/file/workbook",
      "/mending/0000000000000000", "/mending/0000000000000000/form", "/figures/0000000000000000",
      "/figures/..%2f..%2fetc%2fpasswd", "/mending/%2e%2e/all",
    ])
    func `what is not there is not found`(_ path: String) async throws {
      try await TestDesk.serve(try ReturnFolder(["嘉定园"])) { desk in
        let cookie = try await desk.enter()
        try await Self.read(desk, 1)
        #expect(try await desk.ask("GET", path).status == 403)
        let answer = try await desk.ask("GET", path, cookie: cookie)
        #expect([400, 404].contains(answer.status))
        #expect(!answer.body.contains("root:"))
      }
    }

    @Test func `figures are those of the round, and lead to their cells`() async throws {
      let folder = try ReturnFolder(["嘉定园", "青浦园"])
      try await TestDesk.serve(folder) { desk in
        let cookie = try await desk.enter()
        try await Self.read(desk, 2)
        _ = try await desk.ask("GET", "/figures", cookie: cookie)
        try await Self.until("figures") { desk.desk.outputs.figures.figures != nil }
        let page = try await desk.ask("GET", "/figures", cookie: cookie)
        let figures = try #require(desk.desk.outputs.figures.figures)
        #expect(figures.returns.count == 2)
        // Each sum is the sum of its cells.
        for figure in figures.figures {
          let sum = figure.cells.reduce(0) { $0 + $1.number }
          #expect(abs(sum - figure.total) < 0.001, "\(figure.title)")
          #expect(figure.cells.count == figure.count)
        }
        let links = page.body.matches(of: #/href="(/figures/[0-9a-f]{16})"/#).map { String($0.1) }
        #expect(links.count >= figures.figures.count)
        let first = try await desk.ask("GET", try #require(links.first), cookie: cookie)
        #expect(first.status == 200)
        let id = DeskState.id(of: Returns.name(of: "嘉定园"))
        #expect(first.body.contains("/review/\(id)?sheet="))
        // Asked again nothing is worked out anew.
        let mark = desk.desk.outputs.figures.mark
        _ = try await desk.ask("GET", "/figures", cookie: cookie)
        #expect(!desk.desk.outputs.figures.isBusy && desk.desk.outputs.figures.mark == mark)
      }
    }

    @Test func `a return that is only late has nothing to go back for`() async throws {
      let folder = try ReturnFolder(["张江核心园"])
      try await TestDesk.serve(folder, { $0.fixed.deadline = "2021-08-15" }) { desk in
        let cookie = try await desk.enter()
        try await Self.read(desk, 1)
        let entry = try #require(desk.desk.round.state.status?.returns.first)
        #expect(entry.isLate && entry.warnings > 0 && !entry.hasToBeMended)
        let page = try await desk.ask("GET", "/mending", cookie: cookie)
        #expect(!page.body.contains("待退回"))
      }
    }

    @Test func `a return goes back, is marked so, and comes again`() async throws {
      let folder = try ReturnFolder(["嘉定园"])
      let name = Returns.name(of: "嘉定园")
      try await TestDesk.serve(folder) { desk in
        let cookie = try await desk.enter()
        try await Self.read(desk, 1)
        let id = DeskState.id(of: name)
        var page = try await desk.ask("GET", "/mending", cookie: cookie)
        #expect(page.body.contains("待退回"))
        let letter = try await desk.ask("GET", "/mending/\(id)", cookie: cookie)
        #expect(letter.body.contains("请改正"))
        for (piece, prefix) in [("form", "张江高新区"), ("marked", "批注 "), ("all", "退改-")] {
          let answer = try await desk.ask("GET", "/mending/\(id)/\(piece)", cookie: cookie)
          #expect(answer.status == 200)
          let own = answer.header("Content-Disposition")?
            .components(separatedBy: "filename*=UTF-8''").last?.removingPercentEncoding
          #expect(own?.hasPrefix(prefix) == true)
        }
        let mark = desk.desk.round.state.mark
        // Two clicks at once send it back once.
        async let one = desk.post("/mending/sent", cookie: cookie, ["file": id])
        async let other = desk.post("/mending/sent", cookie: cookie, ["file": id])
        #expect(try await one.status == 303)
        #expect(try await other.status == 303)
        #expect(try folder.text("huibiao-decisions.yaml").ranges(of: "sent-back").count == 1)
        page = try await desk.ask("GET", "/mending", cookie: cookie)
        #expect(page.body.contains("已退回"))
        // What was made before is as good as then.
        #expect(desk.desk.round.state.mark == mark)
        let decision = try #require(
          page.body.firstMatch(of: #/name="decision" value="([0-9a-f]+)"/#)
        ).1
        _ = try await desk.post("/mending/undo", cookie: cookie, ["decision": String(decision)])
        #expect(try !folder.text("huibiao-decisions.yaml").contains("sent-back"))
        _ = try await desk.post("/mending/sent", cookie: cookie, ["file": id])
        // Another file comes under its name: it came again, and the old one is gone.
        try Data(contentsOf: URL(filePath: Returns.path(of: "青浦园")))
          .write(to: URL(filePath: folder.file(name)))
        try await Self.until("the other file") {
          let entry = desk.desk.round.state.status?.returns.first
          return entry?.sender == "青浦园" && desk.desk.round.state.done == 1
        }
        page = try await desk.ask("GET", "/mending", cookie: cookie)
        #expect(page.body.contains("再次交来") || page.body.contains("已改好"))
        #expect(
          try await desk.ask("GET", "/mending/\(id)", cookie: cookie).body.contains("旧的已不在"))
      }
    }

    @Test func `the archive of all has a folder for each sender`() async throws {
      let folder = try ReturnFolder(["嘉定园", "青浦园"])
      try await TestDesk.serve(folder) { desk in
        let cookie = try await desk.enter()
        try await Self.read(desk, 2)
        _ = try await desk.post("/mending/archive", cookie: cookie, [:])
        let made = try #require(try await Self.made(desk, .mending))
        #expect(made.name.hasSuffix("-退改.zip"))
        let answer = try await desk.ask("GET", "/export/file/mending", cookie: cookie)
        // Names of a zip archive stand in it as they are.
        for part in [
          "嘉定园/退改 嘉定园.txt", "嘉定园/退改 嘉定园.eml", "嘉定园/张江高新区", "嘉定园/批注 ",
        ] {
          #expect(answer.body.contains(part), "\(part)")
        }
      }
    }
  }
}

@Suite struct DownloadTests {
  @Test(arguments: [
    ("汇总.xlsx", "attachment; filename=\"__.xlsx\"; filename*=UTF-8''%E6%B1%87%E6%80%BB.xlsx"),
    (
      "a\"\r\nX: 1.zip",
      "attachment; filename=\"a___X: 1.zip\"; filename*=UTF-8''a%22%0D%0AX%3A%201.zip"
    ),
  ])
  func `a name cannot leave its header`(name: String, header: String) {
    #expect(Download.disposition(name) == header)
  }
}
