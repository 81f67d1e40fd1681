import Foundation
import Testing

@testable import DeskServer

extension ServerTests {
  @Suite struct AccessTests {
    static let paths = [
      "/start", "/received", "/review", "/mending", "/figures", "/export", "/events",
      "/received/compare/0000000000000000", "/start/draft-page", "/received/blank/0000000000000000",
      "/review/0000000000000000", "/mending/0000000000000000", "/mending/0000000000000000/form",
      "/figures/0000000000000000", "/export/file/workbook",
    ]

    @Test func `nobody comes in without a token`() async throws {
      let folder = try ReturnFolder(["嘉定园"])
      try await TestDesk.serve(folder) { desk in
        for path in Self.paths + ["/", "/?token=", "/?token=x", "/nothing"] {
          let answer = try await desk.ask("GET", path)
          #expect(answer.status == 403, "\(path)")
          #expect(!answer.body.contains("嘉定园"), "\(path)")
        }
        for cookie in ["", "huibiao-desk-\(desk.port)=x", "huibiao-desk-\(desk.port)="] {
          #expect(try await desk.ask("GET", "/received", cookie: cookie).status == 403)
        }
      }
    }

    @Test func `a token lets one browser in, once`() async throws {
      try await TestDesk.serve(try ReturnFolder([])) { desk in
        let first = try await desk.ask("GET", "/?token=\(desk.token)")
        #expect(first.status == 303)
        let cookie = try #require(first.header("Set-Cookie"))
        #expect(cookie.contains("HttpOnly"))
        #expect(cookie.contains("SameSite=Strict"))
        let own = String(cookie.prefix { $0 != ";" })
        #expect(try await desk.ask("GET", "/received", cookie: own).status == 200)
        #expect(try await desk.ask("GET", "/?token=\(desk.token)").status == 403)
        // The next address was said, and lets another browser in.
        let next = try #require(desk.lines.all.dropFirst().first?.split(separator: "=").last)
        #expect(try await desk.ask("GET", "/?token=\(next)").status == 303)
      }
    }

    @Test(arguments: [
      "evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1",
      "localhost.evil.example:PORT",
      "127.0.0.1.nip.io:PORT", "", "[::1", "127.0.0.1:PORT:1", "127.0.0.1:PORT@evil.example",
      "0.0.0.0:PORT",
    ])
    func `another name than ours is refused`(_ host: String) async throws {
      try await TestDesk.serve(try ReturnFolder([])) { desk in
        let cookie = try await desk.enter()
        let host = host.replacingOccurrences(of: "PORT", with: "\(desk.port)")
        let answer = try await desk.ask("GET", "/received", cookie: cookie, ["Host": host])
        #expect(answer.status == 421 || answer.status == 400)
        #expect(!answer.body.contains("<nav"))
      }
    }

    @Test(arguments: ["127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT"])
    func `our own names are not`(_ host: String) async throws {
      try await TestDesk.serve(try ReturnFolder([])) { desk in
        let cookie = try await desk.enter()
        let host = host.replacingOccurrences(of: "PORT", with: "\(desk.port)")
        #expect(
          try await desk.ask("GET", "/received", cookie: cookie, ["Host": host]).status == 200)
      }
    }

    static let origins: [[String: String]] = [
      [:], ["Origin": "null"], ["Origin": "http://evil.example"],
      ["Origin": "http://127.0.0.1:1"], ["Origin": "http://127.0.0.1"],
      ["Origin": "file://127.0.0.1:PORT"], ["Sec-Fetch-Site": "cross-site"],
      ["Sec-Fetch-Site": "same-site"], ["Origin": "http://127.0.0.1:PORT.evil.example"],
    ]

