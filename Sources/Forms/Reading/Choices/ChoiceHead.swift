/// The text where letters belong: before the printed options, or all of it if these are gone.
struct ChoiceHead {
  /// The options given by letter or by their words, in the order written.
  var letters: [Int] = []
  /// Letters and words that match no option, as typed.
  var unknown: [String] = []
  /// For each option with a note, the words written with it: `E（商会）`, `D、人才公寓`.
  var notes: [Int: String] = [:]
  /// What may be meant by `A-C`, two letters or all from one to the other, as texts; else empty.
  private(set) var readings: [String] = []
  /// The letters that the sender puts in question, as typed: `B？`; and what is said of an option in brackets
  /// behind it, of one that asks for no words.
  private(set) var remarks: [String] = []
  /// A placeholder such as 无, if the text is nothing else.
  var placeholder: String?
  /// 同上, if the text is nothing else.
  private(set) var ditto: String?

  private static let signs: LetterSet = "?:,.)"
  private let text: FoldedText
  private let options: [PrintedChoice.Option]

  /// - Parameters:
  ///   - text: The text without the words that the form prints there.
  ///   - options: What may be chosen.
  init(_ text: FoldedText, options: [PrintedChoice.Option]) {
    self.text = text
    self.options = options
    let start = text.folded.firstIndex { !Self.signs.contains($0) && !$0.isWhitespace }
    let rest = text[(start ?? text.folded.count)..<text.folded.count].trimmed
    if Placeholder.matches(rest) {
      placeholder = rest
      return
    }
    if DittoAnswer.matches(rest) {
      ditto = rest
      return
    }
    read()
    readSigns()
    // A picture such as a thumb says something too, and so does a question mark.
    guard unknown.isEmpty, letters.isEmpty, readings.isEmpty, let start else { return }
    let body = text[start..<text.folded.count]
    if body.holdsAnything(in: body.folded.indices) { unknown = [body.trimmed] }
  }

  private mutating func read() {
    var from = 0
    /// The texts that match no option, and where they begin and end.
    var loose: [(text: String, range: Range<Int>)] = []
    /// The words around letters: 选, 项, to.
    var aside: [String] = []
    /// How many options such words say that there are.
    var counts: [(count: Int, text: String)] = []
    /// 至 behind a letter, as long as the other letter has yet to come.
    var upTo: (text: String, range: Range<Int>)?
    let hasLetters = options.contains { $0.letter != nil }
    while let range = nextPiece(from: from) {
      from = range.upperBound
      let piece = text[range]
      let known = letters.count
      if let (option, end) = whole(at: range) {
        letters.append(option)
        from = end
      } else if hasLetters,
        let beside = LettersInWords(piece.key, options, after: letters.last, isUpTo: upTo != nil)
      {
        letters += beside.letters
        if let count = beside.count { counts.append((count, text.text(range))) }
        upTo = beside.isOpen ? (text.text(range), range) : nil
        if beside.letters.isEmpty, upTo == nil { aside.append(text.text(range)) }
      } else if hasLetters, piece.key.allSatisfy(\.isLatinLetter) {
        for (letter, place) in zip(piece.key, piece.positions) {
          if let option = options.firstIndex(where: { $0.letter?.lowercase == letter }) {
            letters.append(option)
          } else {
            let start = range.lowerBound + place
            loose.append((text.text(start..<start + 1), start..<start + 1))
          }
        }
        if letters.count == known {
          loose.removeLast(piece.key.count)
          loose.append((text.text(range), range))
        }
      } else if let option = options.firstIndex(where: { $0.words == piece.key }) {
        letters.append(option)
      } else if let (option, note) = lettered(piece) {
        letters.append(option)
        if let note { notes[option] = note }
      } else {
        loose.append((text.text(range), range))
      }
      if letters.count > known, let option = letters.last, let inner = parenthesis(behind: from) {
        // `E（企业与商会）`: in the parentheses is the option's note, even if it contains words of
        // options.
        guard options[option].note != nil else {
          if isRemark(inner) {
            remarks.append(text.text(inner).trimmed)
            from = inner.upperBound
          }
          continue
        }
        let words = NoteText.clean(text[inner], hints: [])
        if !words.isEmpty { notes[option] = words }
        from = inner.upperBound
      }
    }
    if let upTo {
      // In the order written, as a note is cut from the first to the last.
      let place = loose.firstIndex { $0.range.lowerBound > upTo.range.lowerBound }
      loose.insert(upTo, at: place ?? loose.endIndex)
    }
    takeNote(of: &loose)
    // Words around letters say nothing by themselves.
    unknown = letters.isEmpty && loose.isEmpty ? aside : loose.map(\.text)
    if !letters.isEmpty {
      unknown += counts.filter { $0.count != Set(letters).count }.map(\.text)
    }
  }

