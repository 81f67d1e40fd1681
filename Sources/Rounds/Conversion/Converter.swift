import Forms
import Spreadsheet

/// Converts what has to be, if LibreOffice is there.
final class Converter {
  private let find: () -> LibreOffice?
  /// The program; looked for when the first file needs it.
  private lazy var program = find()

  /// - Parameter find: Looks for the program.
  init(_ find: @escaping () -> LibreOffice? = { LibreOffice() }) { self.find = find }

  /// Whether the program is there.
  var isThere: Bool { program != nil }

  /// Converts some files, all in one go.
  /// - Parameter contents: What stands in each, with the ending of its name.
  /// - Returns: What became of each.
  func convert(
    _ contents: [(bytes: () throws(FileError) -> [UInt8], ending: String)]
  ) -> [Conversion] {
    guard !contents.isEmpty else { return [] }
    guard let program else {
      return contents.map { _ in Conversion(failure: Conversion.noProgram) }
    }
    do throws(FileError) {
      let files = try ConvertedFiles()
      return try files.convert(contents, with: program).map { path in
        path.map { Conversion(path: $0, files) } ?? Conversion(failure: Conversion.refused)
      }
    } catch {
      return contents.map { _ in Conversion(failure: Conversion.noDisk) }
    }
  }

  /// Whether a workbook has to be converted before it can be read: what it is shows in its bytes.
  /// - Parameters:
  ///   - name: The file's name.
  ///   - head: Its first two bytes.
  ///   - open: Opens it as a workbook.
  /// - Returns: True only for formats that LibreOffice reads.
  static func isNeeded(
    _ name: String, head: [UInt8], open: () throws(SpreadsheetError) -> Void
  ) -> Bool {
    // Nearly all files are .xlsx and are called so.
    guard head != [0x50, 0x4B] || !FileKind.isOurs(name) else { return false }
    do throws(SpreadsheetError) {
      try open()
      return false
    } catch {
      switch error.cause {
      case .legacyXLS, .notAWorkbook(.openDocument), .notAWorkbook(.binaryWorkbook),
        .notAWorkbook(.xml2003):
        return true
      default: return false
      }
    }
  }
}
