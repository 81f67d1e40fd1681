import Forms
import Rounds
import TestSupport
import Testing

@testable import FormOutput

@Suite struct CSVTextTests {
  @Test(arguments: [
    (["a", "b"], "a,b\r\n"), (["a,b", "c\"d"], "\"a,b\",\"c\"\"d\"\r\n"),
    (["甲\n乙", "丙\r\n丁", ""], "\"甲\n乙\",\"丙\r\n丁\",\r\n"), ([""], "\"\"\r\n"),
    ([" a"], "\" a\"\r\n"), (["=1+1"], "=1+1\r\n"),
  ])
  func `quotes as RFC 4180 says`(values: [String], line: String) {
    #expect(String(decoding: CSVText.line(values), as: UTF8.self) == line)
  }
}

@Suite struct CSVExportTests {
  @Test func `writes a file a table and one for what is wrong`() throws {
    let folder = try TemporaryFolder()
    var export = try CSVExport(
      folder: folder.file("out"), sparing: .none, schema: SmallForm.schema, language: .zh,
      byteOrderMark: true)
    try export.add(.read(SmallForm.filled()))
    try export.add(.failed(SmallForm.failure))
    try export.finish()
    #expect(
      try folder.text("out/incubators.csv") == """
        \u{FEFF}file,sender,record,sheet,range,name,regions,period_start,period_end,nature,\
        nature_note,enterprises,investment,mobile,outcome,cells\r
        嘉定园.xlsx,嘉定园,0,表2 (2),A1:D12,中德孵化器,DE;HK,2018-05,,A;E,国际组织,,35,13912345678,,\
        name=B3;regions=B4;period=B5;nature=B8;nature_note=B8;enterprises=B13;investment=B13;\
        mobile=D17;outcome=B16\r

        """)
    #expect(
      try folder.text("out/basics.csv").hasPrefix(
        "\u{FEFF}file,sender,record,sheet,range,park,cells\r\n"))
    #expect(
      try folder.text("out/failures.csv")
        == "\u{FEFF}file,code,message,sender,status\r\n坏.xlsx,corrupt,文件已损坏,,unreadable\r\n")
  }

  @Test func `has a column of groups where senders have them`() throws {
    let folder = try TemporaryFolder()
    var schema = SmallForm.schema
    schema.group = FieldReference(table: 0, field: 0)
    var form = SmallForm.filled()
    form.group = "甲县"
    var export = try CSVExport(
      folder: folder.file("out"), sparing: .none, schema: schema, language: .en,
      byteOrderMark: false)
    try export.add(.read(form))
    try export.finish()
    #expect(
      try folder.text("out/basics.csv").hasPrefix(
        "file,sender,group,record,sheet,range,park,cells\r\n嘉定园.xlsx,嘉定园,甲县,0,"))
    #expect(
      try folder.text("out/returns.csv").hasPrefix(
        "file,sender,group,saved,status,superseded_by,records,errors,warnings\r\n嘉定园.xlsx,嘉定园,甲县,"
      ))
    let package = try folder.text("out/datapackage.json")
    #expect(package.contains(#"{"name":"group","type":"string","title":"Group"}"#))
  }

  @Test func `leaves older files as they were until the end`() throws {
    let folder = try TemporaryFolder()
    do {
      var export = try CSVExport(
        folder: folder.path, sparing: .none, schema: SmallForm.schema, language: .zh,
        byteOrderMark: false)
      try export.add(.read(SmallForm.filled()))
    }
    #expect(try folder.names() == [])
  }
}
