import Forms
import Spreadsheet

/// Something that holds files to be read: an archive, or mails with their attachments.
protocol OpenedFiles: AnyObject {
  /// The names of the files, harmless, in the order in which they stand there.
  var names: [String] { get }
  /// The bytes of what holds them.
  var size: Int { get }
  /// Why files that may follow cannot be read; nil where all could.
  var damage: SpreadsheetError? { get }

  /// Takes a file out, by its index.
  func file(at index: Int) throws(SpreadsheetError) -> ArchivedFile

  /// How a file came; nil where that is not known.
  func delivery(of index: Int) -> Delivery?
}

extension FileArchive: OpenedFiles {
  func delivery(of index: Int) -> Delivery? { nil }
}
