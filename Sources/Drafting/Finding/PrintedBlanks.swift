import Forms

/// A printed text with gaps: `职工总数____人`, `（  ）A. 一般 B. 较大`, `□是 □否`, `    年  月  日`.
struct PrintedBlanks {
  /// An option that is printed beside its box or letter.
  struct Option: Equatable {
    var letter: Character?
    var words: String
  }
  enum Role {
    case plain
    case choice([Option])
    /// The words beside an option; which, and of which choice, an index into the pieces.
    case note(option: Int, choice: Int)
    /// A part of the date that begins at a piece.
    case part(String, date: Int)
  }
  enum Piece {
    case words(String)
    case blank(Role)
  }

  private(set) var pieces: [Piece] = []

  /// Whether anything is asked in it.
  var hasBlank: Bool { pieces.contains { if case .blank = $0 { true } else { false } } }
  var hasChoice: Bool {
    pieces.contains { if case .blank(.choice) = $0 { true } else { false } }
  }

  /// Whether nothing but a bracket stands before the first gap, so that the words for it stand elsewhere.
  var beginsWithBlank: Bool {
    for piece in pieces {
      switch piece {
      case .blank: return true
      case .words(let words):
        if words.contains(where: { !$0.isWhitespace && Self.brackets[$0] == nil }) { return false }
      }
    }
    return false
  }
  var choiceCount: Int { pieces.count { if case .blank(.choice) = $0 { true } else { false } } }
  var optionCount: Int {
    pieces.reduce(0) {
      if case .blank(.choice(let options)) = $1 { $0 + options.count } else { $0 }
    }
  }

  static let boxes: Set<Character> = ["□", "☐", "◻", "▢", "❏", "○", "〇", "◯"]
  private static let lines: Set<Character> = ["_", "＿", "﹍", "﹎"]
  private static let brackets: [Character: Character] = [
    "(": ")", "（": "）", "[": "]", "【": "】", "〔": "〕",
  ]

  private enum Token {
    case words(String)
    case gap(isBracket: Bool)
    case box(Character)
    case part(String)
  }

  init(_ text: String, words: [DraftWords]) {
    var tokens = Self.tokens(Array(text), words)
    // The last of several labels in one cell has its gap at the end.
    let isGapped = tokens.contains { if case .gap = $0 { true } else { false } }
    if isGapped, case .words(let last)? = tokens.last, ":：".contains(last.trimmed.last ?? " ") {
      tokens.append(.gap(isBracket: false))
    }
    boxed(tokens, words)
    if pieces.contains(where: Self.isNameless) {
      // Boxes without words are signs in a sentence: 在□内打√.
      pieces = []
      boxed(tokens.map { if case .box(let sign) = $0 { .words(String(sign)) } else { $0 } }, words)
    }
    lettered(words)
  }

  /// Puts a gap at the end, behind words that end with a colon.
  mutating func end() { pieces.append(.blank(.plain)) }

  // MARK: Gaps

  private static func tokens(_ text: [Character], _ words: [DraftWords]) -> [Token] {
    var tokens: [Token] = []
    var run = ""
    var index = 0
    let boxCount = text.count(where: boxes.contains)
    func flush() {
      if !run.isEmpty { tokens.append(.words(run)) }
      run = ""
    }
    func isGap(_ character: Character) -> Bool {
      lines.contains(character) || character == " " || character == "\u{3000}"
        || character == "\u{A0}"
    }
    while index < text.count {
      let character = text[index]
      if let date = dateParts(text, from: index), date.end > index {
        flush()
        tokens += date.tokens
        index = date.end
        continue
      }
      if lines.contains(character) {
        var end = index
        while end < text.count, lines.contains(text[end]) { end += 1 }
        // EIN__c is a name.
        let isInName =
          end - index <= 3 && index > 0 && end < text.count && isNameLetter(text[index - 1])
          && isNameLetter(text[end])
        if !isInName, end - index >= 2 || character != "_" {
          flush()
          tokens.append(.gap(isBracket: false))
          index = end
          continue
        }
      }
      if let close = brackets[character] {
        var end = index + 1
        while end < text.count, isGap(text[end]) { end += 1 }
        if end < text.count, text[end] == close {
          run.append(character)
          flush()
          tokens.append(.gap(isBracket: true))
          run.append(close)
          index = end + 1
          continue
        }
        let inner = text[(index + 1)...].prefix(31).prefix { $0 != close && !$0.isNewline }
        let low = String(inner).lowercased().trimmed
        if asksNote(
          low, behind: run, before: text[min(text.count, index + 2 + inner.count)...], words)
        {
          // E. 其他 (请备注) asks for words though it leaves no gap.
          flush()
          tokens.append(.gap(isBracket: false))
        }
        if index + 1 + inner.count < text.count, inner.count <= 30,
          character == "[" || character == "【",
          words.contains(where: { $0.typeOver.contains { low.hasPrefix($0) } })
        {
          flush()
          tokens.append(.gap(isBracket: false))
          index += inner.count + 2
          continue
        }
      }
      if boxes.contains(character), boxCount > 1 {
        flush()
        tokens.append(.box(character))
        index += 1
        continue
      }
      if isGap(character), !lines.contains(character) {
        var end = index
        while end < text.count, isGap(text[end]), !lines.contains(text[end]) { end += 1 }
        if isSpaceBlank(text, index, end, words) {
          flush()
          tokens.append(.gap(isBracket: false))
          index = end
          continue
        }
        run += String(text[index..<end])
        index = end
        continue
      }
      run.append(character)
      index += 1
    }
    flush()
    return tokens
  }

