import Forms
import Rounds
import TestSupport
import Testing

@testable import FormOutput

@Suite struct JSONExportTests {
  @Test func `writes the contract's members in its order`() throws {
    let folder = try TemporaryFolder()
    var export = JSONExport(
      to: try OutputFile(path: folder.file("a.json"), sparing: .none), schema: SmallForm.schema,
      language: .zh)
    try export.add(.read(SmallForm.filled()))
    try export.add(.skipped(SmallForm.skipped))
    try export.add(.failed(SmallForm.failure))
    try export.finish()
    let message = SmallForm.filled().issues[0].message(.zh, schema: SmallForm.schema)
    #expect(
      try folder.text("a.json") == """
        {"returns":[
         {"file":"嘉定园.xlsx","sender":"嘉定园","status":"counts",
          "records":[
           {"table":"basics","sheet":"表1","range":"A1:D18","values":{"park":"嘉定园"},"cells":{"park":"A2"}},
           {"table":"incubators","sheet":"表2 (2)","range":"A1:D12","values":{"name":"中德孵化器",\
        "regions":["DE","HK"],"period":{"start":"2018-05","end":null},"nature":["A","E"],\
        "nature_note":"国际组织","investment":35,"mobile":"13912345678"},"cells":{"name":"B3",\
        "regions":"B4","period":"B5","nature":"B8","nature_note":"B8","enterprises":"B13",\
        "investment":"B13","mobile":"D17","outcome":"B16"}}],
          "issues":[
           {"code":"type-error","severity":"error","table":"incubators","record":0,\
        "field":"enterprises","sheet":"表2 (2)","cell":"B13","value":"若干","message":"\(message)"}],
          "unread":[
           {"sheet":"Sheet1","cell":"A1","text":"内部备注"}]}],
         "failures":[
          {"file":"坏.xlsx","code":"corrupt","message":"文件已损坏","status":"unreadable"}],
         "skipped":[
          {"file":"报告.docx","reason":"不是工作簿","status":"skipped"}]}

        """)
    #expect(try folder.names() == ["a.json"])
  }

  @Test func `leaves records out for a check, and says null where no park is named`() throws {
    let folder = try TemporaryFolder()
    var export = JSONExport(
      to: try OutputFile(path: folder.file("a.json"), sparing: .none), schema: SmallForm.schema,
      language: .en,
      withRecords: false)
    try export.add(.read(Return(file: "x.xlsx")))
    try export.finish()
    #expect(
      try folder.text("a.json") == """
        {"returns":[
         {"file":"x.xlsx","sender":null,"status":"counts",
          "issues":[],
          "unread":[]}],
         "failures":[],
         "skipped":[]}

        """)
  }

  @Test func `tells with a roster who is missing, and who is not expected`() throws {
    let folder = try TemporaryFolder()
    let roster = Roster(entries: ["金桥园", "黄浦园"].map { Roster.Entry(sender: $0) })
    try OneByOne(
      JSONExport(
        to: try OutputFile(path: folder.file("a.json"), sparing: .none), schema: SmallForm.schema,
        language: .zh)
    ).write([.read(SmallForm.filled())], roster: roster)
    let text = try folder.text("a.json")
    #expect(text.contains(#""sender":"嘉定园","status":"not-on-roster","#))
    #expect(text.hasSuffix(",\n \"missing\":[\"金桥园\",\"黄浦园\"]}\n"))
  }

  @Test func `writes a line for each thing as NDJSON`() throws {
    let folder = try TemporaryFolder()
    var export = NDJSONExport(
      to: try OutputFile(path: folder.file("a"), sparing: .none), schema: SmallForm.schema,
      language: .zh)
    try export.add(.read(SmallForm.filled()))
    try export.add(.failed(SmallForm.failure))
    try export.add(.skipped(SmallForm.skipped))
    try export.finish()
    let lines = try folder.text("a").split(separator: "\n")
    #expect(
      lines.map { $0.prefix(40).split(separator: "\"")[2...3].joined() } == [
        ":return", ":record", ":record", ":issue", ":unread", ":failure", ":skipped",
      ])
    #expect(
      lines[1] == """
        {"kind":"record","file":"嘉定园.xlsx","sender":"嘉定园","record":0,"table":"basics",\
        "sheet":"表1","range":"A1:D18","values":{"park":"嘉定园"},"cells":{"park":"A2"}}
        """)
  }
}
