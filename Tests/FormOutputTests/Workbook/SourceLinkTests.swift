import Spreadsheet
import Testing

@testable import FormOutput

@Suite struct SourceLinkTests {
  @Test(arguments: [
    ("回收/a.xlsx", "out.xlsx", "回收/a.xlsx#'表2'!B3"),
    ("回收（一）/😀%.xlsx", "out.xlsx", "回收%EF%BC%88一%EF%BC%89/%F0%9F%98%80%25.xlsx#'表2'!B3"),
    ("./in/a b#1.xlsx", "in/out.xlsx", "a%20b%231.xlsx#'表2'!B3"),
    ("in/a.xlsx", "out/x/all.xlsx", "../../in/a.xlsx#'表2'!B3"),
    ("/data/in/a.xlsx", "/data/all.xlsx", "in/a.xlsx#'表2'!B3"),
    ("../in/a.xlsx", "all.xlsx", "../in/a.xlsx#'表2'!B3"),
  ])
  func `leads from the workbook to the return`(path: String, workbook: String, target: String) {
    let link = SourceLink(to: path, from: workbook)?
      .link(to: CellReference(row: 2, column: 1), in: "表2")
    #expect(link == .address(target))
  }

  @Test(arguments: [
    ("in/a.xlsx", "../all.xlsx", "now/in/a.xlsx"),
    ("/office/in/a.xlsx", "all.xlsx", "../in/a.xlsx"),
    ("in/a.xlsx", "/office/now/all.xlsx", "in/a.xlsx"),
    ("/in/a.xlsx", "../../all.xlsx", "in/a.xlsx"),
    ("../in/a.xlsx", "../out/all.xlsx", "../in/a.xlsx"),
  ])
  func `where paths do not tell the way, the folder of the command does`(
    path: String, workbook: String, target: String
  ) {
    let link = SourceLink(to: path, from: workbook, in: "/office/now")?
      .link(to: CellReference(row: 2, column: 1), in: "表2")
    #expect(link == .address("\(target)#'表2'!B3"))
  }

  @Test func `there is none into an archive, or where the folder is gone`() {
    #expect(SourceLink(to: nil, from: "all.xlsx") == nil)
    #expect(SourceLink(to: "/in/a.xlsx", from: "all.xlsx", in: nil) == nil)
  }
}
