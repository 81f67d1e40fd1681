/// What a tag of a template names: `title`, `incubators.count`, `.`, `first(senders)`, `last()`.
struct TemplateName: Hashable, Sendable {
  /// Where the value is looked for.
  enum Place: Hashable, Sendable {
    /// `a.b`: in the innermost section that has an `a`.
    case anywhere
    /// `.` and `.a`: in the innermost section alone.
    case innermost
    /// Nothing within brackets, as in `last()`: the turn of the list.
    case turn
  }

  let place: Place
  /// The names from the outer to the inner; none for `.`.
  let path: [String]
  /// The calls, the one that is made first in front.
  let calls: [String]

  /// The last of the names, which a list is known by.
  var last: String { path.last ?? "." }

  /// Reads what stands in a tag; nil where it is no name.
  init?(_ text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy(Self.isNameByte) else { return nil }
    let parts = text.split(separator: "(", omittingEmptySubsequences: false)
    calls = parts.dropLast().reversed().map(String.init)
    let inner = parts.last ?? ""
    let name = inner.prefix { $0 != ")" }
    // As many brackets close as have opened, and nothing stands behind them.
    guard !calls.contains(""),
      inner.dropFirst(name.count) == String(repeating: ")", count: calls.count)[...]
    else { return nil }
    path = name.split(separator: ".").map(String.init)
    place = name.isEmpty ? .turn : name.first == "." ? .innermost : .anywhere
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: ".-_?*()".utf8.contains(byte)
    }
  }
}