  /// Whether a bracket asks for the words of the option right before it, and no gap stands there.
  private static func asksNote(
    _ inner: String, behind run: String, before rest: ArraySlice<Character>, _ words: [DraftWords]
  ) -> Bool {
    guard inner.count <= 12,
      words.contains(where: { $0.noteWords.contains { inner.hasSuffix($0) } }),
      !inner.contains(where: lines.contains)
    else { return false }
    // The option is the last one that is named: E. 其他.
    let line = run.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
    guard let dot = line.lastIndex(where: { ".．、".contains($0) }), dot > line.startIndex,
      ("A"..."Z").contains(line[line.index(before: dot)]),
      case let option = String(line[line.index(after: dot)...]).trimmed,
      (1...8).contains(option.count)
    else { return false }
    return !rest.drop(while: { $0 == " " }).prefix(1).contains(where: lines.contains)
  }

  private static func isNameLetter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }

  /// Whether a run of spaces is left for something to be written: before a unit, in a sentence.
  private static func isSpaceBlank(
    _ text: [Character], _ start: Int, _ end: Int, _ words: [DraftWords]
  ) -> Bool {
    guard start > 0, end < text.count, end - start >= 2, !text[start - 1].isNewline else {
      return false
    }
    // 填报单位：        填报人： is a form of its own in one cell; where people sign, nothing is typed.
    if ":：".contains(text[start - 1]), end - start >= 3, !text[end].isNewline {
      let label = String(text[..<(start - 1)].suffix(12)).lowercased()
      return !words.contains { $0.signature.contains { label.contains($0) } }
    }
    let rest = String(text[end..<min(text.count, end + 6)]).lowercased()
    guard text[start - 1].isLetter || ":：".contains(text[start - 1]) else { return false }
    return words.contains { words in
      words.units.contains { unit in
        unit.words.contains { $0.isHan && rest.hasPrefix($0) }
      }
    }
  }

  /// `  年  月  日` with nothing but space or lines before each sign.
  private static func dateParts(_ text: [Character], from start: Int) -> (
    tokens: [Token], end: Int
  )? {
    func isGap(_ index: Int) -> Bool {
      index < text.count
        && (text[index] == " " || text[index] == "\u{3000}" || lines.contains(text[index]))
    }
    guard isGap(start) || text[start] == "年" && (start == 0 || "：:".contains(text[start - 1]))
    else {
      return nil
    }
    var index = start
    while isGap(index) { index += 1 }
    guard index < text.count, text[index] == "年" else { return nil }
    var tokens: [Token] = [.part("year"), .words("年")]
    index += 1
    for (sign, name) in [("月", "month"), ("日", "day")] {
      var next = index
      while isGap(next) { next += 1 }
      guard next < text.count, String(text[next]) == sign else { break }
      tokens += [.part(name), .words(sign)]
      index = next + 1
    }
    return tokens.count > 2 ? (tokens, index) : nil
  }

  // MARK: Boxes

  private mutating func boxed(_ tokens: [Token], _ language: [DraftWords]) {
    var open: (piece: Int, options: [Option])?
    var date = 0
    func isClosed(_ words: String) -> Bool { ":：".contains(words.trimmed.last ?? " ") }
    var afterBox = false
    for token in tokens {
      switch token {
      case .box(let sign):
        if open == nil {
          open = (pieces.count, [])
          pieces.append(.blank(.choice([])))
        }
        pieces.append(.words(String(sign)))
        afterBox = true
      case .words(let words):
        if afterBox, let (piece, options) = open {
          let (option, rest) = Self.optionWords(words, language)
          let all = options + [Option(letter: nil, words: option)]
          open = (piece, all)
          pieces[piece] = .blank(.choice(all))
          // Words behind an option that ask for something else end the choice.
          if isClosed(rest) { open = nil }
        } else if isClosed(words) {
          open = nil
        }
        afterBox = false
        pieces.append(.words(words))
      case .gap(let isBracket):
        if let (piece, options) = open, !options.isEmpty, !isBracket {
          pieces.append(.blank(.note(option: options.count - 1, choice: piece)))
        } else {
          pieces.append(.blank(.plain))
        }
      case .part(let name):
        if name == "year" { date = pieces.count }
        pieces.append(.blank(.part(name, date: date)))
      }
    }
  }

  /// Whether it is a choice with an option that has no words.
  private static func isNameless(_ piece: Piece) -> Bool {
    if case .blank(.choice(let options)) = piece {
      options.contains { $0.words.isEmpty }
    } else {
      false
    }
  }

  /// The words of an option, less what asks for a note, and what stands behind them.
  private static func optionWords(
    _ text: String, _ language: [DraftWords]
  ) -> (option: String, rest: String) {
    let line = text.drop { $0.isWhitespace }
    var end = line.endIndex
    var previous: Character = "x"
    for index in line.indices {
      let character = line[index]
      if character.isNewline || character.isWhitespace && previous.isWhitespace
        || "；;".contains(character)
      {
        end = index
        break
      }
      previous = character
    }
    let words = bare(String(line[..<end]), language)
    return (words, String(line[end...]).trimmed)
  }

  /// Option words without what stands around a note: `其他：`, `其他（请注明`.
  private static func bare(_ text: String, _ language: [DraftWords]) -> String {
    var words = text.trimmed
    // 未开始，原因：____ asks for the reason of 未开始.
    if ":：".contains(words.last ?? " "), let comma = words.lastIndex(where: { "，,".contains($0) }),
      comma > words.startIndex
    {
      words = String(words[..<comma])
    }
    while let last = words.last, "：:,，（([".contains(last) || last.isWhitespace {
      words.removeLast()
    }
    for (open, close) in [("（", "）"), ("(", ")")] {
      if let start = words.firstIndex(of: Character(open)), start != words.startIndex {
        let inner = String(words[start...])
        // A bracket that is not closed holds the note; a closed one at the end may ask for it.
        if !inner.contains(Character(close))
          || language.contains(where: { $0.noteWords.contains { inner.holds($0) } })
        {
          words = String(words[..<start]).trimmed
        }
      }
    }
    for ending in language.flatMap(\.noteEndings) where words.lowercased().hasSuffix(ending) {
      words = String(words.dropLast(ending.count))
    }
    while let last = words.last, "。.；;,，".contains(last) { words.removeLast() }
    return words.trimmed
  }

  // MARK: Letters

  /// Makes a choice of the bracket before `A. … B. …`, and notes of the blanks among the options.
  private mutating func lettered(_ language: [DraftWords]) {
    guard !hasChoice else { return }
    var choice: Int?
    var options: [Option] = []
    var next: Character = "A"
    func close(_ pieces: inout [Piece]) {
      if let choice, options.count > 1 { pieces[choice] = .blank(.choice(options)) }
    }
    var notes: [(piece: Int, option: Int, choice: Int)] = []
    var lastBracket: Int?
    var index = 0
    while index < pieces.count {
      switch pieces[index] {
      case .blank(.plain):
        if choice != nil, !options.isEmpty {
          notes.append((index, options.count - 1, choice ?? 0))
        } else {
          lastBracket = index
        }
      case .words(let words):
        for (letter, text) in Self.letters(in: words) {
          if letter == "A" {
            close(&pieces)
            choice = lastBracket
            options = []
            next = "A"
          }
          guard letter == next else { continue }
          options.append(Option(letter: letter, words: Self.bare(text, language)))
          next = Character(Unicode.Scalar((letter.asciiValue ?? 64) + 1))
        }
      default: break
      }
      index += 1
    }
    close(&pieces)
    for note in notes {
      if case .blank(.choice) = pieces[note.choice] {
        pieces[note.piece] = .blank(.note(option: note.option, choice: note.choice))
      }
    }
  }

  /// What is printed after each letter with a full stop, up to the next letter.
  private static func letters(in text: String) -> [(letter: Character, words: String)] {
    let all = Array(text)
    func begins(_ index: Int) -> Bool {
      guard index + 1 < all.count, ("A"..."Z").contains(all[index]),
        [".", "．", "、"].contains(all[index + 1])
      else { return false }
      return index == 0 || !(all[index - 1].isASCII && all[index - 1].isLetter)
    }
    let starts = all.indices.filter(begins)
    return starts.enumerated().map { place, start in
      let end = place + 1 < starts.count ? starts[place + 1] : all.count
      return (all[start], String(all[(start + 2)..<end].prefix { !$0.isNewline }))
    }
  }
}
