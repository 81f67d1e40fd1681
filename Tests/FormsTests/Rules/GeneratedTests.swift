import Foundation
import Testing
@testable import Forms

/// What registers kinds, findings and rules is made from their files; a test makes each.
struct GeneratedTests {
  @Test(arguments: ["generate-kinds", "generate-rules"])
  func `the generated files are up to date`(script: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Checkout.root + ".ci/\(script)")
    process.arguments = ["--check"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
  }

  @Test func `each code is that of the finding which carries its name`() {
    #expect(Forms.Issue.Code.all.count == Set(Forms.Issue.Code.all).count)
    for code in Forms.Issue.Code.all { #expect(Forms.Issue.Code.titles[code] != nil) }
  }
}
