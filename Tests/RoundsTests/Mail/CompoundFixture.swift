/// An OLE2 container ([MS-CFB]) built by hand: storages with streams in them.
///
/// Entries hang on one another as a list, which is a tree that nobody balanced. No real program wrote it:
/// what Outlook itself stores stays to be tried with mails of real people.
struct CompoundFixture {
  indirect enum Node: Sendable {
    case stream(String, [UInt8])
    case storage(String, [Node])
  }

  private struct Entry {
    var name: String
    var type: UInt8
    var content: [UInt8] = []
    var right = UInt32.max
    var child = UInt32.max
    var start: UInt32 = 0xFFFF_FFFE
  }

  private var entries = [Entry(name: "Root Entry", type: 5)]
  private var table: [UInt32] = []
  private var sectors: [UInt8] = []
  private static let end: UInt32 = 0xFFFF_FFFE

  static func bytes(_ nodes: [Node]) -> [UInt8] {
    var fixture = CompoundFixture()
    fixture.entries[0].child = fixture.add(nodes)
    return fixture.file()
  }

  /// Adds entries that stand beside one another; gives the number of the first.
  private mutating func add(_ nodes: [Node]) -> UInt32 {
    var first = UInt32.max
    for node in nodes.reversed() {
      let number = entries.count
      switch node {
      case .stream(let name, let content):
        entries.append(Entry(name: name, type: 2, content: content, right: first))
      case .storage(let name, let nodes):
        entries.append(Entry(name: name, type: 1, right: first))
        entries[number].child = add(nodes)
      }
      first = UInt32(number)
    }
    return first
  }

  static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// Puts bytes into sectors of their own; gives the first.
  private mutating func place(_ bytes: [UInt8]) -> UInt32 {
    guard !bytes.isEmpty else { return Self.end }
    let first = table.count
    let count = (bytes.count + 511) / 512
    table += (1...count).map { $0 == count ? Self.end : UInt32(first + $0) }
    sectors += bytes + [UInt8](repeating: 0, count: count * 512 - bytes.count)
    return UInt32(first)
  }

  private static func bytes(of entry: Entry) -> [UInt8] {
    let units = (Array(entry.name.utf16) + [0]).flatMap { number(Int($0), 2) }
    var bytes = units + [UInt8](repeating: 0, count: 64 - units.count)
    bytes += number(units.count, 2)
    bytes += [entry.type, 1]
    bytes += number(0xFFFF_FFFF, 4)
    bytes += number(Int(entry.right), 4)
    bytes += number(Int(entry.child), 4)
    bytes += [UInt8](repeating: 0, count: 36)
    bytes += number(Int(entry.start), 4)
    bytes += number(entry.content.count, 8)
    return bytes
  }

  private mutating func file() -> [UInt8] {
    var short: [UInt8] = []
    var shortTable: [UInt32] = []
    for index in entries.indices where entries[index].type == 2 {
      let content = entries[index].content
      if content.count >= 4096 {
        entries[index].start = place(content)
      } else if !content.isEmpty {
        let first = shortTable.count
        let count = (content.count + 63) / 64
        entries[index].start = UInt32(first)
        shortTable += (1...count).map { $0 == count ? Self.end : UInt32(first + $0) }
        short += content + [UInt8](repeating: 0, count: count * 64 - content.count)
      }
    }
    entries[0].content = short
    entries[0].start = place(short)
    let shortStart = place(shortTable.flatMap { Self.number(Int($0), 4) })
    let directory = place(entries.flatMap { Self.bytes(of: $0) })
    // The table itself takes sectors too, which stand last.
    let own = table.count / 127 + 1
    let first = table.count
    table += [UInt32](repeating: 0xFFFF_FFFD, count: own)
    table += [UInt32](repeating: .max, count: own * 128 - table.count)
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += [UInt8](repeating: 0, count: 16) + Self.number(0x3E, 2) + Self.number(3, 2)
    header += Self.number(0xFFFE, 2) + Self.number(9, 2) + Self.number(6, 2)
    header += [UInt8](repeating: 0, count: 10) + Self.number(own, 4)
    header += Self.number(Int(directory), 4) + Self.number(0, 4) + Self.number(4096, 4)
    header += Self.number(Int(shortStart), 4) + Self.number((shortTable.count + 127) / 128, 4)
    header += Self.number(Int(Self.end), 4) + Self.number(0, 4)
    header += (first..<first + own).flatMap { Self.number($0, 4) }
    header += [UInt8](repeating: 0xFF, count: 512 - header.count)
    return header + sectors + table.flatMap { Self.number(Int($0), 4) }
  }
}

/// Mails of Outlook (.msg) in such a container.
enum OutlookFixture {
  typealias Node = CompoundFixture.Node

  static func text(_ property: String, _ text: String) -> Node {
    .stream(
      "__substg1.0_\(property)001F", text.utf16.flatMap { CompoundFixture.number(Int($0), 2) })
  }

  /// The properties of fixed size; `sent` is in units of 100 nanoseconds since 1601.
  static func properties(sent: Int? = nil) -> Node {
    let entry = sent.map {
      CompoundFixture.number(0x0039_0040, 4) + CompoundFixture.number(6, 4)
        + CompoundFixture.number($0, 8)
    }
    return .stream(
      "__properties_version1.0", [UInt8](repeating: 0, count: 32) + (entry ?? []))
  }

  static func file(_ number: Int, _ name: String, _ bytes: [UInt8]) -> Node {
    .storage(
      "__attach_version1.0_#0000000\(number)",
      [properties(), text("3707", name), .stream("__substg1.0_37010102", bytes)])
  }

  static func mail(_ number: Int, _ nodes: [Node]) -> Node {
    .storage(
      "__attach_version1.0_#0000000\(number)",
      [properties(), text("3001", "FW"), .storage("__substg1.0_3701000D", nodes)])
  }
}
