import Forms
import Rounds
import Spreadsheet
import Testing

/// What a file holds is shown in messages, and must not be able to spoil them.
@Suite struct FailureMessageTests {
  @Test(arguments: [
    (SpreadsheetError.Cause.archiveEncrypted, "archive-encrypted", "the archive has a password"),
    (.encrypted, "encrypted", "opens with a password only"),
    (.compressionMethod(9), "corrupt", "is packed by Deflate64"),
    (.compressionMethod(97), "corrupt", "is packed by #97"),
    (.corrupt(.rootElement("html")), "corrupt", "its root element is html"),
    (.unreadable(.libraryMissing("libarchive.so.13")), "not-a-workbook", "install libarchive"),
  ])
  func `says what a file is`(_ cause: SpreadsheetError.Cause, _ code: String, _ words: String) {
    let failure = Failure(SpreadsheetError(cause, file: "a.zip"), file: "a.zip")
    #expect(failure.code == code)
    #expect(failure.message.en.contains(words))
  }

  @Test(arguments: [
    ("B3", "“B3”"), ("表1 甲", "“表1 甲”"),
    ("a\nb\r\u{1B}[31m\u{202E}\u{2028}c", "“a b \u{FFFD}[31m\u{FFFD}\u{FFFD}c”"),
    (String(repeating: "9", count: 900_000), "“" + String(repeating: "9", count: 60) + "…”"),
  ])
  func `shows text of a file short and on one line`(_ text: String, _ shown: String) {
    for damage in [
      SpreadsheetError.Damage.cellReference(text), .number(text), .entryName(text),
      .duplicateEntry(text), .sharedString(text),
    ] {
      let failure = Failure(SpreadsheetError(.corrupt(damage), file: "a.xlsx"), file: "a.xlsx")
      #expect(failure.message.zh.contains(shown))
      #expect(failure.message.en.contains(shown))
      #expect(failure.message.en.count < 250)
    }
  }
}
