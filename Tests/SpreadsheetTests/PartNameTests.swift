import Testing

@testable import Spreadsheet

@Suite struct PartNameTests {
  @Test(arguments: [
    ("worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
    ("/xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
    ("../elsewhere/s.xml", "xl/workbook.xml", "elsewhere/s.xml"),
    ("./s.xml", "xl/workbook.xml", "xl/s.xml"),
    ("worksheets\\sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
    ("\\xl\\s.xml", "deep/er/workbook.xml", "xl/s.xml"),
    ("xl/workbook.xml", "", "xl/workbook.xml"),
    ("../../../../etc/passwd", "xl/workbook.xml", "etc/passwd"),
    ("s.xml#Sheet1!A1", "xl/workbook.xml", "xl/s.xml"),
    ("//xl//s.xml", "xl/workbook.xml", "xl/s.xml"),
    ("", "xl/workbook.xml", "xl"),
  ])
  func `resolves`(_ target: String, _ part: String, _ expected: String) {
    #expect(PartName.resolve(target.utf8, from: part) == expected)
  }

  @Test(arguments: [
    ("", "_rels/.rels"), ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"),
    ("workbook.xml", "_rels/workbook.xml.rels"),
  ])
  func `finds the relationships`(_ part: String, _ expected: String) {
    #expect(PartName.relationships(of: part) == expected)
  }

  @Test(arguments: [
    ("XL/Workbook.XML", "xl/workbook.xml"), ("\\xl\\a", "xl/a"), ("/xl/表1.xml", "xl/表1.xml"),
  ])
  func `compares by`(_ name: String, _ key: String) { #expect(PartName.key(name) == key) }

  @Test(arguments: [
    ("a%20b.xml", "a b.xml"), ("%E8%A1%A81.xml", "表1.xml"), ("100%.xml", "100%.xml"),
    ("a%2", "a%2"), ("%zz", "%zz"),
  ])
  func `decodes`(_ name: String, _ expected: String) {
    #expect(PartName.percentDecoded(name) == expected)
  }

  @Test(arguments: ["../a", "a/../b", "a\\..\\b", "..", "a/.."])
  func `tells what climbs`(_ name: String) { #expect(!PartName.isSafe(name)) }

  @Test(arguments: ["a..b", "...", "a/...", ".", "_rels/.rels"])
  func `tells what does not`(_ name: String) { #expect(PartName.isSafe(name)) }
}
