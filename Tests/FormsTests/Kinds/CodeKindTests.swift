import Testing

@testable import Forms

@Suite struct CodeKindTests {
  @Test(
    arguments: [
      ("credit code", "cn-credit-code", "9133 0106 MA6U 7F48 5Y", "91330106MA6U7F485Y"),
      ("credit code, small letters", "cn-credit-code", "91350100m000100y43", "91350100M000100Y43"),
      ("credit code, check", "cn-credit-code", "91330102MAJPU6Y865", "format-code"),
      ("credit code, short", "cn-credit-code", "9135010", "format-code"),
      ("resident id", "cn-resident-id", "11010519491231002x", "11010519491231002X"),
      ("resident id, check", "cn-resident-id", "110105194912310021", "format-code"),
      ("resident id, no day", "cn-resident-id", "11010519491331002X", "format-code"),
      ("postcode", "gb-postcode", "sw1a1aa", "SW1A 1AA"),
      ("postcode, spaces", "gb-postcode", " M1  1AE ", "M1 1AE"),
      ("postcode, long", "gb-postcode", "EC1A 1BB", "EC1A 1BB"),
      ("postcode, none", "gb-postcode", "SW1A 1A", "format-code"),
      ("postcode, a letter that is none", "gb-postcode", "SW1A 1CC", "format-code"),
      ("zip", "us-zip", "02134", "02134"), ("zip and four", "us-zip", "021341000", "02134-1000"),
      ("zip, short", "us-zip", "2134", "format-code"),
      ("iban", "iban", "GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"),
      ("iban, check", "iban", "GB83 WEST 1234 5698 7654 32", "format-code"),
      ("isbn", "isbn", "ISBN 978-0-306-40615-7", "9780306406157"),
      ("isbn of ten", "isbn", "0-8044-2957-X", "080442957X"),
      ("isbn, check", "isbn", "9780306406158", "format-code"),
      ("lei", "lei", "5493001kjtiigc8y1r12", "5493001KJTIIGC8Y1R12"),
      ("lei, check", "lei", "5493001KJTIIGC8Y1R13", "format-code"),
      ("nothing", "lei", "无", "placeholder"),
    ] as [(String, String, String, String)])
  func `reads codes of known formats`(name: String, format: String, text: String, expected: String)
  {
    #expect(KindReading(.code(CodeKind(format: format))).text(text) == expected)
  }

  @Test(
    arguments: [
      ("as shown", 300_431, "General", "300431"), ("zeros of a format", 2_001, "000000", "002001"),
      ("zip and four", 21_341_000, "00000-0000", "02134-1000"),
      ("quoted", 7, "\"No. \"000", "No.007"),
      ("more digits than zeros", 1_234_567, "0000", "1234567"), ("groups", 1_234, "#,##0", "1234"),
      ("thirteen digits", 2_016_201_223_054, "0", "2016201223054"),
      ("more digits than are kept", 3.30110199001011e17, "0", "330110199001011000"),
    ] as [(String, Double, String, String)])
  func `reads numbers as they show`(name: String, number: Double, format: String, expected: String)
  {
    #expect(KindReading(.code(CodeKind())).cell(.number(number), format: format) == expected)
  }

  @Test(
    arguments: [
      ("an apostrophe", "'0012", "0012"), ("spaces", "0 012　3", "00123"),
      ("full width", "ＡＢ１", "AB1"),
      ("text", "SR-7", "SR-7"),
    ] as [(String, String, String)])
  func `leaves out what is no part of a code`(name: String, text: String, expected: String) {
    #expect(KindReading(.code(CodeKind())).text(text) == expected)
  }

  @Test func `one bad code of several is told, and the others are kept`() {
    let reading = KindReading(.code(CodeKind(format: "gb-postcode")), several: SeveralAnswers())
    #expect(reading.text("DK22 2SZ, fg299sa\nDK5 9UF") == "DK22 2SZ|FG29 9SA|DK5 9UF")
    let bad = FieldText.read("DK22 2SZ, FG29", as: reading.field, at: nil)
    #expect(bad.finding == FormatCode().kind)
    #expect(bad.found == "FG29")
    #expect(bad.value == .list(["DK22 2SZ"]))
    let worse = FieldText.read("FG29, DK22 2SZ, x", as: reading.field, at: nil)
    #expect(worse.found == "FG29、x")
    #expect(worse.value == .list(["DK22 2SZ"]))
    #expect(FieldText.read("FG29", as: reading.field, at: nil).state == .failed)
  }
}
