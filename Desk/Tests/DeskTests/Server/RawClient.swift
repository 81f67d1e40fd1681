import Dispatch
import Foundation

/// A client that may say whatever it likes to a desk of this computer.
struct RawClient: Sendable {
  let port: Int

  struct Answer: Sendable {
    var status: Int
    var head: String
    var body: String

    func header(_ name: String) -> String? {
      head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
        .map { String($0.dropFirst(name.count + 1)).trimmingCharacters(in: .whitespaces) }
    }
  }

  var host: String { "127.0.0.1:\(port)" }

  /// Asks for something.
  /// - Parameters:
  ///   - method: The method.
  ///   - path: The path, as it is sent.
  ///   - cookie: The cookie; nil for none.
  ///   - headers: Further headers; a `Host` among them takes the place of the right one.
  ///   - body: What is sent.
  /// - Throws: Where nobody answers.
  /// - Returns: The answer.
  func ask(
    _ method: String = "GET", _ path: String, cookie: String? = nil,
    _ headers: [String: String] = [:], body: [UInt8]? = nil
  ) async throws -> Answer {
    var lines = ["\(method) \(path) HTTP/1.1", "Connection: close"]
    if headers["Host"] == nil { lines.append("Host: \(host)") }
    if let cookie { lines.append("Cookie: \(cookie)") }
    for (name, value) in headers { lines.append("\(name): \(value)") }
    if let body, headers["Content-Length"] == nil { lines.append("Content-Length: \(body.count)") }
    let text = lines.joined(separator: "\r\n") + "\r\n\r\n"
    return try Self.answer(try await raw(Array(text.utf8) + (body ?? [])))
  }

  /// Sends what a form of a page would.
  func post(_ path: String, _ cookie: String?, _ fields: [String: String]) async throws -> Answer {
    let body = fields.map { name, value in
      "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }.joined(separator: "&")
    return try await ask(
      "POST", path, cookie: cookie,
      ["Origin": "http://\(host)", "Content-Type": "application/x-www-form-urlencoded"],
      body: Array(body.utf8))
  }

  /// Comes in with the token, as the browser does: the cookie.
  func enter(_ token: String) async throws -> String {
    let answer = try await ask("GET", "/?token=\(token)")
    return String(answer.header("Set-Cookie")?.split(separator: ";").first ?? "")
  }

  /// Sends bytes, and gives what comes until the server closes.
  func raw(_ bytes: [UInt8]) async throws -> [UInt8] {
    let port = port
    return try await withCheckedThrowingContinuation { continuation in
      // Not on the few threads of Swift, which the server needs.
      DispatchQueue.global().async {
        continuation.resume(with: Result { try Self.exchanged(bytes, port) })
      }
    }
  }

  struct SocketFailure: Error {}

  private static func exchanged(_ bytes: [UInt8], _ port: Int) throws -> [UInt8] {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var timeout = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    let isConnected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { throw SocketFailure() }
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        send(
          descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      // A server that refuses closes early; what it said is still read.
      guard count > 0 else { break }
      sent += count
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return answer }
      answer += buffer[..<count]
    }
  }

  private static func answer(_ bytes: [UInt8]) throws -> Answer {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { throw SocketFailure() }
    let head = String(text[..<end.lowerBound])
    let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return Answer(status: status, head: head, body: String(text[end.upperBound...]))
  }
}

extension RawClient {
  /// Sends bytes and goes away without waiting for an answer.
  func abandon(_ bytes: [UInt8]) async throws {
    let port = port
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      DispatchQueue.global().async {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        _ = withUnsafePointer(to: &address) {
          $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
          }
        }
        _ = bytes.withUnsafeBytes {
          send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        usleep(200_000)
        close(descriptor)
        continuation.resume()
      }
    }
  }

  /// Asks for the list until it says something.
  func until(_ cookie: String, _ holds: (String) -> Bool) async throws {
    for _ in 0..<400 {
      if holds(try await ask("GET", "/received", cookie: cookie).body) { return }
      try await Task.sleep(for: .milliseconds(25))
    }
  }

  /// The id of the first file that can be decided about.
  func id(_ cookie: String) async throws -> String? {
    let page = try await ask("GET", "/received", cookie: cookie).body
    return page.firstMatch(of: /name="file" value="([0-9a-f]{16})"/).map { String($0.1) }
  }
}
