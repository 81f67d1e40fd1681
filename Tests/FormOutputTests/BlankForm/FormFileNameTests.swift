import Testing

@testable import FormOutput

/// Names of files, known to be good before any file is written.
struct FormFileNameTests {
  @Test func `files are named as the notice asks`() throws {
    #expect(
      try FormFileName.names(
        of: ["嘉定园", "张江高新区青浦园", "核心"], schema: Zhangjiang.schema,
        in: OutputNames(folder: "/")) == [
          "张江高新区嘉定园国际合作总结报告.xlsx", "张江高新区青浦园国际合作总结报告.xlsx", "张江高新区核心园国际合作总结报告.xlsx",
        ])
  }

  @Test(arguments: ["", " "])
  func `a sender without a name is refused`(sender: String) {
    #expect(throws: FormFileName.Fault.self) {
      try FormFileName.names(
        of: ["嘉定园", sender], schema: Zhangjiang.schema, in: OutputNames(folder: "/"))
    }
  }

  @Test(arguments: ["a/b", "a\\b", "a:b", "a\u{1}b", String(repeating: "园", count: 90)])
  func `a name that no disk takes becomes the nearest that it does`(sender: String) throws {
    let names = try FormFileName.names(
      of: [sender, sender + "区", sender + "市"], schema: Zhangjiang.schema,
      in: OutputNames(folder: "/"))
    #expect(Set(names).count == 3)
    #expect(names.allSatisfy { $0.utf8.count <= 255 && !$0.contains { "/\\:\u{1}".contains($0) } })
    #expect(names.allSatisfy { $0.hasPrefix("张江高新区") && $0.hasSuffix(".xlsx") })
  }

  @Test func `two senders of one file are refused`() {
    #expect(
      throws: FormFileName.Fault.double(
        sender: "张江高新区嘉定园", other: "嘉定园", file: "张江高新区嘉定园国际合作总结报告.xlsx")
    ) {
      try FormFileName.names(
        of: ["嘉定园", "张江高新区嘉定园"], schema: Zhangjiang.schema, in: OutputNames(folder: "/"))
    }
  }
}
