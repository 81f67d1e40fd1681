/// Adds replies to threaded comments: where a cell has a thread, Excel shows that and not the comment
/// beside it, which it keeps for older programs ([MS-XLSX] 2.6.203 and 2.1.26).
enum ThreadMarking {
  /// Who replies: always one id, so that a file that is marked twice has one of us.
  static let person = "{48554942-4941-4F00-8000-6D61726B6572}"

  /// The sender's part with a reply in the thread of each cell that has one; nil where none has.
  /// - Parameters:
  ///   - comments: The cells and texts.
  ///   - bytes: The part.
  ///   - part: Its name, for ids that no other reply has.
  /// - Returns: The part.
  static func replied(
    _ comments: [(cell: CellReference, text: String)], to bytes: [UInt8], part: String
  ) -> [UInt8]? {
    let threads = threads(in: bytes)
    var edits = XMLEdits()
    for item in comments {
      // No program writes a thread inside another; where the outer one ends is not known then.
      guard let thread = threads[item.cell], thread.start < thread.end else { continue }
      let text = XMLText.escaped(StoredText.of(item.text, in: .annotation))
      let old = String(decoding: bytes[thread.start..<thread.end], as: UTF8.self)
      // A file that comes back unmended is not told twice.
      guard !old.contains(">\(text)</") else { continue }
      let p = thread.prefix
      let date = thread.date.map { " dT=\"\($0)\"" } ?? ""
      let id = id(of: "\(part) \(item.cell) \(thread.count)")
      edits.insert(
        "<\(p)threadedComment ref=\"\(item.cell)\"\(date) personId=\"\(person)\" id=\"\(id)\""
          + " parentId=\"\(thread.root)\"><\(p)text>\(text)</\(p)text></\(p)threadedComment>",
        at: thread.end)
    }
    return edits.isEmpty ? nil : edits.applied(to: bytes)
  }

  /// The list of persons with us in it.
  static func introduced(in bytes: [UInt8]) -> [UInt8] {
    var edits = XMLEdits()
    func entry(_ p: String) -> String {
      "<\(p)person displayName=\"\(CommentMarking.author)\" id=\"\(person)\""
        + " userId=\"\(CommentMarking.author)\" providerId=\"None\"/>"
    }
    for tag in XMLTags(bytes) {
      switch (tag.local, tag.kind) {
      case ("person", .open), ("person", .empty):
        let id = tag.value("id").map { String(decoding: bytes[$0], as: UTF8.self) }
        if id == person { return bytes }
      case ("personList", .close): edits.insert(entry(tag.prefix), at: tag.range.lowerBound)
      case ("personList", .empty):
        edits.replace(
          (tag.range.upperBound - 2)..<tag.range.upperBound,
          with: ">\(entry(tag.prefix))</\(tag.name)>")
      default: continue
      }
    }
    return edits.applied(to: bytes)
  }

  private struct Thread {
    var root: String
    var prefix: String
    /// Of the last reply, as stored.
    var date: String?
    var count = 0
    /// From the first to behind the last of its comments.
    var start: Int
    var end: Int
  }

  private static func threads(in bytes: [UInt8]) -> [CellReference: Thread] {
    func text(_ range: Range<Int>?) -> String? {
      range.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    var threads: [CellReference: Thread] = [:]
    var open: CellReference?
    for tag in XMLTags(bytes) where tag.local == "threadedComment" {
      if tag.kind != .close {
        guard let cell = text(tag.value("ref")).flatMap({ CellReference($0) }),
          let id = text(tag.value("id"))
        else { continue }
        open = cell
        var thread =
          threads[cell]
          ?? Thread(root: id, prefix: tag.prefix, start: tag.range.lowerBound, end: 0)
        if tag.value("parentId") == nil { thread.root = id }
        thread.date = text(tag.value("dT")) ?? thread.date
        thread.count += 1
        threads[cell] = thread
      }
      if tag.kind != .open, let cell = open { threads[cell]?.end = tag.range.upperBound }
    }
    return threads
  }

  /// An id made of a name: the same marks give the same bytes.
  private static func id(of name: String) -> String {
    // FNV-1a, from two beginnings.
    let halves = [0xCBF2_9CE4_8422_2325, 0x9AE1_6A3B_2F90_404F].map { (start: UInt64) in
      name.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    let digits = halves.map { half in
      let text = String(half, radix: 16, uppercase: true)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    var rest = digits[...]
    let groups = [8, 4, 4, 4, 12].map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }
    return "{\(groups.joined(separator: "-"))}"
  }
}
