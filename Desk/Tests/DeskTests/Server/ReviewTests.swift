import Forms
import Foundation
import Rounds
import Spreadsheet
import Testing

@testable import DeskRound
@testable import DeskServer

extension ServerTests {
  @Suite struct ReviewTests {
    /// A desk with the return of one sender, as a clerk looks at it.
    private struct Clerk {
      let desk: TestDesk
      let cookie: String
      let folder: ReturnFolder
      let file: String
      var id: String { DeskState.id(of: file) }

      func page() async throws -> String {
        try await desk.ask("GET", "/review/\(id)", cookie: cookie).body
      }

      /// The id of the issue of a code, and the mark of the file as it is now.
      func issue(_ code: Forms.Issue.Code) async throws -> [String: String] {
        let state = desk.desk.round.state
        let paper = try #require(await desk.desk.round.paper(file))
        let reviewed = ReviewedReturn(paper, try #require(state.schema), state.decisions, .zh)
        let group = try #require(reviewed.groups.first { $0.code == code })
        let answers = reviewed.issues().issues[group.number - 1].answers
        return [
          "issue": ReviewedReturn.id(of: group), "seen": paper.seen,
          "answer": answers.first?.id ?? "",
        ]
      }

      @discardableResult
      func post(_ act: String, _ fields: [String: String]) async throws -> TestDesk.Answer {
        let answer = try await desk.post("/review/\(id)/\(act)", cookie: cookie, fields)
        #expect(answer.status == 303)
        return answer
      }

      /// What the commands say of the return.
      func errors() async throws -> Int {
        let session = try RoundSession(
          RoundRequest(
            schema: try Schema.load(path: Returns.schema), paths: [folder.path], limits: .returns))
        let result = try await session.run(RunOptions()) {
          Nothing()
        } events: { _ in
        }
        return try #require(result.status.returns.first { $0.file == file }).errors
      }

      var decisions: String { (try? folder.text(Decision.fileName)) ?? "" }
    }

    private struct Nothing: SettledRoundWriter {
      consuming func write(_ round: consuming SettledRound) throws(ExportError) {}
    }

    private static func look(
      at sender: String, _ body: (Clerk) async throws -> Void
    ) async throws {
      let folder = try ReturnFolder([sender])
      try await TestDesk.serve(folder, { $0.language = .zh }) { desk in
        let cookie = try await desk.enter()
        for _ in 0..<400 where desk.desk.round.state.status?.returns.count != 1 {
          try await Task.sleep(for: .milliseconds(25))
        }
        try await body(
          Clerk(desk: desk, cookie: cookie, folder: folder, file: Returns.name(of: sender)))
      }
    }

    @Test func `an issue is accepted with a reason, which commands follow, and taken back`()
      async throws
    {
      try await Self.look(at: "嘉定园") { clerk in
        let before = try await clerk.errors()
        var fields = try await clerk.issue("minimum")
        fields["because"] = "  "
        try await clerk.post("accept", fields)
        #expect(try await clerk.page().contains("要写明理由"))
        #expect(clerk.decisions.isEmpty)
        fields["because"] = "已电话核实 <b>"
        let answer = try await clerk.post("accept", fields)
        // It goes on with the next one.
        #expect(answer.header("Location")?.contains("#i-") == true)
        #expect(clerk.decisions.contains("accept: {code: minimum, table: basics, record: 0"))
        #expect(clerk.decisions.contains("sheet: 表1, cell: A5}"))
        #expect(try await clerk.errors() == before - 1)
        let page = try await clerk.page()
        #expect(page.contains("已电话核实 &lt;b&gt;"))
        #expect(page.contains(Desk.userName))
        let decision = try #require(clerk.desk.desk.round.state.decisions.first)
        try await clerk.post("undo", ["decision": DeskState.id(of: decision)])
        #expect(!clerk.decisions.contains("accept"))
        #expect(try await clerk.errors() == before)
        try await clerk.post("undo", ["decision": DeskState.id(of: decision)])
        #expect(try await clerk.page().contains("已经撤销了"))
      }
    }

