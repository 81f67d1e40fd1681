import Forms
import Rounds
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

/// Every output says of an unread thing that is no text in a cell what it is.
@Suite struct UnreadObjectTests {
  private static let form: Return = {
    var form = SmallForm.filled()
    form.unread = [
      UnreadCell(
        sheet: "表2 (2)", cell: SmallForm.cell("B16"), text: "见附件", object: .textBox),
      UnreadCell(sheet: "表2 (2)", cell: SmallForm.cell("D17"), text: "", object: .picture),
    ]
    return form
  }()

  @Test func `JSON, and a line each in NDJSON`() throws {
    let folder = try TemporaryFolder()
    var json = JSONExport(
      to: try OutputFile(path: folder.file("a.json"), sparing: .none), schema: SmallForm.schema,
      language: .zh)
    try json.add(.read(Self.form))
    try json.finish()
    let members = [
      #""sheet":"表2 (2)","cell":"B16","text":"见附件","object":"text-box"}"#,
      #""sheet":"表2 (2)","cell":"D17","text":"","object":"picture"}"#,
    ]
    for member in members { #expect(try folder.text("a.json").contains("{\(member)")) }
    var lines = NDJSONExport(
      to: try OutputFile(path: folder.file("a.ndjson"), sparing: .none), schema: SmallForm.schema,
      language: .zh)
    try lines.add(.read(Self.form))
    try lines.finish()
    for member in members {
      #expect(
        try folder.text("a.ndjson").contains(
          #"{"kind":"unread","file":"嘉定园.xlsx","sender":"嘉定园","# + member))
    }
  }

  @Test func `CSV`() throws {
    let folder = try TemporaryFolder()
    var export = try CSVExport(
      folder: folder.path, sparing: .none, schema: SmallForm.schema, language: .zh,
      byteOrderMark: false)
    try export.add(.read(Self.form))
    try export.finish()
    #expect(
      try folder.text("unread.csv").split(separator: "\r\n").map(String.init) == [
        "file,sender,sheet,cell,text,object", "嘉定园.xlsx,嘉定园,表2 (2),B16,见附件,text-box",
        "嘉定园.xlsx,嘉定园,表2 (2),D17,,picture",
      ])
  }

  @Test func `the consolidated workbook and the page`() throws {
    let folder = try TemporaryFolder()
    try ConsolidatedWorkbookTests.write(folder.file("a.xlsx"), [.read(Self.form)])
    let workbook = try Workbook(path: folder.file("a.xlsx"))
    #expect(
      ConsolidatedWorkbookTests.rows(workbook.sheets.last) == [
        ["来源文件", "单位", "工作表", "单元格", "形式", "内容"],
        ["嘉定园.xlsx", "嘉定园", "表2 (2)", "B16", "文本框", "见附件"],
        ["嘉定园.xlsx", "嘉定园", "表2 (2)", "D17", "图片"],
      ])
    let page = try HTMLPage(
      to: try OutputFile(path: folder.file("a.html"), sparing: .none), schema: SmallForm.schema,
      language: .zh)
    try page.write([.read(Self.form)])
    #expect(
      try folder.text("a.html").contains(
        "<bdi>表2 (2)!B16</bdi></span> 文本框 <bdi>见附件</bdi></li>"))
  }

  @Test func `a form to mend`() throws {
    let folder = try TemporaryFolder()
    try CorrectionForm(schema: SmallForm.schema, language: .zh, returned: Self.form)
      .write(path: folder.file("1.xlsx"), sparing: .none)
    let sheet = try #require(
      try Workbook(path: folder.file("1.xlsx")).sheets.first { $0.name == "其他内容" })
    #expect(
      ConsolidatedWorkbookTests.rows(sheet).suffix(2) == [
        ["表2 (2)!B16 文本框", "见附件"], ["表2 (2)!D17 图片"],
      ])
  }
}