  /// Reads the signs beside the letters that change what these say: `A-C`, `B？`.
  private mutating func readSigns() {
    guard text.folded.contains(where: { $0 == "?" || Self.isUpTo($0) }) else { return }
    let signs = text.folded.indices.filter { !text.folded[$0].isWhitespace }
    func letter(_ place: Int) -> Int? {
      guard signs.indices.contains(place), text.folded[signs[place]].isLatinLetter else {
        return nil
      }
      let letter = text.folded[signs[place]].lowercase
      return options.firstIndex { $0.letter?.lowercase == letter }
    }
    for place in signs.indices {
      let sign = text.folded[signs[place]]
      guard letter(place - 1) != nil else { continue }
      if sign == "?" {
        remarks.append(text.text(signs[place - 1]..<signs[place] + 1))
      } else if Self.isUpTo(sign), letters.count == 2, unknown.isEmpty, notes.isEmpty,
        let from = letter(place - 1), let to = letter(place + 1), letters == [from, to],
        to > from + 1
      {
        readings = [[from, to], Array(from...to)].map { chosen in
          chosen.map { options[$0].key }.joined(separator: "、")
        }
        letters = []
      }
    }
  }

  /// Whether a sign may stand between the first and the last of some letters.
  private static func isUpTo(_ sign: Unicode.Scalar) -> Bool {
    TextFolding.isDash(sign) || sign == "~"
  }

  /// `D、人才公寓`: takes text that matches no option, after all that do, as the note of the last option
  /// if that has one.
  private mutating func takeNote(of loose: inout [(text: String, range: Range<Int>)]) {
    guard let option = letters.last(where: { options[$0].note != nil }), notes[option] == nil,
      let first = loose.first, let last = loose.last, FoldedText(first.text).key.count > 1,
      !FoldedText(first.text).key.allSatisfy(\.isLatinLetter) || loose.count > 1,
      last.range.upperBound - first.range.lowerBound > 1, isBehindAll(first.range.lowerBound)
    else { return }
    notes[option] = text.text(first.range.lowerBound..<last.range.upperBound)
    loose = []
  }

  /// Whether no option is chosen after an index.
  private func isBehindAll(_ place: Int) -> Bool {
    ChoiceHead(text[0..<place], options: options).letters.count == letters.count
  }

  /// An option with its letter and words, or its words alone, whatever signs are among these, and the index after
  /// it.
  private func whole(at range: Range<Int>) -> (option: Int, end: Int)? {
    let place = range.lowerBound
    func isFree(_ end: Int) -> Bool {
      end == text.folded.count || !text.folded[end].isLetterOrDigit
        || text.endOfJoiningWord(at: end) != nil
    }
    let first = text.folded[place].lowercase
    // By index, since a loop over the options would copy each of them.
    for index in options.indices where options[index].words.count > 1 {
      if options[index].letter?.lowercase == first,
        place + 1 == text.folded.count || !text.folded[place + 1].isLatinLetter,
        let end = ChoiceOptions.words(of: options[index], behind: place, in: text), isFree(end)
      {
        return (index, end)
      }
      if options[index].words[0] == first,
        let end = ChoiceOptions.match(options[index].words, at: place, in: text),
        end > range.upperBound, isFree(end)
      {
        return (index, end)
      }
    }
    return nil
  }

  /// Whether words in parentheses say something of the option before them, and name none.
  private func isRemark(_ inner: Range<Int>) -> Bool {
    let words = text[inner]
    guard words.holdsWords, !words.key.contains(where: \.isLatinLetter) else { return false }
    return !options.contains { words.key.firstIndex(of: $0.words) != nil }
  }

  /// Reads `A技术转移`: a letter with the words of its option, or with a note if the option has one.
  private func lettered(_ piece: FoldedText) -> (option: Int, note: String?)? {
    guard let first = piece.key.first, let last = piece.key.last else { return nil }
    guard let option = options.firstIndex(where: { $0.letter?.lowercase == first }) else {
      // `政府A`
      let option = options.firstIndex {
        $0.letter?.lowercase == last && $0.words.elementsEqual(piece.key.dropLast())
      }
      return option.map { ($0, nil) }
    }
    let rest = Array(piece.key.dropFirst())
    let words = options[option].words
    if rest == words { return (option, nil) }
    guard options[option].note != nil, !rest.isEmpty, rest[0].value > 0x2E80 else { return nil }
    let start = piece.positions[rest.starts(with: words) ? words.count + 1 : 1]
    return (option, piece.text(start..<piece.scalars.count))
  }

  /// The next stretch of letters between separators, marks and connecting words.
  private func nextPiece(from start: Int) -> Range<Int>? {
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isLetterOrDigit && !FoldedText.isJoiningLetter(scalar)
    }
    guard var lower = text.folded[start...].firstIndex(where: isPart) else { return nil }
    // At the beginning there is nothing to join.
    if start > 0, let end = text.endOfJoiningWord(at: lower) {
      guard let next = text.folded[end...].firstIndex(where: isPart) else { return nil }
      lower = next
    }
    var upper = lower + 1
    while upper < text.folded.count,
      isPart(text.folded[upper]) || "-·".unicodeScalars.contains(text.folded[upper])
    {
      upper += 1
    }
    while !isPart(text.folded[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// The range inside parentheses that open at an index.
  private func parenthesis(behind place: Int) -> Range<Int>? {
    var open = place
    while open < text.folded.count, text.folded[open].isWhitespace { open += 1 }
    guard open < text.folded.count, text.folded[open] == "(",
      let close = text.folded[open...].firstIndex(of: ")")
    else { return nil }
    return open + 1..<close
  }
}
