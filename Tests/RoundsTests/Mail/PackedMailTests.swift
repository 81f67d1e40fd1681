import Forms
import Spreadsheet
import Testing

@testable import Rounds

/// What Outlook packs for other programs, built by hand: a winmail.dat of a real Outlook stays to be tried.
@Suite struct PackedMailTests {
  private static func number(_ value: Int, _ size: Int) -> [UInt8] {
    CompoundFixture.number(value, size)
  }

  private static func attribute(_ id: Int, _ bytes: [UInt8]) -> [UInt8] {
    let sum = bytes.reduce(0) { ($0 + Int($1)) & 0xFFFF }
    return [2] + number(id, 4) + number(bytes.count, 4) + bytes + number(sum, 2)
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
  }

  /// A property with one value that has a length.
  private static func property(_ id: Int, _ type: Int, _ bytes: [UInt8]) -> [UInt8] {
    number(type, 2) + number(id, 2) + number(1, 4) + number(bytes.count, 4) + padded(bytes)
  }

  private static func text(_ id: Int, _ text: String) -> [UInt8] {
    property(id, 0x1F, (text + "\0").utf16.flatMap { number(Int($0), 2) })
  }

  private static func file(_ attributes: [UInt8]...) -> [UInt8] {
    attribute(PackedMail.beginsFile, [UInt8](repeating: 0, count: 14)) + attributes.joined()
  }

  private static func packed(_ attributes: [UInt8]...) -> [UInt8] {
    PackedMail.mark + number(1, 2) + attribute(0x0008_9006, number(0x0001_0000, 4))
      + attributes.joined()
  }

  /// A number, two numbers of a kind, a named text, and the name in full.
  private static let names: [UInt8] = {
    var bytes = number(4, 4)
    bytes += number(0x03, 2) + number(0x0E21, 2) + number(7, 4)
    bytes += number(0x1003, 2) + number(0x6000, 2) + number(2, 4) + number(1, 4) + number(2, 4)
    bytes += number(0x1F, 2) + number(0x8001, 2) + [UInt8](repeating: 9, count: 16)
    bytes += number(1, 4) + number(6, 4) + padded([65, 0, 66, 0, 0, 0])
    bytes += number(1, 4) + number(2, 4) + padded([67, 0])
    return bytes + text(0x3707, "嘉定园.xlsx")
  }()

  /// A mail that is attached.
  private static func mail(_ packed: [UInt8]) -> [UInt8] {
    let object = [7, 3, 2, 0] + [UInt8](repeating: 0, count: 12) + packed
    return file(
      attribute(PackedMail.properties, number(1, 4) + property(0x3701, 0x0D, object)))
  }

  private static let many: [UInt8] = {
    let first = file(
      attribute(PackedMail.title, Array("JIADIN~1.XLS".utf8) + [0]),
      attribute(PackedMail.data, Array("one".utf8)), attribute(PackedMail.properties, names))
    let second = file(
      attribute(PackedMail.title, [0xBC, 0xCE, 0xB6, 0xA8] + Array(".xls".utf8) + [0]),
      attribute(PackedMail.data, Array("two".utf8)))
    let inner = file(
      attribute(PackedMail.title, Array("in.xlsx".utf8)),
      attribute(PackedMail.data, Array("three".utf8)))
    return packed(first, second, mail(packed(inner)))
  }()

  @Test func `files and the files of mails in it are read, with their names in full`() throws {
    let mail = MailMessage(packed: Self.many, Limits())
    #expect(mail.attachments.map(\.name) == ["嘉定园.xlsx", "嘉定.xls", "in.xlsx"])
    #expect(
      try mail.attachments.map { String(decoding: try $0.bytes, as: UTF8.self) } == [
        "one", "two", "three",
      ])
    #expect(mail.damage == nil)
  }

  @Test func `one that is cut is told, and what stands before is read`() {
    let mail = MailMessage(packed: Array(Self.many.dropLast(40)), Limits())
    #expect(mail.attachments.map(\.name).prefix(2) == ["嘉定园.xlsx", "嘉定.xls"])
    #expect(mail.damage == .corrupt(.truncated))
    for count in 0..<Self.many.count {
      _ = MailMessage(packed: Array(Self.many.prefix(count)), Limits())
    }
  }

  @Test func `lengths and counts that lie take neither time nor memory`() {
    for place in Self.many.indices.dropLast(3) {
      var broken = Self.many
      broken.replaceSubrange(place..<place + 4, with: [0xFF, 0xFF, 0xFF, 0x7F])
      #expect(MailMessage(packed: broken, Limits()).attachments.count <= 4)
    }
  }

  @Test func `mails in mails are cut and told`() {
    var bytes = Self.packed()
    for _ in 0..<100 {
      bytes = Self.packed(Self.mail(bytes))
    }
    #expect(
      MailMessage(packed: bytes, Limits()).damage == .limitExceeded(.nesting, allowed: 3))
  }
}
