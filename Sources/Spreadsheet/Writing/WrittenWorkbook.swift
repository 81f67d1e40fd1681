/// A workbook that was just written, read again.
enum WrittenWorkbook {
  /// The first sheet that cannot be read or has another number of rows than were written; nil where
  /// all is there.
  ///
  /// A row that was cut off is no XML; one that is missing shows in the number.
  static func firstDifference(
    inFileAt path: String, from written: [(name: String, filled: Int)]
  ) -> String? {
    var sheet = written.first?.name ?? ""
    do throws(SpreadsheetError) {
      var reader = try WorkbookReader(path: path, limits: .none)
      for (tab, expected) in zip(reader.tabs, written) {
        sheet = expected.name
        var rows = try reader.rows(of: tab)
        var count = 0
        while try rows.next() != nil { count += 1 }
        if count != expected.filled { return sheet }
      }
      return reader.tabs.count == written.count ? nil : sheet
    } catch {
      return sheet
    }
  }
}

extension Limits {
  /// No limits, for a file that is our own.
  fileprivate static var none: Limits {
    var limits = Limits()
    for limit in [
      \Limits.entries, \.directoryBytes, \.partBytes, \.totalBytes, \.ratio, \.ratioGraceBytes,
      \.elements, \.tagBytes, \.cells, \.strings, \.stringBytes, \.textBytes, \.merges, \.sheets,
    ] {
      limits[keyPath: limit] = .max / 2
    }
    return limits
  }
}
