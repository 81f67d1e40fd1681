/// A row of a CSV file (RFC 4180; a line may also end with LF or CR alone).
package struct CSVRow: Hashable, Sendable {
  /// The line in the file that it begins in, from 1.
  package var line: Int
  package var values: [String]

  /// A quotation mark that is never closed, and the line it stands in.
  package struct OpenQuote: Error, Hashable {
    package var line: Int
  }

  /// Splits a text into its rows; empty lines are rows of one empty value.
  /// - Parameters:
  ///   - text: The text of the file.
  ///   - separator: What stands between values.
  package static func rows(
    of text: String, separator: Unicode.Scalar = ","
  ) throws(OpenQuote) -> [CSVRow] {
    var rows: [CSVRow] = []
    var values: [String] = []
    var value = String.UnicodeScalarView()
    var line = 1
    var start = 1
    var quote: Int?
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    func end() {
      values.append(String(value))
      value = String.UnicodeScalarView()
      isQuoted = false
    }
    while let scalar = scalars.popFirst() {
      if scalar == "\n" || (scalar == "\r" && scalars.first != "\n") { line += 1 }
      if quote != nil {
        if scalar != "\"" {
          value.append(scalar)
        } else if scalars.first == "\"" {
          value.append(scalar)
          scalars.removeFirst()
        } else {
          quote = nil
        }
        continue
      }
      switch scalar {
      case "\"" where value.isEmpty && !isQuoted:
        quote = line
        isQuoted = true
      case separator: end()
      case "\r" where scalars.first == "\n": break
      case "\r", "\n":
        end()
        rows.append(CSVRow(line: start, values: values))
        values = []
        start = line
      default: value.append(scalar)
      }
    }
    if let quote { throw OpenQuote(line: quote) }
    if !value.isEmpty || !values.isEmpty || isQuoted {
      end()
      rows.append(CSVRow(line: start, values: values))
    }
    return rows
  }
}
