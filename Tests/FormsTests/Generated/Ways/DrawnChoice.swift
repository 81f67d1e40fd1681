import Forms

/// A choice as the form prints it, taken apart: so that it can be put together again in many ways.
struct DrawnChoice {
  struct Option {
    var letter: Character
    var words: String
    /// What the form prints behind the words: ` _____ (请备注)`; empty for most.
    var tail: String
    /// The line of the question in which it stands.
    var line: Int
    var asksForWords: Bool
  }

  /// What stands before the parentheses: `运营主体性质为`.
  var head: String
  /// What stands between parentheses and options: ` 可多选 `.
  var middle: String
  var options: [Option]
  /// What stands behind the options of each line and is no part of them: the hint of 表5.
  var rest: [String]

  /// - Parameters:
  ///   - printed: The lines of the answer as the form prints them.
  ///   - options: What may be chosen.
  init(_ printed: [String], options: [Forms.Option]) {
    let parts = printed[0].split(separator: "()", maxSplits: 1, omittingEmptySubsequences: false)
    head = String(parts[0])
    middle = ""
    rest = printed.map { _ in "" }
    var found: [Option] = []
    for (line, text) in printed.enumerated() {
      let body = line == 0 && parts.count > 1 ? String(parts[1]) : text
      var here: [(option: Forms.Option, start: String.Index, end: String.Index)] = []
      for option in options {
        let words = option.printed
        guard let start = body.firstRange(of: words) else { continue }
        here.append((option, start.lowerBound, start.upperBound))
      }
      if line == 0, let first = here.first { middle = String(body[..<first.start]) }
      for (index, place) in here.enumerated() {
        let next = index + 1 < here.count ? here[index + 1].start : body.endIndex
        var tail = String(body[place.end..<next])
        if place.option.note == nil { tail = "" }
        if index + 1 == here.count, let cut = tail.firstRange(of: "如合作对象") {
          rest[line] = String(tail[cut.lowerBound...])
          tail = String(tail[..<cut.lowerBound])
        }
        found.append(
          Option(
            letter: place.option.letter ?? "?", words: place.option.words,
            tail: tail.trimmingSuffix { $0 == " " },
            line: line, asksForWords: place.option.note != nil))
      }
    }
    self.options = found
  }

  /// Those of the letters whose options in the first line ask for no words.
  func plain(_ letters: [Character]) -> [Character] {
    letters.filter { letter in
      options.contains { $0.letter == letter && !$0.asksForWords && $0.line == 0 }
    }
  }

  /// The hint behind 其他 without parentheses and lines: 请备注.
  static func hint(_ tail: String) -> String {
    tail.filter { !"_() （）".contains($0) }
  }
}
