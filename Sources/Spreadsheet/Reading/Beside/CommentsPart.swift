/// Reads the comments of a sheet (ECMA-376 part 1, 18.7) or the threads of them ([MS-XLSX] 2.6.203).
///
/// What this program itself has written beside a cell is left out.
final class CommentsPart: XMLHandler {
  /// What a cell's comments say, in their order.
  private(set) var texts: [(cell: CellReference, text: String)] = []
  /// The cells with a comment, ours included.
  private(set) var cells: Set<CellReference> = []

  private let usage: Usage
  private var authors: [String] = []
  private var isInAuthor = false
  private var cell: CellReference?
  private var isOurs = false
  private var isInText = false
  private var value: TextBuffer
  private var item: StringItem

  init(_ usage: Usage) {
    self.usage = usage
    value = TextBuffer(limit: usage.limits.stringBytes)
    item = StringItem(limit: usage.limits.stringBytes)
  }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    switch name {
    case "author":
      isInAuthor = true
      value.clear()
    case "comment", "threadedComment":
      cell = attributes.string("ref").flatMap { CellReference($0) }
      if let cell {
        try usage.keepObject(textBytes: 0)
        cells.insert(cell)
      }
      let author = attributes.value("authorId")?.wholeNumber
      isOurs =
        author.map { authors.indices.contains($0) && authors[$0] == CommentMarking.author }
        ?? (attributes.string("personId") == ThreadMarking.person)
      value.clear()
      item.clear()
    case "text" where cell != nil: isInText = true
    default: if isInText { item.start(name, attributes) }
    }
  }

  override func end(_ name: XMLBytes) throws(SpreadsheetError.Cause) {
    switch name {
    case "author":
      isInAuthor = false
      try usage.keepString(bytes: value.count)
      authors.append(value.string)
    case "text": isInText = false
    case "comment", "threadedComment":
      // A thread has plain text, a comment runs of it.
      let said = Self.theirs((item.text.isEmpty ? value : item.text).string)
      if let cell, !isOurs, said.contains(where: { !$0.isWhitespace }) {
        try usage.keepText(bytes: said.utf8.count)
        texts.append((cell, Self.trimmed(said)))
      }
      cell = nil
    default: if isInText { item.end(name) }
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    if isInAuthor {
      try unsafe value.append(bytes)
    } else if isInText {
      try unsafe value.append(bytes)
      try unsafe item.append(bytes)
    }
  }

  /// What stands before the words that ``CommentMarking`` has put behind a sender's own.
  private static func theirs(_ text: String) -> String {
    let mark = "\n\(CommentMarking.author)："
    guard text.contains(CommentMarking.author),
      let place = text.indices.first(where: { text[$0...].hasPrefix(mark) })
    else { return text }
    return String(text[..<place])
  }

  private static func trimmed(_ text: String) -> String {
    let rest = text.drop(while: \.isWhitespace)
    return String(rest.reversed().drop(while: \.isWhitespace).reversed())
  }
}
