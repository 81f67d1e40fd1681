import Foundation
import Testing

@testable import DeskRound

extension ServerTests {
  /// The program as it is run.
  @Suite struct ProcessTests {
    /// The program, and what it has said so far.
    private final class Running {
      let process = Process()
      private let output: URL

      init(_ arguments: [String], in folder: ReturnFolder) throws {
        output = URL(filePath: folder.path + "-output")
        try Data().write(to: output)
        let handle = try FileHandle(forWritingTo: output)
        process.executableURL = URL(filePath: CommandLine.arguments[0])
          .deletingLastPathComponent().appending(path: "huibiao-desk")
        process.arguments = arguments + ["--no-open", "--lang", "zh"]
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
      }

      deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: output)
      }

      var said: String { (try? String(contentsOf: output, encoding: .utf8)) ?? "" }

      func until(_ holds: (String) -> Bool) async throws {
        for _ in 0..<600 {
          if holds(said) { return }
          try await Task.sleep(for: .milliseconds(25))
        }
        Issue.record("did not say it: \(said)")
      }

      func ended() async throws -> Int32 {
        for _ in 0..<600 where process.isRunning {
          try await Task.sleep(for: .milliseconds(25))
        }
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
      }

      /// The port and the token of the address that it said.
      func address() async throws -> (port: Int, token: String) {
        try await until { $0.contains("token=") }
        let address = try #require(
          said.split(whereSeparator: \.isWhitespace).map(String.init)
            .first { $0.contains("http://") })
        let url = try #require(URLComponents(string: String(address.drop { $0 != "h" })))
        return (try #require(url.port), url.queryItems?.first?.value ?? "")
      }
    }

    @Test func `a second desk on the folder says so and ends, the first goes on`() async throws {
      let folder = try ReturnFolder([])
      let first = try Running([folder.path, "--schema", Returns.schema], in: folder)
      _ = try await first.address()
      let second = try Running([folder.path], in: try ReturnFolder([]))
      #expect(try await second.ended() == 2)
      #expect(second.said.contains("已由另一个 huibiao desk 打开"))
      #expect(first.process.isRunning)
      #expect(try folder.names().isEmpty)
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func `a desk that is told to end says goodbye and leaves nothing`(signal: Int32) async throws {
      let folder = try ReturnFolder(["嘉定园"])
      let desk = try Running([folder.path, "--schema", Returns.schema], in: folder)
      _ = try await desk.address()
      kill(desk.process.processIdentifier, signal)
      #expect(try await desk.ended() == 0)
      #expect(desk.said.contains("已关闭；所有决定都已保存。"))
      #expect(try folder.names() == [Returns.name(of: "嘉定园")])
    }

    @Test(arguments: 0..<6)
    func `a desk that is killed while it decides loses no decision`(round: Int) async throws {
      let folder = try ReturnFolder([])
      try folder.write("PK", to: "坏.xlsx")
      let running = try Running(
        [folder.path, "--schema", Returns.schema, "--roster", Returns.roster], in: folder)
      let (port, token) = try await running.address()
      let client = RawClient(port: port)
      let cookie = try await client.enter(token)
      try await client.until(cookie) { $0.contains("坏.xlsx") }
      let id = try #require(try await client.id(cookie))
      let killer = Task {
        try await Task.sleep(for: .milliseconds(150 + 140 * round))
        kill(running.process.processIdentifier, SIGKILL)
      }
      // Decisions one after another, until nobody answers any more.
      var answered = 0
      for number in 0..<200 {
        do {
          let fields = ["file": id, "do": "ignored", "because": "第\(number)个"]
          let answer = try await client.post("/received/decide", cookie, fields)
          if answer.status == 303 { answered = number + 1 }
        } catch { break }
      }
      try await killer.value
      let file = DecisionLines(folder)
      #expect(file.isWhole)
      #expect(file.reasons.count >= answered)
      for number in 0..<answered { #expect(file.reasons.contains("第\(number)个")) }
      #expect(Set(try folder.names()).isSubset(of: ["坏.xlsx", "huibiao-decisions.yaml"]))
    }

    /// What stands in the file of decisions.
    private struct DecisionLines {
      var isWhole = true
      var reasons: [String] = []

      init(_ folder: ReturnFolder) {
        guard let text = try? folder.text("huibiao-decisions.yaml") else { return }
        for item in text.components(separatedBy: "- file: ").dropFirst() {
          isWhole = isWhole && item.contains("  at: ") && item.hasSuffix("\n")
          reasons += item.components(separatedBy: "\n").filter { $0.hasPrefix("  because: ") }
            .map { $0.dropFirst(11).trimmingCharacters(in: ["\""]) }
        }
      }
    }

    @Test func `wrong usage is one clear line`() async throws {
      let folder = try ReturnFolder([])
      for (arguments, code, words) in [
        (["--listen", "0.0.0.0", folder.path], Int32(64), "--password-file"),
        (["--certificate", "x", folder.path], 64, "--key"),
        (["--deadline", "morgen", folder.path], 64, "不是日期"),
        ([folder.path + "/nothing"], 2, "没有这个文件或文件夹"),
        ([folder.path, "--password-file", "/nothing"], 2, "无法读取"),
        ([folder.path, "--certificate", "/nothing", "--key", "/nothing"], 2, "未能打开"),
      ] {
        let desk = try Running(arguments, in: folder)
        #expect(try await desk.ended() == code, "\(arguments)")
        #expect(desk.said.contains(words), "\(desk.said)")
      }
    }
  }
}
