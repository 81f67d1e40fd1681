import Forms
import Foundation
import Rounds
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

@Suite struct DataPackageTests {
  private struct Package: Decodable {
    struct Resource: Decodable {
      var name: String
      var path: String
      var encoding: String
      var schema: Columns
    }
    struct Columns: Decodable { var fields: [Field] }
    struct Field: Decodable {
      var name: String
      var type: String
      var title: String
      var constraints: Constraints?
      var categories: [Category]?
      var form: Form?
    }
    struct Constraints: Decodable {
      var required: Bool?
      var pattern: String?
      var `enum`: [String]?
    }
    struct Category: Decodable { var value: String, label: String }
    struct Form: Decodable {
      var question: String?
      var unit: String?
      var options: [String: String]?
    }
    var name: String
    var resources: [Resource]
  }

  private func package(in folder: borrowing TemporaryFolder) throws -> Package {
    var export = try CSVExport(
      folder: folder.path, sparing: .none, schema: SmallForm.schema, language: .zh,
      byteOrderMark: true)
    try export.add(.read(SmallForm.filled()))
    try export.finish()
    return try JSONDecoder().decode(Package.self, from: folder.bytes("datapackage.json"))
  }

  @Test func `names every file and each of its columns`() throws {
    let folder = try TemporaryFolder()
    let package = try package(in: folder)
    #expect(
      (package.resources.map(\.path) + ["datapackage.json"]).sorted() == (try folder.names()))
    for resource in package.resources {
      let header = try folder.text(resource.path).split(separator: "\r\n").first
      #expect(
        "\u{FEFF}" + resource.schema.fields.map(\.name).joined(separator: ",") == header ?? "")
      #expect(resource.encoding == "utf-8-sig")
    }
  }

  @Test func `the codes of the form's own rules are among those of issues`() throws {
    let schema = try Checkout.form("form-c")
    let column = try #require(CSVColumn.issues(of: schema).first { $0.name == "code" })
    #expect(
      column.constraints.contains { constraint in
        guard case .oneOf(let codes) = constraint else { return false }
        return codes.contains("sum-mismatch") && codes.contains("type-error")
      })
  }

  @Test func `a file that is read stays, and all others are written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("park\n嘉定园\n", to: "incubators.csv")
    try folder.write("park\n嘉定园\n", to: "in/list.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("issues.csv"), withDestinationPath: "in/list.csv")
    let read = ReadFiles()
    for name in ["incubators.csv", "in/list.csv"] { read.insert(folder.file(name)) }
    var export = try CSVExport(
      folder: folder.path, sparing: read, schema: SmallForm.schema, language: .zh,
      byteOrderMark: true)
    try export.add(.read(SmallForm.filled()))
    let left = ["incubators.csv", "issues.csv"]
    let kept = left.map { FileError(path: folder.file($0), code: FileError.isRead) }
    var error: ExportError?
    do { try export.finish() } catch let failure { error = failure }
    #expect(error == .left(kept.map { .file($0) }, written: try folder.names().count - 3))
    for name in ["incubators.csv", "in/list.csv"] {
      #expect(try folder.text(name) == "park\n嘉定园\n")
    }
    let package = try JSONDecoder().decode(Package.self, from: folder.bytes("datapackage.json"))
    #expect(
      (package.resources.map(\.path) + left + ["datapackage.json", "in"]).sorted()
        == (try folder.names()))
  }

  @Test func `says what a column holds and what the form asks`() throws {
    let folder = try TemporaryFolder()
    let fields = try #require(package(in: folder).resources.first { $0.name == "incubators" })
      .schema.fields
    func field(_ name: String) throws -> Package.Field {
      try #require(fields.first { $0.name == name })
    }
    #expect(try field("file").constraints?.required == true)
    #expect(try field("enterprises").type == "integer")
    #expect(try field("enterprises").form?.unit == "家")
    #expect(try field("investment").type == "number")
    #expect(try field("nature").constraints?.pattern == "[AE](;[AE])*")
    #expect(try field("nature").form?.options == ["A": "政府", "E": "其他"])
    #expect(try field("period_end").title == "合作周期（结束）")
    // A return that leaves it out is wrong, and still has a line.
    #expect(try field("name").constraints == nil)
  }
}
