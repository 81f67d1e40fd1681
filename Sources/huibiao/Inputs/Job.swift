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
        return .read(form)
      } catch {
        return .failed(Failure(error, file: file))
      }
    case .archived(let archived, let file):
      do throws(SpreadsheetError) {
        return .read(importer.read(try archived.workbook(), file: file))
      } catch {
        return .failed(Failure(error, file: file))
      }
    }
  }
}
