import Logging
import ServiceLifecycle
import Synchronization
import Testing

@testable import DeskServer

/// Tests of a running server, one after another: each reads a folder, and a machine has few processors.
@Suite(.serialized) enum ServerTests {}

/// A desk that serves for one test, and a client that may say whatever it likes.
struct TestDesk: Sendable {
  let desk: Desk
  let port: Int
  let token: String
  let lines: Lines

  /// What the program said.
  final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }

  /// Serves a folder while `body` runs.
  static func serve(
    _ folder: ReturnFolder, _ change: (inout DeskOptions) -> Void = { _ in },
    _ body: (TestDesk) async throws -> Void
  ) async throws {
    let lines = Lines()
    var options = DeskOptions(folder: folder.path)
    options.fixed.form = Returns.schema
    options.opensBrowser = false
    options.say = { lines.add($0) }
    change(&options)
    let desk = try Desk(options)
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [try desk.application()], logger: Logger(label: "test")))
    let running = Task { try await group.run() }
    while lines.all.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    let address =
      lines.all[0].split(whereSeparator: { $0 == " " || $0 == "\n" })
      .first { $0.contains("://") }.map(String.init) ?? ""
    let token = address.split(separator: "=").dropFirst().first.map(String.init) ?? ""
    let test = TestDesk(desk: desk, port: desk.addresses.port, token: token, lines: lines)
    do {
      try await body(test)
      await group.triggerGracefulShutdown()
      try await running.value
    } catch {
      await group.triggerGracefulShutdown()
      try await running.value
      throw error
    }
  }

  var host: String { client.host }
  private var client: RawClient { RawClient(port: port) }

  typealias Answer = RawClient.Answer

  func ask(
    _ method: String = "GET", _ path: String, cookie: String? = nil,
    _ headers: [String: String] = [:], body: [UInt8]? = nil
  ) async throws -> Answer {
    try await client.ask(method, path, cookie: cookie, headers, body: body)
  }

  func post(_ path: String, cookie: String?, _ fields: [String: String]) async throws -> Answer {
    try await client.post(path, cookie, fields)
  }

  func enter() async throws -> String { try await client.enter(token) }

  func raw(_ bytes: [UInt8]) async throws -> [UInt8] { try await client.raw(bytes) }

  func abandon(_ bytes: [UInt8]) async throws { try await client.abandon(bytes) }
}
