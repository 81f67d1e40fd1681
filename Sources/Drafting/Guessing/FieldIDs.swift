/// Gives fields, lines and tables their ids.
struct FieldIDs {
  private var taken: Set<String> = []
  private let fallback: String
  private var count = 0

  /// What records and expressions have names of their own for.
  private static let reserved: Set<String> = [
    "file", "sheet", "record", "range", "sender", "group", "parent", "line", "and", "or", "not",
    "in",
    "where", "within", "true", "false", "this", "n", "form",
  ]
  private static let small: Set<String> = [
    "the", "of", "a", "an", "and", "or", "for", "to", "in", "on", "is", "are", "your", "you",
    "please", "with",
    "by", "do", "does", "this", "that", "at", "it", "if", "any", "s", "be", "we", "us", "were",
    "was", "have", "had",
  ]

  init(fallback: String) { self.fallback = fallback }

  /// Ids beside those that a schema has already.
  init(beside others: some Sequence<String>) {
    fallback = "q"
    for id in others { _ = take(id) }
  }

  /// An id for words: of English ones made from them, else a letter and a number.
  mutating func id(_ texts: [String], name: String? = nil) -> String {
    count += 1
    if let name, let id = Self.words(name), take(id) { return id }
    var last = ""
    for text in texts {
      guard let id = Self.words(text) else { continue }
      if take(id) { return id }
      last = id
    }
    if !last.isEmpty {
      for number in 2...999 where take("\(last)_\(number)") { return "\(last)_\(number)" }
    }
    while !take("\(fallback)\(count)") { count += 1 }
    return "\(fallback)\(count)"
  }

  /// The id that the author of the form gave; another where it is taken.
  mutating func id(exactly id: String, or texts: [String]) -> String {
    if take(id) { return id }
    return self.id(texts)
  }

  /// An id that was made before, with a number behind it where it is taken.
  mutating func free(_ id: String) -> String {
    if take(id) { return id }
    var number = 2
    while !take("\(id)_\(number)") { number += 1 }
    return "\(id)_\(number)"
  }

  /// An id that hangs on another: `type_note`.
  mutating func id(after other: String, _ word: String) -> String {
    if take("\(other)_\(word)") { return "\(other)_\(word)" }
    for number in 2...999 where take("\(other)_\(word)\(number)") {
      return "\(other)_\(word)\(number)"
    }
    return id([])
  }

  private mutating func take(_ id: String) -> Bool {
    guard !Self.reserved.contains(id) else { return false }
    // Generated types leave the underscores out.
    return taken.insert(id.filter { $0 != "_" }).inserted
  }

  /// `Grant awarded (£)` is grant_awarded; nil where there are no English words.
  static func words(_ text: String) -> String? {
    guard !text.isHan else { return nil }
    // What stands in brackets says how to answer.
    if let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")"),
      let bare = Self.words(String(text[..<open])), close > open
    {
      return bare
    }
    var words: [String] = []
    var word = ""
    var previous: Character = " "
    func close() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for character in text {
      if character.isASCII, character.isLetter || character.isNumber {
        if character.isUppercase, previous.isLowercase { close() }
        word += character.lowercased()
      } else if character == "'" || character == "’" {
        continue
      } else {
        close()
      }
      previous = character
    }
    close()
    while let first = words.first, first.first?.isNumber == true { words.removeFirst() }
    let kept = words.filter { !small.contains($0) }
    let used = (kept.isEmpty ? words : kept).prefix(4)
    let id = used.joined(separator: "_")
    guard let first = id.first, first.isLetter, id.count >= 2 else { return nil }
    return String(id.prefix(40))
  }
}
