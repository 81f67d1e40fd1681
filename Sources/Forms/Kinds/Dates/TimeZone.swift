import Glibc

/// A time zone by its name in the IANA database, such as `Europe/London`.
public struct TimeZone: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// From which second since 1970 on the clock is how many seconds ahead of UTC, in their order.
  private let changes: [Change]
  /// How far ahead it is before the first change.
  private let first: Int
  /// What holds behind the last change, year by year.
  private let rule: ClockRule?

  private struct Change: Hashable {
    var from: Int
    var offset: Int
  }

  /// The clock of China: 8 hours ahead of UTC, without summer time since 1992.
  public static let china = TimeZone(name: "Asia/Shanghai", offset: 8 * 3600)
  static let utc = TimeZone(name: "UTC", offset: 0)

  private init(name: String, offset: Int) {
    self.name = name
    changes = []
    first = offset
    rule = nil
  }

  /// The zone of a name; nil for a name that this machine's database (`/usr/share/zoneinfo`) does not have.
  ///
  /// Those of China and UTC need no database.
  public init?(_ name: String) {
    switch name {
    case Self.china.name: self = .china
    case Self.utc.name: self = .utc
    default:
      guard let bytes = Self.file(name), let zone = TimeZone(name: name, TZif: bytes) else {
        return nil
      }
      self = zone
    }
  }

  /// How many seconds the clock is ahead of UTC at a moment, given in seconds since 1970.
  package func offset(at seconds: Int) -> Int {
    guard let last = changes.last, seconds >= changes[0].from else {
      return changes.isEmpty ? rule?.offset(at: seconds) ?? first : first
    }
    if seconds >= last.from { return rule?.offset(at: seconds) ?? last.offset }
    return changes.last { $0.from <= seconds }?.offset ?? first
  }

  private static func file(_ name: String) -> [UInt8]? {
    let isName = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "+"):
        true
      default: false
      }
    }
    // A name that leads out of the database's folder would need a dot.
    guard isName, !name.hasPrefix("/"), name.utf8.count < 64,
      let file = fopen("/usr/share/zoneinfo/" + name, "re")
    else { return nil }
    defer { fclose(file) }
    // The largest has some 4,000 bytes.
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  /// Reads a file of the database (RFC 8536): the second block, whose times have 64 bits, and the rule
  /// behind it.
  private init?(name: String, TZif bytes: [UInt8]) {
    func number(_ at: Int, _ size: Int) -> Int {
      bytes[at..<(at + size)].reduce(0) { $0 << 8 | Int($1) }
    }
    /// The counts of a header, and how many bytes its block has.
    func block(_ at: Int, _ size: Int) -> (times: Int, types: Int, length: Int)? {
      guard at + 44 <= bytes.count, bytes[at..<(at + 4)].elementsEqual("TZif".utf8) else {
        return nil
      }
      let counts = (0..<6).map { number(at + 20 + 4 * $0, 4) }
      guard counts.allSatisfy({ $0 < 1 << 16 }) else { return nil }
      let length =
        counts[3] * (size + 1) + counts[4] * 6 + counts[5] + counts[2] * (size + 4) + counts[1]
        + counts[0]
      return (counts[3], counts[4], length)
    }
    guard let old = block(0, 4), let own = block(44 + old.length, 8) else { return nil }
    let start = 88 + old.length
    guard own.types > 0, start + own.length <= bytes.count else { return nil }
    let offsets = (0..<own.types).map { type in
      Int(Int32(truncatingIfNeeded: number(start + own.times * 9 + 6 * type, 4)))
    }
    self.name = name
    first = offsets[0]
    changes = (0..<own.times).compactMap { index in
      let type = Int(bytes[start + own.times * 8 + index])
      guard type < offsets.count else { return nil }
      return Change(
        from: Int(Int64(truncatingIfNeeded: number(start + 8 * index, 8))), offset: offsets[type])
    }
    let footer = bytes[(start + own.length)...].drop { $0 == UInt8(ascii: "\n") }
    rule = ClockRule(POSIX: String(decoding: footer.prefix { $0 != 10 }, as: UTF8.self))
  }
}

extension Mistake {
  static func noTimeZone(_ name: String) -> Mistake {
    Mistake(
      zh: "没有时区“\(name)”；写法如 Asia/Shanghai、Europe/London",
      en: "there is no time zone \"\(name)\"; write it like Asia/Shanghai or Europe/London")
  }

  static func notADay(_ text: String) -> Mistake {
    Mistake(
      zh: "“\(text)”不是日期；应写成 2026-12-01 的样子", en: "\"\(text)\" is no day; write it like 2026-12-01")
  }
}
