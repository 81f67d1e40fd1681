import Foundation
import TestSupport
import Testing

@testable import Forms
@testable import Rounds
@testable import Spreadsheet

@Suite struct MailFileTests {
  private static func mail(_ subject: String, _ files: [(String, [UInt8])]) -> String {
    var text =
      "From: a@example.cn\nSubject: \(subject)\nDate: Mon, 16 Aug 2021 10:00:00 +0800\n"
      + "Content-Type: multipart/mixed; boundary=cut\n\n"
    for (name, bytes) in files {
      text += "--cut\nContent-Disposition: attachment; filename=\"\(name)\"\n"
      text += "Content-Transfer-Encoding: base64\n\n\(Data(bytes).base64EncodedString())\n"
    }
    return text + "--cut--\n"
  }

  private static func workbook() throws -> [UInt8] {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: folder.file("a.xlsx"), sparing: .none)
    let sheet = try writer.addSheet("表1")
    try writer.write("x", in: sheet, row: 0, column: 0)
    try writer.close()
    return Array(try folder.bytes("a.xlsx"))
  }

  private static func outcomes(
    _ folder: borrowing TemporaryFolder, _ limits: Limits = Limits()
  ) -> [String] {
    let importer = Importer(schema: RoundTests.schema)
    var list = JobList(InputList(paths: [folder.path], into: .none).inputs, limits: limits)
    var round = Round(
      schema: RoundTests.schema, roster: Roster(entries: [Roster.Entry(sender: "嘉定园")]),
      deadline: Deadline("2021-08-15"))
    var outcomes: [String] = []
    while let job = list.next() {
      switch job.outcome(with: importer) {
      case .read(let form):
        let late = round.checked(form).issues.first { $0.code == .late }?.kind
        let isLate =
          late == SavedLate(saved: "2021-08-16", deadline: "2021-08-15", isArrival: true).kind
        outcomes.append("\(form.file) \(form.delivery?.address ?? "-") \(isLate)")
      case .failed(let failure):
        outcomes.append("\(failure.file) \(failure.code) \(round.placed(failure).sender ?? "-")")
      case .skipped(let skipped): outcomes.append("\(skipped.file) \(skipped.reason.en)")
      }
    }
    return outcomes
  }

  @Test func `attachments of all kinds are read, and the mail's date is when they came`() throws {
    let folder = try TemporaryFolder()
    let good = try Self.workbook()
    let rar = PackedRar.stored("内.xlsx", good)
    try folder.write(
      Self.mail("上报", [("甲.xlsx", good), ("image001.png", [1]), ("包.rar", rar)]),
      to: "一.eml")
    try folder.write(Self.mail("嘉定园上报", [("表.xlsx", [1, 2, 3])]), to: "二.eml")
    try folder.write(Self.mail("收到", []), to: "三.eml")
    try folder.write(Data([0xD0, 0xCF, 0x11, 0xE0]), to: "四嘉定园.msg")
    let sent = (1_628_558_100 + 11_644_473_600 + 6 * 86_400) * 10_000_000
    try folder.write(
      Data(
        CompoundFixture.bytes([
          OutlookFixture.properties(sent: sent), OutlookFixture.text("5D01", "b@example.cn"),
          OutlookFixture.file(0, "乙.xlsx", good), OutlookFixture.file(1, "winmail.dat", [1, 2]),
        ])), to: "五.msg")
    // A mail of the Internet that was saved under the other name.
    try folder.write(Self.mail("x", [("丙.xlsx", good)]), to: "六.msg")
    #expect(
      Self.outcomes(folder) == [
        "一.eml/image001.png no workbook", "一.eml/包.rar/内.xlsx a@example.cn true",
        "一.eml/甲.xlsx a@example.cn true", "三.eml a mail without attachments",
        "二.eml/表.xlsx not-a-workbook 嘉定园",
        "五.msg/winmail.dat a mail without attachments", "五.msg/乙.xlsx b@example.cn true",
        "六.msg/丙.xlsx a@example.cn true", "四嘉定园.msg corrupt 嘉定园",
      ])
  }

  @Test func `boxes and mail folders are read mail by mail`() throws {
    let folder = try TemporaryFolder()
    let good = try Self.workbook()
    try folder.write(
      "From a Mon Aug 16\n" + Self.mail("一/二", [("甲.xlsx", good)]) + "\nFrom b Mon Aug 16\n"
        + Self.mail("", [("甲.xlsx", good)]), to: "收件箱.mbox")
    try folder.write(Self.mail("x", [("乙.xlsx", good)]), to: "Maildir/cur/1629.a:2,S")
    try folder.write("", to: "Maildir/tmp/x")
    #expect(
      Self.outcomes(folder) == [
        "Maildir/cur/1629.a:2,S/乙.xlsx a@example.cn true", "Maildir/tmp/x no workbook",
        "收件箱.mbox/1 一_二/甲.xlsx a@example.cn true", "收件箱.mbox/2/甲.xlsx a@example.cn true",
      ])
  }

  @Test func `a mail too large is told, and the others of its box are read`() throws {
    let folder = try TemporaryFolder()
    let good = try Self.workbook()
    try folder.write(
      "From a\n" + Self.mail("大", [("a.xlsx", [UInt8](repeating: 1, count: 40_000))])
        + "\nFrom b\n" + Self.mail("小", [("b.xlsx", good)]), to: "a.mbox")
    var limits = Limits()
    limits.fileBytes = 30_000
    #expect(
      Self.outcomes(folder, limits) == [
        "a.mbox/2 小/b.xlsx a@example.cn true", "a.mbox limit-exceeded -",
      ])
  }

  @Test func `a sentence that begins with From does not cut a mail of a box in two`() throws {
    let folder = try TemporaryFolder()
    let mail = Self.mail("上报", [("甲.xlsx", try Self.workbook())]).replacing(
      "boundary=cut\n\n", with: "boundary=cut\n\nFrom now on all is new.\nGood wishes\n")
    try folder.write("From a\n" + mail + "\nFrom b\n" + mail, to: "a.mbox")
    #expect(
      Self.outcomes(folder) == [
        "a.mbox/1 上报/甲.xlsx a@example.cn true", "a.mbox/2 上报/甲.xlsx a@example.cn true",
      ])
  }

  @Test func `a pipe that is called a mail is refused`() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.file("a.eml"), 0o600) == 0)
    #expect(Self.outcomes(folder) == ["a.eml not-a-workbook -"])
  }

  @Test func `a mail without attachments is told inside another mail too`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.mail("外", [("内.eml", Array(Self.mail("收到", []).utf8))]), to: "外.eml")
    #expect(Self.outcomes(folder) == ["外.eml/内.eml a mail without attachments"])
  }

  @Test func `attachments of one name are told apart, however many there are`() {
    let files = [(String, [UInt8])](repeating: ("a.txt", [1]), count: 900)
    let names = MailMessage(Array(Self.mail("x", files).utf8)[...]).attachments.map(\.name)
    #expect(Set(names).count == 900)
    #expect(names.prefix(2) == ["a.txt", "a (2).txt"])
    #expect(names.last == "a (900).txt")
  }
}

/// A .rar of version 4 with one file stored in it (RARLAB, technote.txt of RAR 4).
private enum PackedRar {
  static func stored(_ name: String, _ content: [UInt8]) -> [UInt8] {
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    func crc(_ bytes: [UInt8]) -> Int {
      var crc: UInt32 = 0xFFFF_FFFF
      for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
      }
      return Int(~crc)
    }
    func header(_ type: UInt8, flags: Int, _ rest: [UInt8]) -> [UInt8] {
      let body = [type] + number(flags, 2) + number(7 + rest.count, 2) + rest
      return number(crc(body) & 0xFFFF, 2) + body
    }
    let size = number(content.count, 4)
    let title = Array(name.utf8)
    return Array("Rar!".utf8) + [0x1A, 7, 0]
      + header(0x73, flags: 0, [UInt8](repeating: 0, count: 6))
      + header(
        0x74, flags: 0x8000,
        size + size + [2] + number(crc(content), 4) + number(0x5821_0000, 4) + [20, 0x30]
          + number(title.count, 2) + number(0x20, 4) + title)
      + content + header(0x7B, flags: 0x4000, [])
  }
}
