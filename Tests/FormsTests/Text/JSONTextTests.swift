import Testing

@testable import Forms

@Suite struct JSONTextTests {
  @Test(arguments: [
    (35.0, "35"), (0, "0"), (-0.5, "-0.5"), (1.25, "1.25"), (16800, "16800"),
    (9_007_199_254_740_991, "9007199254740991"), (1e20, "1e+20"),
    (0.1 + 0.2, "0.30000000000000004"),
    (.infinity, "null"), (.nan, "null"),
  ])
  func `writes whole numbers without a fraction`(number: Double, text: String) {
    var json = JSONText()
    json.number(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("嘉定园", #""嘉定园""#), ("a\"b\\c", #""a\"b\\c""#), ("a\nb\r\nc\td", #""a\nb\r\nc\td""#),
    ("\u{1}\u{1F}\u{7F}", #""\u0001\u001f\u007f""#), ("😀", #""😀""#), ("</script>", #""</script>""#),
  ])
  func `escapes what JSON cannot hold`(text: String, written: String) {
    var json = JSONText()
    json.string(text)
    #expect(String(decoding: json.bytes, as: UTF8.self) == written)
  }

  @Test func `puts commas between members and elements only`() {
    var json = JSONText()
    json.object { json in
      json.member("a", "x")
      json.name("b")
      json.array(of: [1, 2]) { $0.integer($1) }
      json.name("c")
      json.array(of: [Int]()) { $0.integer($1) }
      json.name("d")
      json.object { _ in }
      json.name("e")
      json.null()
      json.name("f")
      json.boolean(true)
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"a":"x","b":[1,2],"c":[],"d":{},"e":null,"f":true}"#)
  }
}
