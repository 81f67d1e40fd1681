@testable import Forms
import Foundation
import TestSupport
import Testing

@Suite struct LoadTests {
  @Test func `all faults of all files come at once, in order`() throws {
    var form = SmallForm()
    form.files["form.yaml"]?.replace("sender: office.town", with: "sender: office.city")
    form.files["office.yaml"]?.replace("span: 3", with: "span: x")
    form.files["office.yaml"]?.replace("sheet: 表1", with: "shet: 表1")
    form.files["club.yaml"]?.replace("kind: amount", with: "kind: money")
    let error = #expect(throws: SchemaError.self) { try form.load() }
    #expect(
      error?.heads == [
        "form.yaml:4:9: there is no field \"city\" — allowed: town, clubs",
        "office.yaml:2:1: unknown key \"shet\" — did you mean \"sheet\"?",
        "office.yaml:12:11: this should be a whole number of at least 1",
        "club.yaml:36:17: unknown word \"money\" — allowed: "
          + KeySet.kinds.joined(separator: ", "),
      ])
  }

  @Test func `a fault shows its line and points at its place`() throws {
    var form = SmallForm()
    form.files["club.yaml"]?.replace("儿童{children}人", with: "儿童{child}人")
    form.files["club.yaml"]?.replace("  children: {", with: "  child: {")
    form.files["club.yaml"]?.replace("{members}人", with: "{member}人")
    form.files["club.yaml"]?.replace("part: children", with: "part: child")
    let error = #expect(throws: SchemaError.self) { try form.load() }
    #expect(
      error?.text(in: \.zh) == """
        club.yaml:18:15: {member} 没有对应的字段——是否应为“members”？
              answer: "共{member}人，其中儿童{child}人"
                         ^
        """)
  }

  @Test(arguments: [
    ("", Called()),
    ("\ncalled: {sender: 街道}", Called(sender: Words(zh: "街道", en: "街道"))),
    (
      "\ncalled: {sender: {zh: 学校, en: school}, group: {zh: 县, en: county}}",
      Called(sender: Words(zh: "学校", en: "school"), group: Words(zh: "县", en: "county"))
    ),
  ])
  func `a form says what it calls senders and groups`(lines: String, called: Called) throws {
    var form = SmallForm()
    form.files["form.yaml"]?.replace("sender: office.town", with: "sender: office.town" + lines)
    #expect(try form.load().called == called)
    #expect(try form.load().group == nil)
  }

  @Test func `a form says what its senders belong to`() throws {
    var form = SmallForm()
    form.files["form.yaml"]?.replace(
      "sender: office.town", with: "sender: office.town\ngroup: office.town")
    #expect(try form.load().group == FieldReference(table: 0, field: 0))
  }

  @Test func `two ids that are one in Swift are refused`() throws {
    var form = SmallForm()
    form.files["club.yaml"]?.replace("儿童{children}人", with: "儿童{children}人，{sort__note}")
    form.files["club.yaml"]?.replace(
      "  money:", with: "  sort__note: {kind: text, title: {zh: 名单, en: List}}\n  money:")
    let error = #expect(throws: SchemaError.self) { try form.load() }
    #expect(
      error?.heads == [
        "club.yaml:36:3: \"sort__note\" and \"sort_note\" are both sortNote in Swift; "
          + "choose names that differ more"
      ])
  }

  @Test func `a note of two choices is refused`() throws {
    var form = SmallForm()
    form.files["club.yaml"]?.replace("共{members}人", with: "({size}) A. 大 共{members}人")
    form.files["club.yaml"]?.replace(
      "  money:",
      with: """
          size:
            kind: choice
            options: {A: 大}
            note: {A: sort_note}
            title: {zh: 规模, en: Size}
          money:
        """)
    let error = #expect(throws: SchemaError.self) { try form.load() }
    #expect(
      error?.heads == [
        "club.yaml:39:15: \"sort_note\" is the note of \"sort\" already; "
          + "a note belongs to one option"
      ])
  }

  @Test func `whatever line is missing, places are of the file`() throws {
    for (name, text) in SmallForm().files {
      let lines = text.split(separator: "\n")
      for missing in lines.indices {
        var form = SmallForm()
        var rest = lines
        rest.remove(at: missing)
        form.files[name] = rest.joined(separator: "\n")
        do {
          _ = try form.load()
        } catch let error as SchemaError {
          #expect(!error.faults.isEmpty)
          for fault in error.faults {
            #expect(
              fault.line == 0 || fault.source != nil,
              "\(name) without line \(missing + 1): \(fault)")
          }
        }
      }
    }
  }

  @Test func `a table that is not YAML leaves no other faults behind`() throws {
    var form = SmallForm()
    form.files["office.yaml"] = "table: office\n\tsheet: 表1\n"
    let error = #expect(throws: SchemaError.self) { try form.load() }
    #expect(error?.faults.map(\.file) == ["office.yaml"])
  }

  @Test func `a file may end its lines as Windows does, and begin with a mark`() throws {
    var form = SmallForm()
    for (name, text) in form.files {
      form.files[name] = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    }
    #expect(try form.load().tables[1].title == "社团")
  }

  @Test(arguments: [
    ("an empty file", Data(), "the file is empty"),
    ("only a remark", Data("# nothing\n".utf8), "the file is empty"),
    (
      "another encoding", Data([0x74, 0x3A, 0x20, 0xC9, 0xE7]),
      "the file is not UTF-8; save it as UTF-8"
    ),
    (
      "too much", Data(repeating: 0x20, count: 1 << 21),
      "the file is larger than 1 MiB: not a schema file"
    ),
  ])
  func `a file that holds no schema is named`(name: String, bytes: Data, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "form.yaml")
    let error = #expect(throws: SchemaError.self) { try Schema.load(path: folder.path) }
    #expect(error?.heads == ["\(folder.path)/form.yaml: \(message)"])
  }

  @Test func `a schema tells the files it was loaded from`() throws {
    let files = try Schema.load(path: Checkout.form).files
    let folder = Checkout.form + "/"
    #expect(files.first == folder + "form.yaml")
    let tables = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") && $0 != "form.yaml" }
    #expect(files.dropFirst().sorted() == tables.sorted().map { folder + $0 })
  }

  @Test func `a folder that is not there is named`() {
    let error = #expect(throws: SchemaError.self) { try Schema.load(path: "/nowhere/at/all") }
    #expect(error?.heads == ["/nowhere/at/all: the file cannot be read: no such file or folder"])
  }

  /// Nine lines of nine aliases each stand for half a billion words; as a key, all are compared.
  @Test func `a bomb of aliases does not go off`() throws {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(aliases)]")
    }
    lines.append("? *a9\n: x")
    var form = SmallForm()
    form.files["office.yaml"] = lines.joined(separator: "\n")
    let error = #expect(throws: SchemaError.self) { try form.load() }
    #expect(
      error?.heads == [
        "office.yaml:2:10: YAML anchors and aliases (&a0, *a0) are not read; write the words out"
      ])
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func `brackets without end are refused`(bracket: String) throws {
    var form = SmallForm()
    form.files["office.yaml"] = String(repeating: bracket, count: 100_000)
    let error = #expect(throws: SchemaError.self) { try form.load() }
    #expect(error?.faults.count == 1)
  }

  @Test func `asterisks and ampersands that are printed are words`() throws {
    var form = SmallForm()
    form.files["club.yaml"]?.replace("label: 1. 社团名称", with: "label: \"*社团名称 R&D *\"")
    #expect(try form.load().tables[1].questions[1].label == "*社团名称 R&D *")
  }
}
