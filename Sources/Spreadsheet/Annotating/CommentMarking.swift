/// Writes comments, or adds them to those that a sheet has (ECMA-376 part 1, 18.7).
enum CommentMarking {
  static let author = "汇表"

  /// A part of its own.
  /// - Parameters:
  ///   - comments: The cells and texts, in reading order.
  ///   - namespace: That of the workbook.
  /// - Returns: The part.
  static func part(_ comments: [(cell: CellReference, text: String)], namespace: String) -> [UInt8]
  {
    let list = comments.map { comment($0.cell, $0.text, author: 0, prefix: "") }.joined()
    return Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<comments xmlns=\"\(namespace)\"><authors><author>\(author)</author></authors>"
        + "<commentList>\(list)</commentList></comments>").utf8)
  }

  /// The sender's part with comments added; one at a cell that has one already goes on in it.
  ///
  /// A file that comes back unmended is not told the same twice.
  /// - Parameters:
  ///   - comments: The cells and texts, in reading order.
  ///   - bytes: The part.
  /// - Returns: The part, and the cells that had none.
  static func added(
    _ comments: [(cell: CellReference, text: String)], to bytes: [UInt8]
  ) -> (part: [UInt8], new: [CellReference]) {
    let old = CommentList(bytes)
    let p = old.prefix
    var edits = XMLEdits()
    var new: [CellReference] = []
    var list = ""
    for item in comments {
      if let text = old.texts[item.cell] {
        guard !text.words(bytes).contains(stored(item.text)) else { continue }
        let words = run("\n\(author)：\(item.text)", p)
        if text.end.kind == .empty {
          edits.replace(text.end.range, with: "<\(text.end.name)>\(words)</\(text.end.name)>")
        } else {
          edits.insert(words, at: text.end.range.lowerBound)
        }
      } else {
        new.append(item.cell)
        list += comment(item.cell, item.text, author: old.own ?? old.authors.count, prefix: p)
      }
    }
    if !new.isEmpty {
      if old.own == nil { old.authors.append("<\(p)author>\(author)</\(p)author>", &edits) }
      old.comments.append(list, &edits)
    }
    return (edits.applied(to: bytes), new)
  }

  private static func comment(
    _ cell: CellReference, _ text: String, author: Int, prefix p: String
  ) -> String {
    "<\(p)comment ref=\"\(cell)\" authorId=\"\(author)\"><\(p)text>\(run(text, p))</\(p)text>"
      + "</\(p)comment>"
  }

  private static func run(_ text: String, _ p: String) -> String {
    "<\(p)r><\(p)t xml:space=\"preserve\">\(stored(text))</\(p)t></\(p)r>"
  }

  private static func stored(_ text: String) -> String {
    XMLText.escaped(StoredText.of(text, in: .annotation))
  }
}

/// Where what matters stands in a part of comments.
private struct CommentList {
  /// An element that something can be put to the end of.
  struct Element {
    /// Its end tag, or the whole of an empty element.
    var end: XMLTag?
    /// How many elements it has.
    var count = 0

    func append(_ text: String, _ edits: inout XMLEdits) {
      guard let end else { return }
      if end.kind == .empty {
        edits.replace(
          (end.range.upperBound - 2)..<end.range.upperBound, with: ">\(text)</\(end.name)>")
      } else {
        edits.insert(text, at: end.range.lowerBound)
      }
    }
  }
  /// What a comment says.
  struct Text {
    /// Just behind its begin tag.
    var start: Int
    /// Its end tag, or the whole of an empty element.
    var end: XMLTag

    func words(_ bytes: [UInt8]) -> String {
      guard start < end.range.lowerBound else { return "" }
      return String(decoding: bytes[start..<end.range.lowerBound], as: UTF8.self)
    }
  }

  var prefix = ""
  var authors = Element()
  /// Our number among the authors.
  var own: Int?
  var comments = Element()
  var texts: [CellReference: Text] = [:]

  init(_ bytes: [UInt8]) {
    var cell: CellReference?
    var start = 0
    for tag in XMLTags(bytes) {
      switch (tag.local, tag.kind) {
      case ("comments", .open): prefix = tag.prefix
      case ("author", .open), ("text", .open): start = tag.range.upperBound
      case ("author", _):
        let name = Text(start: start, end: tag).words(bytes)
        if name == CommentMarking.author, tag.kind == .close { own = own ?? authors.count }
        authors.count += 1
      case ("authors", .close), ("authors", .empty): authors.end = tag
      case ("comment", .open):
        cell = tag.value("ref").flatMap {
          CellReference(String(decoding: bytes[$0], as: UTF8.self))
        }
      case ("comment", .close): cell = nil
      case ("text", .close): if let cell { texts[cell] = Text(start: start, end: tag) }
      case ("text", .empty):
        if let cell { texts[cell] = Text(start: tag.range.upperBound, end: tag) }
      case ("commentList", .close), ("commentList", .empty): comments.end = tag
      default: continue
      }
    }
  }
}
