import Forms
import Spreadsheet

/// A list that an office keeps, as a workbook or as text: its rows below the header, and what was
/// understood of it.
struct ListFile {
  let path: String
  let header: ListHeader
  /// The rows below the header that hold something in one of its columns.
  let rows: [ListPage.Row]
  /// What is said of the file; its number of entries is still to come.
  let source: ListSource

  /// Reads the file at a path.
  /// - Parameters:
  ///   - path: A workbook, or a text with commas, semicolons or tabs.
  ///   - schema: The form whose words may head the columns; nil for the words every form has.
  ///   - columns: The columns of the list besides those of senders and groups.
  /// - Throws: If it cannot be read, or no row heads its columns.
  init(path: String, schema: Schema?, columns: ListColumns) throws(ListError) {
    let bytes: [UInt8]
    do { bytes = try RegularFile.bytes(path: path, limit: 16 << 20) } catch {
      throw ListError(path: path, message: SystemWords.words(for: error.code))
    }
    try self.init(bytes: bytes, path: path, schema: schema, columns: columns)
  }

  /// Reads the bytes of such a file.
  init(bytes: [UInt8], path: String, schema: Schema?, columns: ListColumns) throws(ListError) {
    self.path = path
    var best: (page: ListPage, row: Int, header: ListHeader)?
    var others: [String] = []
    let (pages, openQuote) = try Self.pages(of: bytes, path: path)
    for page in pages {
      guard let (row, header) = Self.header(of: page, schema, columns) else { continue }
      if let known = best {
        if let sheet = page.sheet { others.append(sheet) }
        // Of sheets the first counts; of separators the one that shows more columns.
        guard page.sheet == nil, header.known > known.header.known else { continue }
      }
      best = (page, row, header)
    }
    guard let best else {
      if let openQuote {
        throw ListError(
          path: path, line: openQuote.line, "引号没有结束", "a quotation mark is never closed")
      }
      let expected = ListHeader([], schema: schema, columns: columns).expected
      let isText = pages.contains { $0.sheet == nil }
      throw ListError(path: path, line: isText ? 1 : nil, message: expected)
    }
    header = best.header
    let used = best.header.places
    var skipped = 0
    var rows: [ListPage.Row] = []
    for row in best.page.rows[(best.row + 1)...] where !row.isEmpty {
      let isUsed = used.contains {
        row.values.indices.contains($0) && !row.values[$0].trimmed.isEmpty
      }
      if isUsed, !row.isSpanned, !ListWords.isTotal(row.values) {
        rows.append(row)
      } else {
        skipped += 1
      }
    }
    self.rows = rows
    source = ListSource(
      path: path, sheet: best.page.sheet, line: best.page.rows[best.row].line,
      columns: used.map { best.page.rows[best.row].values[$0].trimmed },
      encoding: best.page.text?.encoding, separator: best.page.text.map { String($0.separator) },
      skipped: skipped, otherSheets: others)
  }

  /// The value of a row in a column, without space around it; empty where there is none.
  func value(_ column: Int?, of row: ListPage.Row) -> String {
    guard let column, row.values.indices.contains(column) else { return "" }
    return row.values[column].trimmed
  }

  /// The first row that heads all columns that must be there; titles may stand above it.
  private static func header(
    of page: ListPage, _ schema: Schema?, _ columns: ListColumns
  ) -> (row: Int, header: ListHeader)? {
    for (index, row) in page.rows.prefix(40).enumerated() where !row.isEmpty {
      let header = ListHeader(row.values, schema: schema, columns: columns)
      if header.isComplete { return (index, header) }
    }
    return nil
  }

  /// The pages that a file may be understood as; `openQuote` where one of them could not be cut.
  private static func pages(
    of bytes: [UInt8], path: String
  ) throws(ListError) -> (pages: [ListPage], openQuote: CSVRow.OpenQuote?) {
    if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let workbook: Workbook
      do { workbook = try Workbook(bytes: bytes, name: path) } catch {
        throw ListError(path: path, message: Failure(error, file: path).message)
      }
      var pages: [ListPage] = []
      for sheet in workbook.sheets where sheet.visibility == .visible {
        pages.append(try ListPage(sheet, of: workbook, path: path))
      }
      return (pages, nil)
    }
    guard let file = TextFile(bytes: bytes) else {
      throw ListError(
        path: path, "既不是 UTF-8、UTF-16 也不是 GBK 编码；请另存为 .xlsx 或 UTF-8 的 CSV 文件",
        "is neither UTF-8, UTF-16 nor GBK; save it as .xlsx, or as CSV in UTF-8")
    }
    var text = file.text
    var separators: [Unicode.Scalar] = [",", "\t", ";"]
    var firstLine = 1
    if let (separator, rest) = declared(in: text) {
      separators = [separator]
      text = rest
      firstLine = 2
    }
    var pages: [ListPage] = []
    var openQuote: CSVRow.OpenQuote?
    for separator in separators {
      do throws(CSVRow.OpenQuote) {
        pages.append(
          try ListPage(
            text, encoding: file.encoding, separator: separator, firstLine: firstLine))
      } catch {
        var error = error
        error.line += firstLine - 1
        openQuote = openQuote ?? error
      }
    }
    return (pages, openQuote)
  }

  /// The separator that a first line `sep=;` names, as Excel writes and reads it, and what follows.
  private static func declared(in text: String) -> (Unicode.Scalar, rest: String)? {
    let scalars = text.unicodeScalars
    guard let end = scalars.firstIndex(where: { $0 == "\n" || $0 == "\r" }) else { return nil }
    let line = Array(scalars[..<end])
    guard line.count == 5, String(text.prefix(4)).lowercased() == "sep=" else { return nil }
    var rest = scalars[scalars.index(after: end)...]
    if scalars[end] == "\r", rest.first == "\n" { rest = rest.dropFirst() }
    return (line[4], String(rest))
  }
}
