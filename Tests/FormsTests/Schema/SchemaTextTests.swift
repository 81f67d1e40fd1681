import Foundation
import Testing

@testable import Forms

/// Texts of a stranger's schema: what no workbook takes is refused, and nothing becomes code.
@Suite struct SchemaTextTests {
  private static func form(_ hint: String) -> SmallForm {
    var form = SmallForm()
    form.files["club.yaml"]?.replace("hint: 请注明面积", with: "hint: \(hint)")
    return form
  }

  @Test(arguments: [
    (#""a\e[31m""#, "U+001B"), (#""a\0""#, "U+0000"), (#""a\x9Bb""#, "U+009B"),
    (#""\x7F""#, "U+007F"),
    (#""\uFFFE""#, "U+FFFE"), (#""\uFFFF""#, "U+FFFF"), (#""\U0001FFFE""#, "U+1FFFE"),
    (#""\uFDD0""#, "U+FDD0"), (#""a\u2028b""#, "U+2028"), (#""\u202E""#, "U+202E"),
  ])
  func `a character that no workbook takes is refused at its place`(
    _ text: String, _ code: String
  ) throws {
    let error = try #require(throws: SchemaError.self) { try Self.form(text).load() }
    #expect(error.heads.count == 1)
    #expect(error.heads.first?.hasPrefix("club.yaml:16:11: the text holds a character") == true)
    #expect(error.heads.first?.contains("(\(code))") == true)
  }

  @Test(arguments: [#""a\nb\tc""#, #""\u00A0\u00AD\u200B\u2027""#, #""😀é\uFEFF""#])
  func `other text is taken`(_ text: String) throws {
    _ = try Self.form(text).load()
  }

  @Test func `a text that fits no cell is refused`() throws {
    _ = try Self.form("\"\(String(repeating: "长", count: 8_000))\"").load()
    let error = try #require(throws: SchemaError.self) {
      try Self.form("\"\(String(repeating: "长", count: 8_001))\"").load()
    }
    #expect(error.heads.first?.contains("more than 8000 characters") == true)
    #expect(error.heads.first?.utf8.count ?? .max < 200)
  }

  @Test(arguments: [
    "\"\(String(repeating: "表", count: 32))\"", "a/b", "'a:b'", "\"'a'\"", "History", "\"a\\nb\"",
  ])
  func `a name that no sheet can have is refused`(_ name: String) throws {
    for (file, before) in [("club.yaml", "sheet: 表2"), ("form.yaml", "sheet: 说明")] {
      var form = SmallForm()
      form.files[file]?.replace(before, with: "sheet: \(name)")
      let error = try #require(throws: SchemaError.self) { try form.load() }
      #expect(error.heads.contains { $0.hasPrefix(file) && $0.contains("is no name of a sheet") })
    }
  }

  @Test func `a list in a file is held to the same`() throws {
    var form = SmallForm()
    form.files["form.yaml"]?.replace(
      "instructions:", with: "lists: {sorts: {file: sorts.csv, columns: [Sort]}}\ninstructions:")
    form.files["sorts.csv"] = "Sort\nMusic\nSp\u{1B}ort\n"
    let error = try #require(throws: SchemaError.self) { try form.load() }
    #expect(error.heads.first?.contains("U+001B") == true)
  }

  @Test func `no text becomes code`() throws {
    let injected = #""a\nINJECTED()\r\nINJECTED() \"INJECTED\" \\(INJECTED)""#
    var form = SmallForm()
    form.files["form.yaml"]?.replace(
      "title: {zh: 社团, en: Clubs}", with: "title: {zh: \(injected), en: Clubs}")
    form.files["club.yaml"]?.replace("title: 社团", with: "title: \(injected)")
    form.files["club.yaml"]?.replace(
      "name: {zh: 社团, en: Club}", with: "name: {zh: \(injected), en: \(injected)}")
    form.files["club.yaml"]?.replace("{en: Name}", with: "{en: \(injected)}")
    form.files["club.yaml"]?.replace(
      "{kind: count, unit: 人, title: {en: Members}}",
      with: "{kind: count, unit: \(injected), title: {en: Members}}")
    let source: String
    do { source = try form.load().swiftSource() } catch let error as SchemaError {
      Issue.record("\(error.heads)")
      return
    }
    #expect(source.contains("INJECTED"))
    for line in source.split(whereSeparator: \.isNewline) where line.contains("INJECTED") {
      let code = line.trimmingPrefix { $0 == " " }
      // In a comment, or in a literal in which every quote is escaped.
      let literal = code.replacing(#"\""#, with: "").split(
        separator: "\"", omittingEmptySubsequences: false)
      #expect(
        code.hasPrefix("//")
          || (literal.count == 3 && !literal[0].contains("INJECTED")
            && !literal[2].contains("INJECTED"))
      )
      #expect(!code.hasPrefix("//") || !code.contains("\r"))
      #expect(code.hasPrefix("//") || !code.contains(#" \(INJECTED"#))
    }
  }
}
