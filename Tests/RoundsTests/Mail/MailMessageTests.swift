import Forms
import Spreadsheet
import Testing

@testable import Rounds

@Suite struct MailMessageTests {
  private static func message(_ text: String) -> MailMessage {
    MailMessage(Array(text.replacing("\n", with: "\r\n").utf8)[...])
  }

  @Test func `reads who sent what and when`() throws {
    let mail = Self.message(
      """
      From: =?gb2312?B?vM62qNSw?= <jiading@example.cn>
      Subject: =?gb2312?B?vM62qNSw?= =?gb2312?Q?=C9=CF=B1=A8?=
      Date: Tue, 10 Aug 2021 09:15:00 +0800 (CST)
      Content-Type: multipart/mixed;
       boundary="--=_a; b"

      before
      ----=_a; b
      Content-Type: text/plain; charset=gbk

      --- see below
      ----=_a; b
      Content-Type: application/octet-stream; name="=?utf-8?B?5ZiJ5a6a5ZutLnhsc3g=?="
      Content-Transfer-Encoding: base64
      Content-Disposition: attachment

      5LiA
      5LqM
      ----=_a; b
      Content-Type: application/octet-stream
      Content-Transfer-Encoding: quoted-printable
      Content-Disposition: attachment; filename*0*=gb2312'zh'%BC%CE%B6%A8;
       filename*1=".xls"

      a=3Db=
      c
      ----=_a; b--
      after
      """)
    #expect(mail.delivery.address == "jiading@example.cn")
    #expect(mail.delivery.subject == "嘉定园上报")
    #expect(mail.delivery.arrived?.minute(in: .china) == "2021-08-10 09:15")
    #expect(mail.attachments.map(\.name) == ["嘉定园.xlsx", "嘉定.xls"])
    #expect(
      try mail.attachments.map { String(decoding: try $0.bytes, as: UTF8.self) } == [
        "一二", "a=bc\r\n",
      ])
  }

  @Test func `a mail attached to a mail gives its attachments, and no name twice`() {
    let inner = """
      Content-Type: multipart/mixed; boundary=in

      --in
      Content-Disposition: attachment; filename="../a.xlsx"

      1
      --in
      Content-Disposition: attachment; filename=a.xlsx

      2
      --in--
      """
    let mail = Self.message(
      """
      Subject: FW
      Content-Type: multipart/mixed; boundary=out

      --out
      Content-Type: message/rfc822

      \(inner)
      --out
      Content-Disposition: attachment; filename=b.xlsx

      3
      """)
    #expect(mail.attachments.map(\.name) == ["a.xlsx", "a (2).xlsx", "b.xlsx"])
  }

  @Test(arguments: [
    "", "\n", "no header at all", "Content-Type: multipart/mixed\n\n--x", "Subject: =?x?y",
    "Content-Type: multipart/mixed; boundary=\n\n----\n", "Date: yesterday\n\nx",
    "Subject: =?no-such-code?B?vM62?=\n\nx",
  ])
  func `broken mails have no attachments and end`(text: String) {
    #expect(Self.message(text).attachments.isEmpty)
  }

  @Test func `parts in parts without end are cut and told`() {
    var text = ""
    for depth in 0..<200 {
      text += "Content-Type: multipart/mixed; boundary=b\(depth)x\n\n--b\(depth)x\n"
    }
    #expect(Self.message(text).damage == .limitExceeded(.nesting, allowed: 3))
    var limits = Limits()
    limits.nesting = 29
    #expect(MailMessage(Array(text.utf8)[...], limits).damage == nil)
  }

  @Test(
    arguments: [
      ("Tue, 10 Aug 2021 09:15:00 +0800", "2021-08-10 09:15"),
      ("10 Aug 21 01:15 GMT", "2021-08-10 09:15"),
      ("Tue, 10 Aug 2021 01:15:00 +0000 (UTC)", "2021-08-10 09:15"), ("10 Foo 2021 1:1", nil),
      ("Tue, 10 Aug 2021", nil), ("99 Aug 2021 01:15", nil), ("", nil),
    ] as [(String, String?)])
  func `reads dates of mails`(text: String, minute: String?) {
    #expect(SavedTime(mail: text)?.minute(in: .china) == minute)
  }
}
