import Foundation
import Testing

@testable import DeskRound

@Suite struct UploadTests {
  @Test(arguments: [
    ("嘉定园.xlsx", "嘉定园.xlsx"), ("../../etc/x.xlsx", "x.xlsx"), ("..\\..\\x.xlsx", "x.xlsx"),
    ("/abs/x.xlsx", "x.xlsx"), ("..xlsx", "xlsx"), (".hidden.xlsx", "hidden.xlsx"),
    ("~$x.xlsx", "x.xlsx"), (".~x.xlsx", "x.xlsx"), ("a\u{0}b\n\u{202E}c.xlsx", "abc.xlsx"),
    ("a:b*.xlsx", "a_b_.xlsx"), ("x.xlsx. ", "x.xlsx"), ("", ""), ("/", ""),
    ("huibiao-decisions.yaml", "_huibiao-decisions.yaml"), ("huibiao-form", "_huibiao-form"),
  ])
  func `a name becomes one step of a path`(_ name: String, _ safe: String) {
    #expect(Upload.safeName(name) == safe)
  }

  @Test func `a long name keeps its ending`() {
    let name = Upload.safeName(String(repeating: "表", count: 400) + ".xlsx")
    #expect(name.hasSuffix("表.xlsx"))
    #expect(name.utf8.count < 200)
  }

  private static func send(
    _ text: String, to folder: ReturnFolder, as name: String, most: Int = 100
  ) throws -> String {
    let upload = try Upload(into: folder.path, name: name, most: most)
    try Array(text.utf8).withUnsafeBytes { try upload.write($0) }
    return try upload.finish()
  }

  @Test func `a file that is there keeps its name`() throws {
    let folder = try ReturnFolder([])
    #expect(try Self.send("一", to: folder, as: "x.xlsx") == "x.xlsx")
    #expect(try Self.send("二", to: folder, as: "x.xlsx") == "x (2).xlsx")
    #expect(try Self.send("三", to: folder, as: "a/x.xlsx") == "x (3).xlsx")
    #expect(try folder.text("x.xlsx") == "一")
    #expect(try folder.names() == ["x (2).xlsx", "x (3).xlsx", "x.xlsx"])
  }

  @Test func `what is too large or half sent leaves nothing`() throws {
    let folder = try ReturnFolder([])
    #expect(throws: DeskError.self) {
      try Self.send(String(repeating: "x", count: 101), to: folder, as: "x.xlsx")
    }
    do {
      let upload = try Upload(into: folder.path, name: "y.xlsx")
      try [1, 2, 3].withUnsafeBytes { try upload.write($0) }
    }
    #expect(try folder.names().isEmpty)
  }

  @Test(arguments: ["x.exe", "x", "", "huibiao-decisions.yaml", "x.html", "x.csv"])
  func `what is not read is not taken`(_ name: String) throws {
    let folder = try ReturnFolder([])
    #expect(throws: DeskError.self) { _ = try Upload(into: folder.path, name: name) }
    #expect(try folder.names().isEmpty)
  }
}
