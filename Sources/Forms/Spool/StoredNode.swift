/// A value of a Codable type as a tree of simple values, between an encoder and the stored bytes.
final class StoredNode {
  enum Content {
    case none
    case flag(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([StoredNode])
    case members([(key: String, node: StoredNode)])
  }

  var content: Content

  init(_ content: Content = .none) { self.content = content }

  /// The tree of a value.
  convenience init(_ value: some Encodable) throws {
    self.init()
    try set(value)
  }

  func set<T: Encodable>(_ value: T) throws {
    if let simple = value as? any StoredSimply {
      content = simple.stored
    } else {
      try value.encode(to: StoredEncoder(node: self))
    }
  }

  func get<T: Decodable>(_ type: T.Type) throws(ByteReader.Damaged) -> T {
    if let simple = type as? any StoredSimply.Type {
      guard let value = simple.init(stored: content) as? T else { throw ByteReader.Damaged() }
      return value
    }
    do { return try T(from: StoredDecoder(node: self)) } catch { throw ByteReader.Damaged() }
  }
}

extension StoredNode {
  /// No tree that was written is deeper.
  private static let mostLevels = 16

  func write(to out: inout ByteWriter) {
    switch content {
    case .none: out.byte(0)
    case .flag(let flag):
      out.byte(1)
      out.flag(flag)
    case .integer(let number):
      out.byte(2)
      out.int(number)
    case .number(let number):
      out.byte(3)
      out.double(number)
    case .text(let text):
      out.byte(4)
      out.text(text)
    case .list(let nodes):
      out.byte(5)
      out.all(nodes) { $1.write(to: &$0) }
    case .members(let members):
      out.byte(6)
      out.all(members) { out, member in
        out.text(member.key)
        member.node.write(to: &out)
      }
    }
  }

  convenience init(
    from input: inout ByteReader, levels: Int = mostLevels
  ) throws(ByteReader.Damaged) {
    guard levels > 0 else { throw ByteReader.Damaged() }
    switch try input.byte() {
    case 0: self.init(.none)
    case 1: self.init(.flag(try input.flag()))
    case 2: self.init(.integer(try input.int()))
    case 3: self.init(.number(try input.double()))
    case 4: self.init(.text(try input.text()))
    case 5:
      self.init(
        .list(
          try input.all { input throws(ByteReader.Damaged) in
            try StoredNode(from: &input, levels: levels - 1)
          }))
    case 6:
      self.init(
        .members(
          try input.all { input throws(ByteReader.Damaged) in
            (key: try input.text(), node: try StoredNode(from: &input, levels: levels - 1))
          }))
    default: throw ByteReader.Damaged()
    }
  }
}

extension ByteWriter {
  /// Writes a value of a Codable type.
  mutating func encode(_ value: some Encodable) {
    do { try StoredNode(value).write(to: &self) } catch {
      // Only a hand-written `encode(to:)` can fail; then reading back fails too, and says so.
      StoredNode().write(to: &self)
    }
  }
}

extension ByteReader {
  /// Reads a value that ``ByteWriter/encode(_:)`` wrote.
  mutating func decode<T: Decodable>(_ type: T.Type) throws(Damaged) -> T {
    try StoredNode(from: &self).get(type)
  }
}

/// A type whose values are single nodes of a tree.
///
/// It must include every type that the standard library encodes as itself: any other would call
/// itself without end.
protocol StoredSimply {
  var stored: StoredNode.Content { get }
  init?(stored: StoredNode.Content)
}

extension Bool: StoredSimply {
  var stored: StoredNode.Content { .flag(self) }
  init?(stored: StoredNode.Content) {
    guard case .flag(let flag) = stored else { return nil }
    self = flag
  }
}

extension String: StoredSimply {
  var stored: StoredNode.Content { .text(self) }
  init?(stored: StoredNode.Content) {
    guard case .text(let text) = stored else { return nil }
    self = text
  }
}

extension StoredSimply where Self: BinaryFloatingPoint {
  var stored: StoredNode.Content { .number(Double(self)) }
  init?(stored: StoredNode.Content) {
    guard case .number(let number) = stored else { return nil }
    self.init(number)
  }
}

extension StoredSimply where Self: FixedWidthInteger {
  // All 64 bits are kept, with or without a sign.
  var stored: StoredNode.Content { .integer(Int(truncatingIfNeeded: self)) }
  init?(stored: StoredNode.Content) {
    guard case .integer(let number) = stored else { return nil }
    self.init(truncatingIfNeeded: number)
  }
}

extension Double: StoredSimply {}
extension Float: StoredSimply {}
extension Int: StoredSimply {}
extension Int8: StoredSimply {}
extension Int16: StoredSimply {}
extension Int32: StoredSimply {}
extension Int64: StoredSimply {}
extension UInt: StoredSimply {}
extension UInt8: StoredSimply {}
extension UInt16: StoredSimply {}
extension UInt32: StoredSimply {}
extension UInt64: StoredSimply {}
