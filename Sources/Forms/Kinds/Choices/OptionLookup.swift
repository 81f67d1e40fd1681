/// Finds the option that a text means: by its words, its letter, or its words without their number.
struct OptionLookup: Hashable, Sendable {
  /// By all characters but white space, in half width and small letters.
  private var exact: [String: Int] = [:]
  /// By letters and digits alone.
  private var loose: [String: Int] = [:]
  private let separator: String?

  /// - Parameters:
  ///   - options: What may be chosen.
  ///   - separator: What stands between several; nil for the usual signs.
  init(_ options: [Option], separator: String? = nil) {
    self.separator = separator
    var ways: [[(String, Int)]] = [[], [], [], []]
    let isSeries = Self.isSeries(options)
    for (index, option) in options.enumerated() {
      ways[0].append((option.words, index))
      if option.isLettered { ways[0].append((option.printed, index)) }
      ways[1] += option.also.map { ($0, index) }
      if option.isLettered || option.key != option.words { ways[2].append((option.key, index)) }
      if !option.isLettered, option.key != option.words {
        // A key that the form prints as it likes, `[1-Boys, 2-Girls]`, is typed with the words.
        ways[2] += ([option.words] + option.also).map { ("\(option.key)-\($0)", index) }
      }
      guard !option.isLettered,
        let (number, rest) = Self.numbered(option.words, isOfSeries: isSeries)
      else { continue }
      ways[2].append((rest, index))
      ways[3].append((number, index))
    }
    // A surer way to write an option comes before another; what two options share is neither.
    for way in ways where !way.isEmpty {
      var exactOnes: [String: Int?] = [:]
      var looseOnes: [String: Int?] = [:]
      for (text, index) in way {
        Self.note(Self.exactKey(text), index, in: &exactOnes)
        Self.note(Self.looseKey(text), index, in: &looseOnes)
      }
      for case (let key, let index?) in exactOnes where exact[key] == nil { exact[key] = index }
      for case (let key, let index?) in looseOnes where loose[key] == nil { loose[key] = index }
    }
  }

  private static func note(_ key: String, _ index: Int, in keys: inout [String: Int?]) {
    guard !key.isEmpty else { return }
    if let known = keys[key], known != index {
      keys.updateValue(nil, forKey: key)
    } else {
      keys[key] = index
    }
  }

  /// The option that a text as a whole means.
  func option(_ text: some StringProtocol) -> Int? {
    exact[Self.exactKey(text)] ?? loose[Self.looseKey(text)]
  }

  /// Reads an answer of one option or several.
  ///
  /// Words may hold the signs that part them: the longest run of pieces that is an option is one.
  ///
  /// - Parameters:
  ///   - text: The answer.
  ///   - signs: The signs behind which a remark may stand.
  /// - Returns: The options, and what is none.
  func read(_ text: String, remarksBehind signs: Set<Character> = Self.signs) -> ChoiceAnswer {
    var answer = ChoiceAnswer()
    if let option = option(text) {
      answer.chosen = [option]
      return answer
    }
    if let (option, remark) = remarked(text, signs) {
      answer.chosen = [option]
      answer.rest = [remark]
      return answer
    }
    let pieces = pieces(of: text)
    var start = pieces.startIndex
    var chosen: Set<Int> = []
    while start < pieces.endIndex {
      var end = min(pieces.endIndex, start + 12)
      var found: Int?
      while end > start {
        let run = text[pieces[start].startIndex..<pieces[end - 1].endIndex]
        if let option = option(run) {
          found = option
          break
        }
        end -= 1
      }
      if let found {
        chosen.insert(found)
      } else if let joined = joined(pieces[start]) {
        chosen.formUnion(joined)
      } else {
        answer.unknown.append(String(pieces[start]).trimmed)
      }
      start = found == nil ? start + 1 : end
    }
    answer.chosen = chosen.sorted()
    return answer
  }

  /// The options of `Red and Green`, 甲和乙, `Red & Green`; nil where something else stands there too.
  private func joined(_ piece: Substring) -> [Int]? {
    guard separator == nil, piece.utf8.count <= Self.longestRemark else { return nil }
    let text = FoldedText(String(piece))
    var words: [[Unicode.Scalar]] = [[]]
    var place = 0
    while place < text.folded.count {
      let scalar = text.folded[place]
      if let end = text.endOfJoiningWord(at: place) {
        words.append([])
        place = end
      } else {
        if scalar == "&" || scalar == "+" {
          words.append([])
        } else {
          words[words.count - 1].append(scalar)
        }
        place += 1
      }
    }
    guard words.count > 1 else { return nil }
    let options = words.compactMap { option(String(scalars: $0)) }
    return options.count == words.count ? options : nil
  }

