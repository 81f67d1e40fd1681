import Forms

/// What several texts have in common, with gaps where they differ: `职工总数____人`.
struct CommonText {
  /// A number, a word, or one sign.
  typealias Token = String

  /// The texts that have most of their words in common, wide and narrow signs alike.
  private let texts: [[Token]]
  /// The one of them whose words are taken, and its tokens as written.
  private let base: Int
  private let written: [Token]
  private let common: [Token]

  /// Longer texts are no sentence with gaps.
  private static let mostTokens = 300
  /// No more texts are needed to see what differs in them.
  private static let mostTexts = 40

  /// - Parameter written: The texts, unticked, and how often each was written.
  init(_ written: [String: Int]) {
    let order = written.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostTexts)
    let all = order.map { (text: Self.keys(Self.tokens($0.key)), own: $0.key, count: $0.value) }
      .filter { $0.text.count <= Self.mostTokens }
    let count = all.reduce(0) { $0 + $1.count }
    // That of the middle length holds nothing that is missing in most of the others.
    let lengths = all.map { Self.letters($0.text) }.sorted()
    let middle = lengths.isEmpty ? 0 : lengths[lengths.count / 2]
    guard let base = all.first(where: { Self.letters($0.text) == middle }) else {
      texts = []
      common = []
      self.base = 0
      self.written = []
      return
    }
    var common = base.text
    var kept: [[Token]] = []
    var used = 0
    var missed = 0
    for one in all {
      let both = Self.common(common, one.text)
      // Who wrote over the printed words says nothing of where the gaps are.
      guard Self.letters(both) * 10 >= Self.letters(common) * 6 else {
        missed += one.count
        if missed * 10 > count * 3 { break }
        continue
      }
      common = both
      kept.append(one.text)
      used += one.count
    }
    let isEnough = kept.count > 1 && used * 10 >= count * 7
    texts = isEnough ? kept : []
    self.base = kept.firstIndex(of: base.text) ?? 0
    self.written = Self.tokens(base.own)
    self.common = isEnough ? common : []
  }

  private static func letters(_ tokens: [Token]) -> Int {
    tokens.count { $0.contains(where: \.isLetter) }
  }

  /// What two texts with the same words have in common: letters and digits, small, the boxes unticked.
  static func key(_ text: String) -> String {
    let folded = unticked(text).folded
    let letters = folded.filter { $0.isLetter || $0.isNumber }
    return letters.isEmpty ? folded : letters
  }

  /// A text as it is before anybody ticks a box in it or writes letters into its bracket.
  static func unticked(_ text: String) -> String {
    var text = text
    // One tick alone is a sign among words: 在选项前打√.
    if text.contains(where: ticked.contains), text.count(where: { isBox($0) }) > 1 {
      var boxes = ""
      for character in text {
        if isBox(character), boxes.last == "□" { continue }
        boxes.append(isBox(character) ? "□" : character)
      }
      text = boxes
    }
    return isLettered(text) ? unlettered(text) : text
  }

  private static let ticked: Set<Character> = ["☑", "☒", "■", "√", "✓", "✔", "☐", "🗹", "▣", "◼"]

  private static func isBox(_ character: Character) -> Bool {
    ticked.contains(character) || PrintedBlanks.boxes.contains(character)
  }

  /// Whether options with letters stand in it: `A. 政府 B. 学校`.
  private static func isLettered(_ text: String) -> Bool {
    guard text.contains("B") else { return false }
    let letters = Array(text)
    func has(_ letter: Character) -> Bool {
      letters.indices.dropLast().contains {
        letters[$0] == letter && ".．、".contains(letters[$0 + 1])
      }
    }
    return has("B") && (has("A") || has("C"))
  }

  /// `（A、C）` without its letters.
  private static func unlettered(_ text: String) -> String {
    let open: [Character: Character] = ["(": ")", "（": "）", "[": "]", "【": "】"]
    let letters = Array(text)
    var result = ""
    var index = 0
    while index < letters.count {
      result.append(letters[index])
      if let close = open[letters[index]],
        let end = letters[index...].prefix(30).firstIndex(of: close),
        letters[(index + 1)..<end].allSatisfy({
          ("A"..."Z").contains($0) || " ,，、;；/".contains($0)
        })
      {
        result += "  "
        index = end
      } else {
        index += 1
      }
    }
    return result
  }

  /// The words that all have, with gaps; nil where they have too little in common.
  var gapped: String? { texts.isEmpty ? nil : gapped(common) }

  /// Puts gaps between the runs of tokens that stand side by side in all texts.
  private func gapped(_ common: [Token]) -> String? {
    var places = texts.map { _ in 0 }
    var pieces: [String] = []
    var run: [Token] = []
    var before: Token?
    var kept = 0
    var gaps = 0
    var asked = 0
    var isUnit = false
    func keeps(isEnd: Bool) -> Bool {
      // What stands alone behind a number is its unit.
      if isUnit, run.contains(where: { $0.contains(where: \.isLetter) }) { return true }
      // A sign alone between gaps is one that answers have by chance.
      return Self.letters(run) > 0 && (run.count >= 2 || isEnd)
        || run.count >= 2 && run.contains { "（）()：:".contains($0) }
    }
    func close(isEnd: Bool) {
      if !run.isEmpty, keeps(isEnd: isEnd) {
        kept += Self.letters(run)
        pieces.append(run.joined())
      } else if !run.isEmpty {
        pieces.append("")
      }
      run = []
    }
    for token in common {
      var isApart = false
      let starts = places
      for (index, text) in texts.enumerated() {
        guard let next = text[places[index]...].firstIndex(of: token) else { return nil }
        if text[places[index]..<next].contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
          isApart = true
        }
        places[index] = next + 1
      }
      if isApart {
        close(isEnd: pieces.isEmpty)
        if pieces.last != Self.gap {
          pieces.append(Self.gap)
          gaps += 1
          if isAsked(before, from: starts, to: places) { asked += 1 }
          isUnit = isNumeric(from: starts, to: places)
        }
      }
      let own = places[base] - 1
      run.append(written.indices.contains(own) ? written[own] : token)
      before = token
    }
    let isOpen = zip(texts, places).contains { text, place in
      text[place...].contains { !$0.allSatisfy(\.isWhitespace) }
    }
    close(isEnd: !isOpen)
    if isOpen {
      pieces.append(Self.gap)
      gaps += 1
      if isAsked(before, from: places, to: texts.map { $0.count + 1 }) { asked += 1 }
    }
    // All behind a colon that is not counted is the answer, though all answers end alike.
    if pieces.count >= 3, let last = pieces.last, last != Self.gap, !isUnit,
      pieces[pieces.count - 2] == Self.gap, ":：".contains(pieces[pieces.count - 3].last ?? " "),
      last.contains(where: \.isLetter)
    {
      pieces.removeLast()
    }
    // Few words in common are those that answers have by chance, and the names of companies have more.
    let letters = texts.map(Self.letters).min() ?? 0
    guard asked * 2 >= gaps, kept >= 3, kept * 10 >= letters * 5, pieces.contains(Self.gap) else {
      return nil
    }
    return Self.written(pieces)
  }

  /// Whether what stands between two tokens is asked for by the form: a number, or what follows a bracket, a box, a
  /// colon or a line to write on.
  private func isAsked(_ before: Token?, from starts: [Int], to ends: [Int]) -> Bool {
    if let before, "(（[【:：□_＿".contains(before.last ?? " ") { return true }
    return isNumeric(from: starts, to: ends)
      || inner(from: starts, to: ends).contains { "_＿".contains($0.first ?? " ") }
  }

  /// Whether most of what stands between two tokens begins with a number.
  private func isNumeric(from starts: [Int], to ends: [Int]) -> Bool {
    let inner = inner(from: starts, to: ends)
    return inner.count { $0.first?.isNumber == true } * 2 > inner.count
  }

  /// The first token of what each text has between two tokens.
  private func inner(from starts: [Int], to ends: [Int]) -> [Token] {
    zip(zip(texts, starts), ends).compactMap { place, end in
      let (text, start) = place
      return text[start..<max(start, min(end - 1, text.count))]
        .first { !$0.allSatisfy(\.isWhitespace) }
    }
  }

  private static let gap = "\u{0}"

  private static func written(_ pieces: [String]) -> String {
    var text = ""
    for piece in pieces {
      guard piece == gap else {
        text += piece
        continue
      }
      if text.hasSuffix("____") { continue }
      text += "（(".contains(text.last ?? " ") ? "  " : "____"
    }
    return text
  }

  // MARK: Tokens

  static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var run = ""
    var kind = Kind.sign
    func flush() {
      if !run.isEmpty { tokens.append(run) }
      run = ""
    }
    for character in text {
      let now = Kind(character)
      if now != kind || now == .sign { flush() }
      kind = now
      run.append(character)
    }
    flush()
    return tokens
  }

  /// The tokens as they are compared.
  private static func keys(_ tokens: [Token]) -> [Token] {
    tokens.map { token in
      let key = token.folded
      return key.isEmpty ? " " : key
    }
  }

  private enum Kind {
    case digits, letters, space, sign

    init(_ character: Character) {
      if character.isWhitespace {
        self = .space
      } else if character.isASCII, character.isNumber {
        self = .digits
      } else if character.isLetter, !String(character).isHan {
        self = .letters
      } else {
        self = .sign
      }
    }
  }

  /// The longest row of tokens that two texts have in the same order.
  private static func common(_ a: [Token], _ b: [Token]) -> [Token] {
    if a == b { return a }
    let width = b.count + 1
    var lengths = [Int](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        lengths[i * width + j] =
          a[i] == b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var found: [Token] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        found.append(a[i])
        i += 1
        j += 1
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return found
  }
}
