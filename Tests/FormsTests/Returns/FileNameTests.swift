@testable import Forms
import Testing

/// What a sender's file is to be called: as the office writes names in its language.
@Suite struct FileNameTests {
  static let cases: [(name: String, prefix: String, sender: String, file: String)] = [
    ("English", "", "County Police Museum", "County Police Museum - return"),
    (
      "spaces twice and around", "", " County  Police\u{A0}Museum\n",
      "County Police Museum - return"
    ),
    ("Chinese", "", "新桥 中学", "新桥中学 - return"),
    ("Chinese, ideographic space", "", "　新桥　中学", "新桥中学 - return"),
    ("both", "", "新桥 Bridge School", "新桥Bridge School - return"),
    ("an English prefix", "The ", "The Old Mill", "Old Mill - return"),
    ("a Chinese prefix with a space", "张江高新区", "张江高新区 嘉定园", "嘉定园 - return"),
    ("the prefix alone", "张江高新区", "张江高新区", "张江高新区 - return"),
  ]

  @Test(arguments: cases)
  func `words keep a space between them`(name: String, prefix: String, sender: String, file: String)
  {
    let schema = Schema(
      id: "museums", version: "1", title: Words(zh: "表", en: "Return"), tables: [],
      sender: FieldReference(table: 0, field: 0), senderPrefix: prefix,
      fileName: FileNamePattern(prefix: "", suffix: " - return"))
    #expect(schema.fileName(of: sender) == file)
  }
}
