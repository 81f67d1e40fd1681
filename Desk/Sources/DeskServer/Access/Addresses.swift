import Glibc

/// The names under which the desk may be asked for.
///
/// A page of a stranger can have its own name point at this computer (DNS rebinding); it cannot change the name
/// that the browser then sends. Addresses in numbers cannot be pointed elsewhere.
struct Addresses: Sendable {
  let port: Int
  /// Further names, in lower case.
  let names: [String]
  let isLocal: Bool

  /// Whether the `Host` of a request is one of ours.
  func allows(host: String?) -> Bool {
    guard let host, let (name, port) = Self.split(host) else { return false }
    if isLocal {
      return port == self.port && ["127.0.0.1", "localhost", "::1"].contains(name)
    }
    return names.contains(name) || name == "localhost" || Self.isNumeric(name)
  }

  /// Whether a request that changes something comes from one of our own pages.
  func allows(origin: String?, fetchSite: String?, host: String) -> Bool {
    guard let origin else { return fetchSite == "same-origin" }
    guard let end = origin.firstRange(of: "://"),
      ["http", "https"].contains(origin[..<end.lowerBound])
    else { return false }
    return origin[end.upperBound...].lowercased() == host.lowercased()
  }

  /// Name and port of `host:port`; nil for anything else.
  static func split(_ host: String) -> (name: String, port: Int?)? {
    let host = host.lowercased()
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return nil }
      let name = String(host[host.index(after: host.startIndex)..<end])
      let rest = host[host.index(after: end)...]
      if rest.isEmpty { return (name, nil) }
      guard rest.hasPrefix(":"), let port = Int(rest.dropFirst()) else { return nil }
      return (name, port)
    }
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, !parts[0].isEmpty else { return nil }
    if parts.count == 1 { return (String(parts[0]), nil) }
    guard let port = Int(parts[1]) else { return nil }
    return (String(parts[0]), port)
  }

  static func isNumeric(_ name: String) -> Bool {
    var four = in_addr()
    var six = in6_addr()
    return inet_pton(AF_INET, name, &four) == 1 || inet_pton(AF_INET6, name, &six) == 1
  }

  /// The name of this computer, as others in the network may call it.
  static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      .lowercased()
  }
}
