import Forms
import Rounds
import TestSupport
import Testing

@testable import FormOutput

@Suite struct VCardTests {
  private static let schema: Schema = {
    var schema = SmallForm.schema
    schema.tables[1].people = [Person(name: 0, details: [.mobile: 7, .title: 8])]
    return schema
  }()

  @Test func `writes a card for each person, with where it came from`() {
    var taken: Set<String> = []
    let cards = VCardExport.cards(
      of: SmallForm.filled(name: "李;四,"), schema: Self.schema, &taken)
    #expect(
      String(decoding: cards, as: UTF8.self).replacing("\r\n", with: "\n") == """
        BEGIN:VCARD
        VERSION:4.0
        UID;VALUE=text:嘉定园/incubators/name
        FN:李\\;四\\,
        ORG:嘉定园
        TEL;TYPE="cell,work":13912345678
        NOTE:嘉定园.xlsx 表2 (2)!B3
        END:VCARD

        """)
  }

  @Test func `leaves out returns of which another counts`() throws {
    let folder = try TemporaryFolder()
    var older = SmallForm.filled(file: "旧.xlsx", name: "旧人")
    older.modified = "2021-08-01T00:00:00Z"
    try OneByOne(
      VCardExport(
        to: try OutputFile(path: folder.file("a.vcf"), sparing: .none), schema: Self.schema)
    ).write([.read(older), .read(SmallForm.filled(name: "新人"))], schema: Self.schema)
    let text = try folder.text("a.vcf")
    #expect(text.contains("FN:新人") && !text.contains("旧人"))
  }

  @Test(arguments: [
    ("a\\b", "a\\\\b"), ("甲\r\n乙\n丙\r丁", "甲\\n乙\\n丙\\n丁"), ("a\u{0}\u{7}b", "a  b"),
    ("END:VCARD", "END:VCARD"), ("👨‍👩‍👧", "👨‍👩‍👧"),
  ])
  func `escapes what would end a value`(text: String, expected: String) {
    #expect(VCardText.escaped(text) == expected)
  }

  @Test func `folds lines after 75 bytes, and never within a character`() {
    let text = String(repeating: "长", count: 60)
    let line = VCardText.line("NOTE", [text])
    let lines = line.split(separator: 0x0A).map { $0.dropLast() }
    #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
    #expect(lines.dropFirst().allSatisfy { $0.first == 0x20 })
    let unfolded = lines.enumerated().flatMap {
      $0.offset == 0 ? $0.element : $0.element.dropFirst()
    }
    #expect(String(decoding: unfolded, as: UTF8.self) == "NOTE:" + text)
  }
}