    @Test func `an answer is changed where it can be one, and the sender's file stays`()
      async throws
    {
      try await Self.look(at: "黄浦园") { clerk in
        let bytes = try Data(contentsOf: URL(filePath: clerk.folder.file(clerk.file)))
        let before = try await clerk.errors()
        var fields = try await clerk.issue("type-error")
        fields["to"] = "很多"
        try await clerk.post("change", fields)
        #expect(try await clerk.page().contains("没有更改：“9. 运营团队情况”应填整数，现为“很多”"))
        #expect(clerk.decisions.isEmpty)
        fields["to"] = "12"
        try await clerk.post("change", fields)
        #expect(clerk.decisions.contains("field: team_size, to: \"12\"}"))
        #expect(try await clerk.errors() == before - 1)
        let page = try await clerk.page()
        #expect(page.contains("<bdi class=\"was\">"))
        #expect(page.contains("<bdi>12</bdi></ins>"))
        #expect(try Data(contentsOf: URL(filePath: clerk.folder.file(clerk.file))) == bytes)
        let decision = try #require(clerk.desk.desk.round.state.decisions.first)
        try await clerk.post("undo", ["decision": DeskState.id(of: decision)])
        #expect(try await clerk.errors() == before)
      }
    }

    @Test func `what is decided about a file as it was before it changed is refused`()
      async throws
    {
      try await Self.look(at: "黄浦园") { clerk in
        var fields = try await clerk.issue("type-error")
        (fields["to"], fields["because"]) = ("12", "x")
        try Data(contentsOf: URL(filePath: Returns.path(of: "嘉定园")))
          .write(to: URL(filePath: clerk.folder.file(clerk.file)))
        for act in ["change", "accept", "back"] {
          try await clerk.post(act, fields)
          #expect(try await clerk.page().contains("这个文件在您打开之后变了"))
        }
        #expect(clerk.decisions.isEmpty)
      }
    }

    @Test func `a return is marked to be sent back, counts as before, and is unmarked`()
      async throws
    {
      try await Self.look(at: "黄浦园") { clerk in
        let fields = try await clerk.issue("type-error")
        try await clerk.post("back", fields)
        #expect(clerk.decisions.contains("status: sent-back"))
        let state = clerk.desk.desk.round.state
        #expect(state.status?.returns.first?.sentBack != nil)
        #expect(state.status?.returns.first?.standing == .counts)
        #expect(try await clerk.page().contains("已退改"))
        let listed = try await clerk.desk.ask("GET", "/review?show=back", cookie: clerk.cookie)
        #expect(listed.header("Location") == "/review/\(clerk.id)?show=back")
        try await clerk.post("undo", ["decision": DeskState.id(of: state.decisions[0])])
        #expect(clerk.desk.desk.round.state.status?.returns.first?.sentBack == nil)
      }
    }

    @Test func `what is not there is not decided about`() async throws {
      try await Self.look(at: "黄浦园") { clerk in
        let fields = try await clerk.issue("type-error")
        for path in ["/review/..%2F..%2Fetc%2Fpasswd", "/review/0000000000000000"] {
          #expect(try await clerk.desk.ask("GET", path, cookie: clerk.cookie).status == 404)
          let answer = try await clerk.desk.post(
            path + "/accept", cookie: clerk.cookie, fields.merging(["because": "x"]) { $1 })
          #expect(answer.header("Location") == "/review")
        }
        try await clerk.post(
          "accept", ["issue": "0", "seen": fields["seen"] ?? "", "because": "x"])
        try await clerk.post(
          "change", ["issue": fields["issue"] ?? "", "seen": fields["seen"] ?? ""])
        try await clerk.post("accept", ["because": "x"])
        try await clerk.post("undo", [:])
        #expect(clerk.decisions.isEmpty)
        // Nobody without the cookie.
        let answer = try await clerk.desk.post(
          "/review/\(clerk.id)/accept", cookie: nil, fields)
        #expect(answer.status == 403)
      }
    }
  }
}