  /// An option with a remark behind it that names no other, in brackets or behind a dash or colon: `Yes (from 2026)`,
  /// `Amber – improving`.
  private func remarked(_ text: String, _ signs: Set<Character>) -> (option: Int, remark: String)? {
    guard text.utf8.count <= Self.longestRemark else { return nil }
    if let last = text.last, last == ")" || last == "）" {
      guard let open = text.firstIndex(where: { $0 == "(" || $0 == "（" }),
        let option = option(text[..<open])
      else { return nil }
      let remark = text[text.index(after: open)...].dropLast()
      return namesOther(remark) ? nil : (option, String(remark).trimmed)
    }
    for place in text.indices where signs.contains(text[place]) {
      let next = text.index(after: place)
      // A hyphen may stand in a word.
      if text[place] == "-" || text[place] == ".", next < text.endIndex, !text[next].isWhitespace {
        continue
      }
      guard let option = option(text[..<place]), !namesOther(text[next...]) else { continue }
      return (option, String(text[next...]).trimmed)
    }
    return nil
  }

  /// Whether a remark is empty, or has the words of an option.
  private func namesOther(_ remark: Substring) -> Bool {
    let key = Self.looseKey(remark)
    if key.isEmpty { return true }
    let words = Set(remark.split { !$0.isLetter && !$0.isNumber }.map { Self.looseKey($0) })
    return loose.keys.contains { option in
      guard Self.isWord(option) else { return false }
      // No space parts the words of Chinese; no is in November, but no word of it.
      return words.contains(option)
        || key.contains(option) && (option.utf8.count > 4 || option.utf8.contains { $0 > 0x7F })
    }
  }

  /// The signs behind which a remark may stand.
  static let signs: Set<Character> = ["-", "–", "—", ":", "："]
  /// The same for yes and no: nobody names both, so that a comma parts no options.
  static let allSigns = signs.union([",", "，", ";", "；", ".", "。", "\n", "\r\n"])
  private static let longestRemark = 600

  /// Whether an option's key is more than a letter or digit that may be part of any word.
  private static func isWord(_ key: String) -> Bool { key.utf8.count > 1 }

  private func pieces(of text: String) -> [Substring] {
    let pieces: [Substring]
    switch separator {
    case nil: pieces = text.split { "、,，;；/／|\n\r".contains($0) || $0 == "\r\n" }
    case "": pieces = [text[...]]
    case let separator?:
      pieces = text.split(separator: separator).flatMap { $0.split(whereSeparator: \.isNewline) }
    }
    return pieces.filter { !$0.allSatisfy(\.isWhitespace) }.prefix(200).map { $0 }
  }

  private static func exactKey(_ text: some StringProtocol) -> String {
    let letters = TextFolding.letters(of: text).filter { !$0.isWhitespace }
    return String(scalars: letters)
  }

  private static func looseKey(_ text: some StringProtocol) -> String {
    let letters = TextFolding.letters(of: text).filter(\.isLetterOrDigit)
    return String(scalars: letters)
  }

  /// Whether all options begin with a number and a space, and the numbers rise from 0 or 1: `1 Grant`,
  /// `2 Loan`, `9 Other`.
  private static func isSeries(_ options: [Option]) -> Bool {
    var last = -1
    for option in options {
      let digits = option.words.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), number > last, last >= 0 || number <= 1,
        option.words[digits.endIndex...].first?.isWhitespace == true
      else { return false }
      last = number
    }
    return options.count >= 3
  }

  /// The number or letter that begins some words, and what follows: b and Partly of `b) Partly`, 3 and
  /// Medium of `3 - Medium`, 01 and 农业 of `01 农业`.
  ///
  /// With space alone between, `1 Research`, it is a number only in options that are all numbered so.
  private static func numbered(_ words: String, isOfSeries: Bool) -> (String, String)? {
    var rest = Substring(words).drop(while: \.isWhitespace)
    let opens = rest.first == "(" || rest.first == "（"
    if opens { rest = rest.dropFirst() }
    var number = rest.prefix { $0.isNumber || $0 == "." }
    while number.last == "." { number = number.dropLast() }
    if number.isEmpty, let first = rest.first, first.isASCII, first.isLetter {
      number = rest.prefix(1)
    }
    guard !number.isEmpty else { return nil }
    let behind = rest[number.endIndex...]
    guard let sign = behind.first, !sign.isLetter, !sign.isNumber else { return nil }
    let text = behind.drop { !$0.isLetter && !$0.isNumber }
    // `A levels` is no option with a letter, nor `24 hours`: a sign must stand between, not space alone.
    let between = behind[..<text.startIndex].filter { !$0.isWhitespace }
    guard !text.isEmpty,
      !between.isEmpty || isOfSeries || (number.first == "0" && number.count > 1)
    else { return nil }
    return (String(number), String(text))
  }
}
