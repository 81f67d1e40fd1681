import Foundation
import Rounds
import Testing

@testable import DeskRound
@testable import DeskServer

extension ServerTests {
  @Suite struct FilesTests {
    private static func send(
      _ desk: TestDesk, _ cookie: String, _ name: String, _ bytes: [UInt8],
      to path: String = "/start/files", _ headers: [String: String] = [:]
    ) async throws -> TestDesk.Answer {
      let name = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      return try await desk.ask(
        "POST", path, cookie: cookie,
        ["Origin": "http://\(desk.host)", "X-File-Name": name].merging(headers) { _, new in new },
        body: bytes)
    }

    /// Waits until the desk has seen something.
    private static func until(
      _ desk: TestDesk, _ holds: (DeskState) -> Bool
    ) async throws {
      for _ in 0..<400 {
        if holds(desk.desk.round.state) { return }
        try await Task.sleep(for: .milliseconds(25))
      }
      Issue.record("did not come: \(desk.desk.round.state.count) files")
    }

    @Test func `a file that is sent in is read, and takes no other's name`() async throws {
      let folder = try ReturnFolder(["青浦园"])
      try await TestDesk.serve(folder) { desk in
        let cookie = try await desk.enter()
        let bytes = Array(try Data(contentsOf: URL(filePath: Returns.path(of: "嘉定园"))))
        let name = Returns.name(of: "青浦园")
        let answer = try await Self.send(desk, cookie, "../" + name, bytes)
        #expect(answer.status == 200)
        #expect(answer.body.contains("(2)"))
        try await Self.until(desk) { $0.status?.returns.count == 2 }
        #expect(
          try Data(contentsOf: URL(filePath: folder.file(name)))
            == Data(contentsOf: URL(filePath: Returns.path(of: "青浦园"))))
        let page = try await desk.ask("GET", "/received", cookie: cookie)
        #expect(page.body.contains("嘉定园"))
      }
    }

    @Test(arguments: ["x.exe", "", "..", "huibiao-decisions.yaml", "x.svg", "x.html"])
    func `what is no return is not taken`(_ name: String) async throws {
      let folder = try ReturnFolder([])
      try await TestDesk.serve(folder) { desk in
        let cookie = try await desk.enter()
        #expect(try await Self.send(desk, cookie, name, [1]).status == 422)
        #expect(try folder.names().isEmpty)
      }
    }

    @Test func `what is too large is refused, and nothing of it stays`() async throws {
      let folder = try ReturnFolder([])
      try await TestDesk.serve(folder, { $0.mostBytes = 1 << 20 }) { desk in
        let cookie = try await desk.enter()
        let large = [UInt8](repeating: 0, count: 3 << 20)
        #expect(try await Self.send(desk, cookie, "x.xlsx", large).status == 413)
        // Its length is not told beforehand.
        let chunk = "100000\r\n" + String(repeating: "x", count: 1 << 20) + "\r\n"
        let head =
          "POST /start/files HTTP/1.1\r\nHost: \(desk.host)\r\nCookie: \(cookie)\r\nConnection: close\r\n"
          + "Origin: http://\(desk.host)\r\nX-File-Name: y.xlsx\r\nTransfer-Encoding: chunked\r\n\r\n"
        let answer = try await desk.raw(Array((head + chunk + chunk + chunk + "0\r\n\r\n").utf8))
        #expect(String(decoding: answer.prefix(40), as: UTF8.self).contains(" 413 "))
        // It says that more follows than it sends.
        let half =
          "POST /start/files HTTP/1.1\r\nHost: \(desk.host)\r\nCookie: \(cookie)\r\nConnection: close\r\n"
          + "Origin: http://\(desk.host)\r\nX-File-Name: z.xlsx\r\nContent-Length: 1000\r\n\r\nabc"
        try await desk.abandon(Array(half.utf8))
        try await Task.sleep(for: .milliseconds(300))
        #expect(try folder.names().isEmpty)
        #expect(try await desk.ask("GET", "/received", cookie: cookie).status == 200)
      }
    }

    @Test func `forms that are too long do nothing`() async throws {
      try await TestDesk.serve(try ReturnFolder([])) { desk in
        let cookie = try await desk.enter()
        let answer = try await desk.post(
          "/received/decide", cookie: cookie, ["because": String(repeating: "x", count: 1 << 20)])
        #expect(answer.status == 413)
      }
    }

    @Test func `a hostile workbook ends in its line, and what it says is escaped`() async throws {
      let folder = try ReturnFolder(["嘉定园"])
      let evil = "<img src=x onerror=alert(1)>\"'.xlsx"
      try folder.write("PK\u{3}\u{4}nothing", to: evil)
      try folder.write(String(repeating: "x", count: 100_000), to: "b.zip")
      try folder.write("", to: "c.xlsx")
      try folder.write("<html>", to: "d.xls")
      try await TestDesk.serve(folder) { desk in
        let cookie = try await desk.enter()
        try await Self.until(desk) { $0.status?.failures.count == 4 && $0.done == $0.count }
        let page = try await desk.ask("GET", "/received", cookie: cookie)
        #expect(page.status == 200)
        #expect(!page.body.contains("<img"))
        #expect(page.body.contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;.xlsx"))
        #expect(desk.desk.round.state.status?.returns.count == 1)
      }
    }

    @Test func `only a sender of the roster and a file of the folder are decided about`()
      async throws
    {
      let folder = try ReturnFolder(["嘉定园"])
      try await TestDesk.serve(folder, { $0.fixed.roster = Returns.roster }) { desk in
        let cookie = try await desk.enter()
        try await Self.until(desk) { $0.status?.returns.count == 1 }
        let id = DeskState.id(of: Returns.name(of: "嘉定园"))
        for fields in [
          ["file": "../../etc/passwd", "do": "ignored"], ["file": id, "do": "erase"], ["file": id],
          ["file": id, "do": "sender", "sender": "没有的园"], ["do": "counts"],
        ] {
          #expect(try await desk.post("/received/decide", cookie: cookie, fields).status == 303)
        }
        #expect(try folder.names() == [Returns.name(of: "嘉定园")])
        let right = ["file": id, "do": "sender", "sender": "金山园"]
        #expect(try await desk.post("/received/decide", cookie: cookie, right).status == 303)
        #expect(try folder.text("huibiao-decisions.yaml").contains("sender: 金山园"))
        #expect(desk.desk.round.state.status?.returns.first?.sender == "金山园")
      }
    }

    @Test func `says goodbye to whoever listens`() async throws {
      let folder = try ReturnFolder([])
      let said = Box()
      try await TestDesk.serve(folder) { desk in
        let cookie = try await desk.enter()
        let head = "GET /events HTTP/1.1\r\nHost: \(desk.host)\r\nCookie: \(cookie)\r\n\r\n"
        said.task = Task { try await desk.raw(Array(head.utf8)) }
        try await Task.sleep(for: .milliseconds(300))
      }
      let text = String(decoding: try await said.task?.value ?? [], as: UTF8.self)
      #expect(text.contains("event: state"))
      #expect(text.contains("event: goodbye"))
      #expect(try folder.names().isEmpty)
    }

    private final class Box: @unchecked Sendable { var task: Task<[UInt8], any Error>? }
  }
}
