@testable import Spreadsheet

extension XMLParser {
  /// Parses bytes, so many at a time, and says what is wrong with them and where; nothing of sound ones.
  func fault(in bytes: [UInt8], pieces: Int) -> String {
    var from = 0
    do throws(SpreadsheetError.Cause) {
      while try advance({ room throws(SpreadsheetError.Cause) in
        let count = min(room.count, pieces, bytes.count - from)
        room.copyBytes(from: bytes[from..<from + count])
        from += count
        return count
      }) {}
      return ""
    } catch {
      return "\(error) at \(position.line):\(position.column)"
    }
  }
}
