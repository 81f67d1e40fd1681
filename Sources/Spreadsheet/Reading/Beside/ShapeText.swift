/// The text of a shape while it is being read, paragraph by paragraph.
struct ShapeText {
  private var buffer: TextBuffer

  init(limit: Int) { buffer = TextBuffer(limit: limit) }

  mutating func clear() { buffer.clear() }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    try unsafe buffer.append(bytes)
  }

  mutating func breakLine() { buffer.append("\n") }

  /// The lines that are not empty, without white space at their ends.
  var text: String {
    buffer.string.split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