    @Test(arguments: origins)
    func `what another site sends changes nothing`(_ headers: [String: String]) async throws {
      let folder = try ReturnFolder([])
      try await TestDesk.serve(folder) { desk in
        let cookie = try await desk.enter()
        let headers = headers.mapValues {
          $0.replacingOccurrences(of: "PORT", with: "\(desk.port)")
        }
        for path in [
          "/start/deadline", "/start/reply-by", "/start/roster", "/start/take", "/received/decide",
          "/undo", "/start/form", "/language", "/logout", "/export/make", "/mending/archive",
          "/mending/sent", "/mending/undo", "/review/0000000000000000/accept",
        ] {
          let answer = try await desk.ask(
            "POST", path, cookie: cookie, headers, body: Array("day=2021-08-15".utf8))
          #expect(answer.status == 403, "\(path)")
        }
        let file = headers.merging(["X-File-Name": "x.xlsx"]) { one, _ in one }
        #expect(
          try await desk.ask("POST", "/start/files", cookie: cookie, file, body: [1]).status == 403)
        #expect(try folder.names().isEmpty)
      }
    }

    @Test(arguments: [
      ("http://HOST/received?q=x&part=2", "/received?q=x&part=2"),
      ("http://HOST/review/00ff?show=errors", "/review/00ff?show=errors"),
      // What is no page of ours leads to the screen of the form.
      ("http://evil.example/received?q=x", "/export"),
      ("http://HOST.evil.example/received", "/export"),
      ("http://HOST//evil.example/received", "/export"), ("http://HOST/logout", "/export"),
      ("http://HOST/received\\evil", "/export"), ("http://HOST/receivedx", "/export"),
      ("/received", "/export"), ("http://HOST", "/export"), ("", "/export"),
    ])
    func `what changes goes back to the page it was sent from`(
      referer: String, target: String
    ) async throws {
      try await TestDesk.serve(try ReturnFolder([])) { desk in
        let cookie = try await desk.enter()
        var headers = ["Origin": "http://\(desk.host)"]
        if !referer.isEmpty {
          headers["Referer"] = referer.replacingOccurrences(of: "HOST", with: desk.host)
        }
        for path in ["/language", "/undo"] {
          let answer = try await desk.ask(
            "POST", path, cookie: cookie, headers, body: Array("to=en&back=export".utf8))
          #expect(answer.status == 303)
          #expect(answer.header("Location") == target, "\(path)")
        }
      }
    }

    @Test(arguments: ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT"])
    func `other methods do nothing`(_ method: String) async throws {
      try await TestDesk.serve(try ReturnFolder([])) { desk in
        let cookie = try await desk.enter()
        let answer = try await desk.ask(
          method, "/received", cookie: cookie, ["Origin": "http://\(desk.host)"])
        #expect([400, 404, 405].contains(answer.status))
      }
    }

    @Test func `every answer has the rules for the browser`() async throws {
      try await TestDesk.serve(try ReturnFolder([])) { desk in
        let cookie = try await desk.enter()
        for path in ["/received", "/nothing", "/files/desk.css", "/files/nothing"] {
          let answer = try await desk.ask("GET", path, cookie: cookie)
          let policy = try #require(answer.header("Content-Security-Policy"), "\(path)")
          #expect(policy.hasPrefix("default-src 'none'"))
          #expect(!policy.contains("unsafe"))
          #expect(policy.contains("frame-ancestors 'none'"))
          #expect(answer.header("X-Content-Type-Options") == "nosniff")
          #expect(answer.header("Referrer-Policy") == "same-origin")
          #expect(!answer.body.contains("style=") && !answer.body.contains("onclick"))
        }
      }
    }

    @Test(arguments: [
      "/files/../../../etc/passwd", "/files/..%2f..%2fetc%2fpasswd", "/files/%2e%2e/desk.css",
      "/files/desk.css%00", "/received/compare/..%2f..%2fetc%2fpasswd", "/received/compare/%00",
      "/../../etc/passwd", "//etc/passwd", "/files//etc/passwd",
      "/received/compare/%E5%BC%A0", "/%ff",
    ])
    func `a path leads to no file`(_ path: String) async throws {
      let folder = try ReturnFolder(["嘉定园"])
      try await TestDesk.serve(folder) { desk in
        let cookie = try await desk.enter()
        let answer = try await desk.ask("GET", path, cookie: cookie)
        #expect([400, 404].contains(answer.status))
        #expect(!answer.body.contains("root:"))
      }
    }

    @Test func `a network needs accounts, and many wrong passwords have to wait`() async throws {
      let folder = try ReturnFolder(["嘉定园"])
      let passwords = try ReturnFolder([])
      let line = try #require(Accounts.line(name: "值班", password: "一二三四五六"))
      #expect(!line.contains("一二三四五六"))
      #expect(Accounts.line(name: "a:b", password: "12345678") == nil)
      #expect(Accounts.line(name: "a", password: "1234567") == nil)
      try passwords.write(line, to: "accounts")
      let accounts = try Accounts(path: passwords.file("accounts"))
      try await TestDesk.serve(folder, { $0.accounts = accounts }) { desk in
        #expect(!desk.lines.all[0].contains("token"))
        #expect(try await desk.ask("GET", "/received").header("Location") == "/login")
        #expect(try await desk.ask("GET", "/login").status == 200)
        let right = ["name": "值班", "password": "一二三四五六"]
        let come = try await desk.post("/login", cookie: nil, right)
        let cookie = String(come.header("Set-Cookie")?.prefix { $0 != ";" } ?? "")
        let page = try await desk.ask("GET", "/received", cookie: cookie)
        #expect(page.status == 200)
        #expect(page.body.contains("<bdi>值班</bdi>"))
        for fields in [["name": "值班", "password": "x"], ["name": "别人", "password": "一二三四五六"]] {
          #expect(try await desk.post("/login", cookie: nil, fields).status == 401)
        }
        for _ in 0..<3 {
          _ = try await desk.post("/login", cookie: nil, ["name": "值班", "password": "x"])
        }
        #expect(try await desk.post("/login", cookie: nil, right).status == 429)
      }
    }

    @Test(arguments: [
      "", "# nothing\n", "值班:scrypt:0:8:1:00:00", "值班:plain:x", "a:scrypt:32768:8:1:zz:00",
      "a:scrypt:99999999:8:1:00:\(String(repeating: "0", count: 64))",
    ])
    func `a file without a right account is refused`(_ text: String) throws {
      let folder = try ReturnFolder([])
      try folder.write(text, to: "accounts")
      #expect(throws: Accounts.Fault.self) { try Accounts(path: folder.file("accounts")) }
      #expect(throws: Accounts.Fault.self) { try Accounts(path: folder.file("nothing")) }
    }
  }
}
