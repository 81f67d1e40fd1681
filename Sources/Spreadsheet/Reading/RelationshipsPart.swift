/// A part pointing at another (ECMA-376 part 2, 6.5).
struct Relationship {
  var id: String
  /// The last word of its type, such as `worksheet`: the same in Strict and in other workbooks.
  var kind: String
  /// The part it points at.
  var part: String
}

/// Reads a `.rels` part.
///
/// Relationships to places outside the package are left out.
final class RelationshipsPart: XMLHandler {
  private let source: String
  private let usage: Usage
  private(set) var relationships: [Relationship] = []

  /// Reads the relationships of the part `source`.
  init(of source: String, _ usage: Usage) {
    self.source = source
    self.usage = usage
  }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    guard "Relationship" ~= name,
      attributes.value("TargetMode").map({ "External" ~= $0 }) != true,
      let target = attributes.value("Target")
    else { return }
    let allowed = usage.limits.entries
    guard relationships.count < allowed else { throw .limitExceeded(.entries, allowed: allowed) }
    let id = attributes.string("Id") ?? ""
    let kind = Self.kind(attributes.value("Type"))
    let part = unsafe PartName.resolve(target.buffer, from: source)
    try usage.keepString(bytes: id.utf8.count + kind.utf8.count + part.utf8.count)
    relationships.append(Relationship(id: id, kind: kind, part: part))
  }

  /// The last word of a type, without the slashes behind it.
  private static func kind(_ type: XMLBytes?) -> String {
    guard let type else { return "" }
    let slash = UInt8(ascii: "/")
    let path = unsafe type.buffer
    guard let last = unsafe path.lastIndex(where: { $0 != slash }) else { return "" }
    let first = unsafe path[..<last].lastIndex(of: slash).map { $0 + 1 } ?? 0
    return unsafe String(decoding: path[first...last], as: UTF8.self)
  }

  override func end(_ name: XMLBytes) {}
  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

extension [Relationship] {
  /// The part of the first relationship of a kind.
  func part(_ kind: String) -> String? { first { $0.kind == kind }?.part }
}
