import Testing

@testable import FormOutput

/// Drafts of mails: what comes from outside stays in its header.
struct MailDraftTests {
  private func text(_ draft: MailDraft) -> String { String(decoding: draft.bytes, as: UTF8.self) }

  @Test(arguments: [
    "a\r\nBcc: x@example.cn", "a\nBcc: x@example.cn", "a\u{2028}Bcc: x", "a\u{85}b",
  ])
  func `a line end in a subject ends no header`(subject: String) {
    let draft = MailDraft(
      to: [], subject: subject, body: "",
      attachment: (name: "a\r\nX-Evil: 1.xlsx", bytes: [1, 2, 3]))
    let lines = text(draft).split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(!lines.contains { $0.hasPrefix("Bcc") || $0.hasPrefix("X-Evil") })
    #expect(!text(draft).replacing("\r\n", with: "").contains { $0 == "\r" || $0 == "\n" })
  }

  @Test(arguments: [
    ("a@example.cn", true), ("a.b+c@mail.example.cn", true), ("a@b@c.cn", false),
    ("a@example", false),
    ("张@example.cn", false), ("a@example.cn\r\nBcc: b@example.cn", false),
    ("a b@example.cn", false),
    ("<a@example.cn>", false), ("a@example.cn,b@example.cn", false), ("@example.cn", false),
    (".a@example.cn", false), ("", false),
  ])
  func `only plain addresses go into a header`(address: String, isGood: Bool) {
    #expect(MailDraft.isAddress(address) == isGood)
  }

  @Test func `a line of a long subject has at most 76 characters`() {
    let subject = String(repeating: "关于请修改后重新报送的函", count: 9)
    let words = MailDraft.encodedWords(subject).split(separator: "\r\n ")
    #expect(words.count > 1)
    for word in words {
      #expect("Subject: ".utf8.count + word.utf8.count <= 76)
      #expect(word.hasPrefix("=?utf-8?B?") && word.hasSuffix("?="))
    }
    #expect(MailDraft.encodedWords("Annual return: reminder") == "Annual return: reminder")
    #expect(MailDraft.encodedWords("嘉定园") == "=?utf-8?B?5ZiJ5a6a5Zut?=")
    #expect(MailDraft.encodedWords("=?utf-8?B?QQ==?=").hasPrefix("=?utf-8?B?PT91"))
  }

  @Test func `names of attachments are parameters in pieces`() {
    #expect(MailDraft.parameter("filename", "a b.xlsx") == [" filename*=utf-8''a%20b.xlsx"])
    let pieces = MailDraft.parameter("filename", "退改 张江高新区嘉定园国际合作总结报告.xlsx")
    #expect(pieces.count > 1 && pieces[0].hasPrefix(" filename*0*=utf-8''%E9%80%80"))
    #expect(
      pieces.dropLast().allSatisfy { $0.hasSuffix(";") } && !pieces[pieces.count - 1].hasSuffix(";")
    )
    #expect(pieces.allSatisfy { $0.utf8.count < 78 })
  }

  @Test(arguments: [
    ("", []), ("f", ["Zg=="]), ("fo", ["Zm8="]), ("foo", ["Zm9v"]), ("foob", ["Zm9vYg=="]),
    (
      String(repeating: "a", count: 58),
      [String(repeating: "YWFh", count: 19), "YQ=="]
    ),
  ])
  func `bytes become Base64 in lines of 76`(plain: String, lines: [String]) {
    #expect(MailDraft.base64(Array(plain.utf8)) == lines)
  }
}
