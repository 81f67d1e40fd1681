extension ByteSource {
  /// Makes sure that the bytes begin as a zip archive does, or says what they are instead.
  func expectZip() throws(SpreadsheetError.Cause) {
    let head = try read(at: 0, 4096)
    switch head.prefix(4) {
    case []: throw .notAWorkbook(.empty)
    // An entry; the end of an archive without entries; the mark of a split archive.
    case [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8]: return
    case CompoundFile.mark[...]: throw try CompoundFile(self).cause()
    // A BOF record of Excel 2, 3 or 4, whose files were not yet in an OLE2 container.
    case let bof where bof.count == 4 && bof[0] == 9 && [0, 2, 4].contains(bof[1]) && bof[3] == 0:
      throw .legacyXLS
    default: throw .notAWorkbook(Self.textContent(head))
    }
  }

  private static func textContent(_ head: [UInt8]) -> SpreadsheetError.Content {
    let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self).lowercased()
    return if text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      .xml2003
    } else if text.contains("<html") || text.contains("<!doctype html") || text.contains("<table") {
      .html
    } else {
      .unknown
    }
  }
}
