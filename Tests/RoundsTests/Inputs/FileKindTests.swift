import Testing

@testable import Rounds

@Suite struct FileKindTests {
  @Test(arguments: [
    "a.xlsx", "a.XLSM", "区/a.b.xls", "a.et", "a.ods", "a.xlsb", ".a.xlsx", "a~$.xlsx",
  ])
  func `reads workbooks`(name: String) { #expect(FileKind(name: name) == .workbook) }

  @Test(arguments: [
    "a.zip", "区/A.ZIP", "a.rar", "a.7z", "a.tar", "a.tar.gz", "a.TGZ", "a.tar.xz",
  ])
  func `opens archives`(name: String) { #expect(FileKind(name: name) == .archive) }

  @Test(arguments: [
    "~$a.xlsx", "区/~$a.xlsx", ".~名.xlsx", "区/.~a.xlsx", "._a.xlsx", ".~lock.a.xlsx#", "a.docx",
    "a.csv", "xlsx",
    "a", "a.gz", "", "a.xlsx.tmp", ".DS_Store",
  ])
  func `skips what is no return`(name: String) {
    guard case .skipped = FileKind(name: name) else {
      Issue.record("\(name) is not skipped")
      return
    }
  }
}
