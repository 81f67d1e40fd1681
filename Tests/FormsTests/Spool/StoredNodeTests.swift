import Testing
@testable import Forms

/// What is kept in a spool by its type alone.
struct StoredNodeTests {
  private struct Facts: Codable, Hashable {
    enum Kind: Codable, Hashable {
      case none
      case number(Double, unit: String?)
    }
    enum Word: String, Codable { case one, other }

    var flag = true
    var whole = -7
    var small: UInt8 = 255
    var large: UInt64 = .max
    var fraction: Float = 0.1
    var text = "嘉定园\n"
    var missing: String?
    var list: [Int?] = [1, nil, 3]
    var kind = Kind.number(0.1, unit: nil)
    var plain = Kind.none
    var word = Word.other
    var map = ["甲": [Period.some], "乙": []]
  }

  private enum Period: Codable, Hashable { case some }

  private static func bytes(_ value: some Encodable) -> [UInt8] {
    var out = ByteWriter()
    out.encode(value)
    return out.bytes
  }

  @Test func `a value comes back as it was`() throws {
    let facts = Facts(missing: nil)
    var input = ByteReader(Self.bytes(facts))
    #expect(try input.decode(Facts.self) == facts)
  }

  @Test func `values follow each other`() throws {
    var input = ByteReader(Self.bytes([1.5]) + Self.bytes("二") + Self.bytes(Int?.none))
    #expect(try input.decode([Double].self) == [1.5])
    #expect(try input.decode(String.self) == "二")
    #expect(try input.decode(Int?.self) == nil)
  }

  @Test func `bytes that end early throw`() {
    let bytes = Self.bytes(Facts())
    for count in bytes.indices {
      var input = ByteReader(Array(bytes[..<count]))
      #expect(throws: ByteReader.Damaged.self) { try input.decode(Facts.self) }
    }
  }

  @Test func `bytes that were changed throw or are another value`() {
    let bytes = Self.bytes(Facts())
    for index in bytes.indices {
      for value in [0, 1, 2, 5, 6, 127, 255] as [UInt8] {
        var changed = bytes
        changed[index] = value
        var input = ByteReader(changed)
        // Nothing is asked of it but that it ends and the process goes on.
        _ = try? input.decode(Facts.self)
      }
    }
  }

  @Test(arguments: [6, 1_000_000]) func `a tree that is too deep throws`(levels: Int) {
    // A list of one list of one list.
    let bytes = [[UInt8]](repeating: [5, 2], count: levels).flatMap(\.self)
    var input = ByteReader(bytes)
    #expect(throws: ByteReader.Damaged.self) { try input.decode([Int].self) }
  }

  @Test func `another type than was written throws`() {
    var input = ByteReader(Self.bytes("7"))
    #expect(throws: ByteReader.Damaged.self) { try input.decode(Int.self) }
    input = ByteReader(Self.bytes([1]))
    #expect(throws: ByteReader.Damaged.self) { try input.decode(Facts.self) }
  }
}
