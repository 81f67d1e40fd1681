/// A size in an answer, or the text found instead of one.
struct AreaFind: Hashable {
  enum Content: Hashable {
    case size(AreaAnswer.Size)
    /// The words of a size, and no number: 建筑面积若干.
    case notANumber
    /// The words of a size, and nothing or 无.
    case nothing
  }

  var content: Content
  /// The index of the size that is meant; nil if no word says so.
  var kind: Int?
  /// Its range in the answer, with its words.
  var range: Range<Int>
  /// The size as written, with its words.
  var text: String

  /// All sizes of an answer, from left to right.
  static func all(in written: [Unicode.Scalar], words: AreaWords) -> [AreaFind] {
    var scan = AreaScan(written, words: words)
    var finds: [AreaFind] = []
    while !scan.cursor.isAtEnd {
      let start = scan.cursor.position
      guard let (content, kind) = scan.find() else {
        scan.skip()
        continue
      }
      let range = start..<scan.cursor.position
      let text = String(scalars: written[range]).trimmed
      finds.append(AreaFind(content: content, kind: kind, range: range, text: text))
    }
    return finds
  }
}
