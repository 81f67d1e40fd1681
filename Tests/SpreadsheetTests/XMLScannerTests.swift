import Testing

@testable import Spreadsheet

/// The scanner gives what Expat gives, and leaves to Expat what it does not know.
@Suite struct XMLScannerTests {
  /// Writes down what comes, texts joined.
  private final class Recorder: XMLHandler {
    var events: [String] = []
    private var text: [UInt8] = []

    override func start(_ name: XMLBytes, _ attributes: XMLAttributes) {
      flush()
      var written = "<" + name.string
      for attribute in attributes.list {
        written += " \(attribute.wholeName.string)=\"\(attribute.bytes.string)\""
      }
      events.append(written)
    }

    override func end(_ name: XMLBytes) {
      flush()
      events.append("</" + name.string)
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) { text += bytes }

    func flush() {
      if !text.isEmpty { events.append(String(decoding: text, as: UTF8.self)) }
      text = []
    }
  }

  private struct Outcome: Equatable, CustomStringConvertible {
    var events: [String]
    var fault: String
    var description: String { events.joined(separator: "|") + " ! " + fault }
  }

  private func parse(_ bytes: [UInt8], scans: Bool, pieces: Int) throws -> Outcome {
    let recorder = Recorder()
    let parser = try XMLParser(Usage(Limits()))
    parser.begin(recorder, scans: scans)
    let fault = parser.fault(in: bytes, pieces: pieces)
    // Text before a fault may have been given or not.
    if fault.isEmpty { recorder.flush() }
    return Outcome(events: recorder.events, fault: fault)
  }

  @Test(arguments: [
    Case("an element", "<a/>", ()),
    Case("a declaration", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<a>b</a>\n", ()),
    Case("a declaration of its own", "<?xml version='1.0'  encoding='utf-8' ?><a>b</a>", ()),
    Case("a mark", "\u{FEFF}<a>你好😀</a>", ()),
    Case("attributes", "<x:a b=\"1\"\n c:d='é\"2' ><e f=''/></x:a >", ()),
    Case("references", "<a b=\"&lt;&#10;&#x4F60;&quot;x\">&amp;&#65;&gt; &apos;</a>", ()),
    Case("an unknown reference", "<a>b&nbsp;c</a>", ()),
    Case("a reference to nothing", "<a>&#0;</a>", ()),
    Case("a reference to a surrogate", "<a b=\"&#xD800;\"/>", ()),
    Case("a reference cut off", "<a>&am", ()),
    Case("line ends", "<a>b\r\nc\nd\re</a>", ()),
    Case("a line end in a value", "<a b=\"c\r\nd\te\"/>", ()),
    Case("a comment in the middle", "<a><b>1</b><!-- c --><d>2</d></a>", ()),
    Case("a comment before", "<!-- c --><a/>", ()),
    Case("a comment behind", "<a/><!-- c -->", ()),
    Case("CDATA", "<a>b<![CDATA[<c>]]>d</a>", ()),
    Case("an instruction", "<a><?b c?>d</a>", ()),
    Case("a document type", "<!DOCTYPE a><a/>", ()),
    Case("the end of CDATA in text", "<a>b]]>c</a>", ()),
    Case("brackets", "<a>b]]c]</a>", ()),
    Case("the wrong end", "<a>\n<b></c></a>", ()),
    Case("no end", "<a><b></b>", ()),
    Case("two roots", "<a/><b/>", ()),
    Case("text behind", "<a/>b", ()),
    Case("text before", "b<a/>", ()),
    Case("nothing", "", ()),
    Case("white space", " \n", ()),
    Case("white space before a declaration", " <?xml version=\"1.0\"?><a/>", ()),
    Case("two declarations", "<?xml version=\"1.0\"?><?xml version=\"1.0\"?><a/>", ()),
    Case("a document type behind a declaration", "<?xml version=\"1.0\"?>\n<!DOCTYPE a><a/>", ()),
    Case("a tag cut off", "<a><b c=\"d\"", ()),
    Case("a name cut off", "<a><b", ()),
    Case("an end cut off", "<a></a", ()),
    Case("an attribute twice", "<a b=\"1\" b=\"2\"/>", ()),
    Case("no space between attributes", "<a b=\"1\"c=\"2\"/>", ()),
    Case("a value without quotes", "<a b=1/>", ()),
    Case("a tag in a value", "<a b=\"<\"/>", ()),
    Case("a control character", "<a>\u{1}</a>", ()),
    Case("no character", "<a>\u{FFFF}</a>", ()),
    Case("a Chinese name", "<a><单位 名=\"1\">b</单位></a>", ()),
    Case("a name of digits", "<a><1/></a>", ()),
    Case("too deep", String(repeating: "<a>", count: 200), ()),
    Case(
      "deeper than the scanner keeps", String(repeating: "<abcdefghijklmnop", count: 9) + ">", ()),
  ])
  func `reads as Expat does`(_ document: Case<String, Void>) throws {
    let bytes = Array(document.input.utf8)
    for pieces in [1, 2, 3, 7, 1000] {
      let scanned = try parse(bytes, scans: true, pieces: pieces)
      let whole = try parse(bytes, scans: false, pieces: 1000)
      #expect(scanned == whole, "in pieces of \(pieces): \(scanned), not \(whole)")
    }
  }

  @Test func `reads tokens longer than its buffer as Expat does`() throws {
    let long = String(repeating: "你", count: 70_000)
    for text in ["<a><b c=\"\(long)\">d</b>\(long)</a>", "<a>\(long)&amp;\(long)</b>"] {
      let bytes = Array(text.utf8)
      let scanned = try parse(bytes, scans: true, pieces: .max)
      let whole = try parse(bytes, scans: false, pieces: .max)
      // Not the texts themselves, which would fill a screen.
      #expect(scanned.events.map(\.utf8.count) == whole.events.map(\.utf8.count))
      let isSame = scanned == whole
      #expect(isSame, "\(scanned.fault), \(whole.fault)")
    }
  }

  /// Documents of a sheet's words with some bytes changed, put in or left out.
  @Test(arguments: 0..<40)
  func `reads damaged documents as Expat does`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = [
      "<row r=\"1\" spans='1:2'>", "</row>", "<c r=\"A1\" t=\"s\">", "<v>", "12.5", "</v>", "</c>",
      "<is><t xml:space=\"preserve\"> 单位\r\n&amp;", "</t></is>", "&#10;", "<x:a/>", "\n", "]]", "é",
    ]
    for _ in 0..<50 {
      var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<worksheet>"
      for _ in 0..<8 { text += words.randomElement(using: &random) ?? "" }
      text += "</worksheet>"
      var bytes = Array(text.utf8)
      bytes.damage(atMost: 3, to: 0...255, with: "<>&;\"'/ \r]-!?=", using: &random)
      let pieces = Int.random(in: 1...40, using: &random)
      #expect(
        try parse(bytes, scans: true, pieces: pieces)
          == parse(bytes, scans: false, pieces: 1 << 20),
        "seed \(seed), in pieces of \(pieces): \(bytes)")
    }
  }
}
