import Forms
import Foundation
import Testing

/// The Swift types of the library ZhangjiangForms are the ones that the schema makes.
///
/// After a change to the schema, write them anew with
/// `REGENERATE=1 swift test --disable-xctest --filter GeneratedTypesTests`.
@Suite struct GeneratedTypesTests {
  private static let folder = Checkout.root + "Sources/ZhangjiangForms/Generated/"

  @Test func `the generated types are up to date`() throws {
    let files = try Schema.load(path: Checkout.form).swiftFiles()
    if ProcessInfo.processInfo.environment["REGENERATE"] != nil {
      for old in try FileManager.default.contentsOfDirectory(atPath: Self.folder) {
        try FileManager.default.removeItem(atPath: Self.folder + old)
      }
      for file in files {
        try file.source.write(toFile: Self.folder + file.name, atomically: true, encoding: .utf8)
      }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(names.sorted() == files.map(\.name).sorted())
    for file in files {
      let found = try? String(contentsOfFile: Self.folder + file.name, encoding: .utf8)
      #expect(
        found == file.source,
        "\(file.name) is stale: REGENERATE=1 swift test --disable-xctest --filter GeneratedTypesTests"
      )
    }
  }

  @Test func `one text holds all types`() throws {
    let schema = try Schema.load(path: Checkout.form)
    let source = schema.swiftSource()
    for table in schema.tables {
      #expect(source.contains("\npublic struct \(table.typeName): FormRecord {\n"))
    }
    #expect(source.split(separator: "\n").count { $0 == "public import Forms" } == 1)
  }
}
