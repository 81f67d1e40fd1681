import Testing

@testable import Forms

@Suite struct URLKindTests {
  @Test(
    arguments: [
      ("with scheme", "https://www.example.org", "https://www.example.org"),
      ("without", "www.example.org", "www.example.org"), ("no www", "example.org", "example.org"),
      ("path", "http://example.org/a/b.html?q=1#top", "http://example.org/a/b.html?q=1#top"),
      ("path in Chinese", "example.org/图书馆", "example.org/图书馆"),
      ("port", "example.org:8080/a", "example.org:8080/a"),
      ("capitals", "HTTPS://Example.ORG", "HTTPS://Example.ORG"),
      ("full width", "ｗｗｗ．ｅｘａｍｐｌｅ．ｏｒｇ", "www.example.org"),
      ("name in Chinese", "https://例子.中国", "https://例子.中国"),
      ("spaces around", " example.org ", "example.org"),
    ] as [(String, String, String)])
  func `reads web addresses`(name: String, text: String, address: String) {
    let reading = Self.read(text)
    #expect(reading.value == .text(address))
    #expect(reading.finding == nil)
  }

  @Test(
    arguments: [
      ("words", "本馆网站"), ("no point", "https://example"), ("a number", "3.14"),
      ("an e-mail address", "name@example.org"), ("another scheme", "ftp://example.org"),
      ("scheme alone", "https://"), ("two", "example.org example.com"),
      ("broken over two lines", "https://example.org/a\nb"), ("port that is none", "example.org:a"),
      ("port too large", "example.org:70000"), ("two points", "www..example.org"),
      ("IP address", "192.168.1.1"),
    ] as [(String, String)])
  func `keeps and reports what is none`(name: String, text: String) {
    let reading = Self.read(text)
    #expect(reading.value == .text(text))
    #expect(reading.finding == FormatURL().kind)
  }

  @Test func `a placeholder is no answer`() { #expect(Self.read("无").state == .placeholder) }

  @Test func `a schema may ask for one`() throws {
    var form = SmallForm()
    form.files["office.yaml"]?.replace(
      "fields:\n", with: "  - {label: 网址, answer: \"{site}\"}\nfields:\n")
    form.files["office.yaml"]? += "\n  site: {kind: url, title: {en: Website}, required: false}"
    let field = try form.load().table("office")?.fields.first { $0.id == "site" }
    #expect(field?.kind == .url(URLKind()))
    #expect(field?.shape == .text(.line))
  }

  private static func read(_ text: String) -> FieldReading {
    let field = Field(id: "site", title: Words(zh: "网址", en: "Website"), kind: .url(URLKind()))
    return FieldText.read(text, as: field, at: nil)
  }
}
