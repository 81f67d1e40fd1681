import FormImport
import Spreadsheet

/// One file of the input: known already, or to be read by whoever has time.
enum Job: Sendable {
  case known(Outcome)
  case file(path: String, file: String, Limits)
  case archived(ArchivedFile, file: String, Limits)

  /// Reads and checks the return.
  func outcome(with importer: Importer) -> Outcome {
    switch self {
    case .known(let outcome): return outcome
    case .file(let path, let file, let limits):
      do throws(SpreadsheetError) {
        let workbook = try Workbook(path: path, limits: limits)
        var form = try Self.read(workbook, file: file, limits, with: importer)
        form.path = path
        return .read(form)
      } catch {
        return .failed(Failure(error, file: file))
      }
    case .archived(let archived, let file, let limits):
      do throws(SpreadsheetError) {
        return .read(try Self.read(archived.workbook(), file: file, limits, with: importer))
      } catch {
        return .failed(Failure(error, file: file))
      }
    }
  }

  /// Reads a return, whose copies of tables count as the sheets they stand on in the form: what is written
  /// for it has a sheet for each.
  private static func read(
    _ workbook: Workbook, file: String, _ limits: Limits, with importer: Importer
  ) throws(SpreadsheetError) -> Return {
    let form = importer.read(workbook, file: file)
    guard form.records.count <= limits.sheets else {
      throw SpreadsheetError(.limitExceeded(.sheets, allowed: limits.sheets), file: file)
    }
    return form
  }
}
