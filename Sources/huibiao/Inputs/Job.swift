import FormImport
import Spreadsheet

/// One file of the input: known already, or to be read by whoever has time.
enum Job: Sendable {
  case known(Outcome)
  case file(path: String, file: String, Limits)
  case archived(ArchivedFile, file: String)

  /// Reads and checks the return.
  func outcome(with importer: Importer) -> Outcome {
    switch self {
    case .known(let outcome): return outcome
    case .file(let path, let file, let limits):
      do throws(SpreadsheetError) {
        var form = importer.read(try Workbook(path: path, limits: limits), file: file)
        form.path = path
        return Self.held(form)
      } catch {
        return .failed(Failure(error, file: file))
      }
    case .archived(let archived, let file):
      do throws(SpreadsheetError) {
        return Self.held(importer.read(try archived.workbook(), file: file))
      } catch {
        return .failed(Failure(error, file: file))
      }
    }
  }

  /// How many copies of tables one return may hold: what is written for it has a sheet for each.
  private static let mostRecords = 1_000

  private static func held(_ form: Return) -> Outcome {
    guard form.records.count > mostRecords else { return .read(form) }
    return .failed(Failure(records: form.records.count, allowed: mostRecords, file: form.file))
  }
}
