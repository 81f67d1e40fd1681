import Testing

@testable import Spreadsheet

/// libarchive, which is opened when an archive comes.
@Suite struct ArchiveLibraryTests {
  @Test func `all functions are found in the library that is installed`() throws {
    _ = try ArchiveLibrary.functions()
  }

  // libm.so.6 is there everywhere and reads no archives.
  @Test(arguments: ["libnothere.so.1", "libm.so.6"])
  func `a library that is not there, or is another, is told by its name`(name: String) {
    #expect(throws: SpreadsheetError.Cause.unreadable(.libraryMissing(name))) {
      _ = try ArchiveLibrary.functions(of: name)
    }
  }
}
