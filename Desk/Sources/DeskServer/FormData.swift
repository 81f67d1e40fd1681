import DeskPages
import Hummingbird

/// What a form of a page sends: names and values.
struct FormData: Sendable {
  private var values: [String: String] = [:]

  /// - Throws: If it is longer than any form of ours.
  init(_ request: Request) async throws {
    let body = try await request.body.collect(upTo: 64 << 10)
    for pair in String(buffer: body).split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(sides[0]) else { continue }
      values[name] = sides.count > 1 ? Self.decoded(sides[1]) ?? "" : ""
    }
  }

  subscript(_ name: String) -> String? { values[name] }

  /// The screen that the form stands on.
  var back: Screen { values["back"].flatMap(Screen.init(rawValue:)) ?? .start }

  static func decoded(_ text: Substring) -> String? {
    text.replacing("+", with: " ").removingPercentEncoding
  }
}
