import Forms
import Spreadsheet
import Testing

@testable import Rounds

@Suite struct OutlookTests {
  private typealias Fixture = OutlookFixture

  private static func message(
    _ bytes: [UInt8], _ limits: Limits = Limits()
  ) throws -> MailMessage {
    try MailMessage(outlook: try CompoundFile(ByteSource(bytes: bytes)), limits)
  }

  /// 2021-08-10 09:15 in China.
  private static let sent = (1_628_558_100 + 11_644_473_600) * 10_000_000
  private static let long = (0..<4200).map { UInt8(truncatingIfNeeded: $0 * 7) }

  private static let nodes: [CompoundFixture.Node] = [
    Fixture.properties(sent: sent), Fixture.text("0037", "嘉定园上报"),
    Fixture.text("0C1F", "/O=OFFICE/CN=JIADING"), Fixture.text("5D01", "jiading@example.cn"),
    Fixture.file(0, "嘉定园.xlsx", Array("short".utf8)), Fixture.file(1, "大.xlsx", long),
    Fixture.mail(2, [Fixture.properties(), Fixture.file(0, "嘉定园.xlsx", [1])]),
  ]

  @Test func `reads who sent what and when, and the attachments of mails in it`() throws {
    let mail = try Self.message(CompoundFixture.bytes(Self.nodes))
    #expect(mail.delivery.subject == "嘉定园上报")
    #expect(mail.delivery.address == "jiading@example.cn")
    #expect(mail.delivery.arrived?.minute(in: .china) == "2021-08-10 09:15")
    #expect(mail.attachments.map(\.name) == ["嘉定园.xlsx", "大.xlsx", "嘉定园 (2).xlsx"])
    #expect(try mail.attachments.map { try $0.bytes } == [Array("short".utf8), Self.long, [1]])
    #expect(mail.damage == nil)
  }

  @Test func `names of old mails and the header of the Internet are read`() throws {
    let header = "From: a <b@example.cn>\r\nDate: Tue, 10 Aug 2021 09:15:00 +0800\r\n"
    let mail = try Self.message(
      CompoundFixture.bytes([
        Fixture.properties(), .stream("__substg1.0_007D001E", Array(header.utf8)),
        // GBK: 嘉定.xls
        .storage(
          "__attach_version1.0_#00000000",
          [
            .stream(
              "__substg1.0_3704001E", [0xBC, 0xCE, 0xB6, 0xA8] + Array(".xls".utf8) + [0]),
            .stream("__substg1.0_37010102", [1]),
          ]),
        // What only names a file elsewhere.
        .storage("__attach_version1.0_#00000001", [Fixture.text("3707", "链接.xlsx")]),
      ]))
    #expect(mail.delivery.address == "b@example.cn")
    #expect(mail.delivery.arrived?.minute(in: .china) == "2021-08-10 09:15")
    #expect(mail.attachments.map(\.name) == ["嘉定.xls"])
  }

  @Test func `mails in mails are read as deep as the limit says, and what is deeper is told`()
    throws
  {
    var nodes = [Fixture.properties(), Fixture.file(0, "a.xlsx", [1])]
    for _ in 0..<30 { nodes = [Fixture.properties(), Fixture.mail(0, nodes)] }
    let bytes = CompoundFixture.bytes(nodes)
    let mail = try Self.message(bytes)
    #expect(mail.attachments.isEmpty)
    #expect(mail.damage == .limitExceeded(.nesting, allowed: 3))
    var limits = Limits()
    limits.nesting = 5
    #expect(try Self.message(bytes, limits).attachments.map(\.name) == ["a.xlsx"])
  }

  @Test func `a container that is no mail is told as what it is`() throws {
    let error = #expect(throws: SpreadsheetError.Cause.self) {
      try Self.message(CompoundFixture.bytes([.stream("Workbook", [1])]))
    }
    #expect(error == .legacyXLS)
  }

  @Test func `an attachment beyond the limit or of a lying size is refused, the others are read`()
    throws
  {
    var bytes = CompoundFixture.bytes(Self.nodes)
    var limits = Limits()
    limits.fileBytes = 4000
    let mail = try Self.message(bytes, limits)
    #expect(throws: SpreadsheetError.Cause.limitExceeded(.fileBytes, allowed: 4000)) {
      try mail.attachments[1].bytes
    }
    #expect(try mail.attachments[0].bytes.count == 5)
    // The sizes stand in the directory.
    let size = CompoundFixture.number(Self.long.count, 8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: size) })
    for lie in [0x3FFF, 0x00FF_FFFF, 0x7FFF_FFFF] {
      bytes.replaceSubrange(place..<place + 4, with: CompoundFixture.number(lie, 4))
      let attachments = try Self.message(bytes).attachments
      #expect(throws: SpreadsheetError.Cause.self) { try attachments[1].bytes }
      #expect(try attachments[0].bytes.count == 5)
    }
  }

  @Test func `trees and chains that go round in circles come to an end`() throws {
    let bytes = CompoundFixture.bytes(Self.nodes)
    // Each number of the directory and of the tables is once made to point elsewhere.
    for place in stride(from: 512, to: bytes.count - 3, by: 4) {
      let number = [0, 1, 5, 0xFFFF_FFF0][place / 4 % 4]
      var broken = bytes
      broken.replaceSubrange(place..<place + 4, with: CompoundFixture.number(number, 4))
      do {
        for attachment in try Self.message(broken).attachments { _ = try? attachment.bytes }
      } catch is SpreadsheetError.Cause {}
    }
  }

  @Test func `of attachments that point at the same streams the first has them`() throws {
    var bytes = CompoundFixture.bytes([
      Fixture.properties(), Fixture.file(0, "a.xlsx", [1]), Fixture.file(1, "b.xlsx", [2]),
    ])
    // Entries have 128 bytes, from the sector on that the header names. The second file is the first behind
    // the root, the first file the fifth.
    let sector = try #require(bytes.littleEndian(at: 48, size: 4))
    let directory = 512 * (1 + Int(sector))
    let streams = Array(bytes[directory + 128 + 76..<directory + 128 + 80])
    bytes.replaceSubrange(directory + 5 * 128 + 76..<directory + 5 * 128 + 80, with: streams)
    #expect(try Self.message(bytes).attachments.map(\.name) == ["b.xlsx"])
  }

  @Test func `a mail cut anywhere is read as far as it goes or told`() throws {
    let bytes = CompoundFixture.bytes(Self.nodes)
    for count in stride(from: 4, to: bytes.count, by: 61) {
      do {
        let mail = try Self.message(Array(bytes.prefix(count)))
        for attachment in mail.attachments { _ = try? attachment.bytes }
      } catch is SpreadsheetError.Cause {}
    }
  }
}
