/// Where the options of a choice are printed in an answer.
enum ChoiceOptions {
  /// An option that is still printed in the answer: its letter or words, and their indexes.
  struct Printed: Hashable, Sendable {
    /// Index into the options; nil for what stands there like an option and is none.
    var option: Int?
    var start: Int
    /// The index after its words.
    var end: Int
    /// Whether its letter stands in brackets or a circle: `(A)`, Ⓐ.
    var isFramed = false
  }

  /// Finds the letters and words of options, each at most once, in their order.
  static func lettered(
    _ options: [PrintedChoice.Option], in text: FoldedText
  ) -> [Printed] {
    var row = lettered(options, from: 0, of: 0, in: text)
    // `(A. 政府、C. 科研机构) A. 政府 B. 学校`: what is typed where letters belong is not yet the row.
    var next = row
    for _ in 0..<options.count {
      guard let first = next.first, let option = first.option else { break }
      next = lettered(options, from: first.end, of: option, in: text)
      guard next.first?.option == option else { break }
      if next.count >= row.count { row = next }
    }
    return row
  }

  /// The same behind an index, from one of the options on.
  private static func lettered(
    _ options: [PrintedChoice.Option], from start: Int, of first: Int, in text: FoldedText
  ) -> [Printed] {
    var found: [Printed] = []
    var from = start
    for index in first..<options.count {
      guard let printed = lettered(index, options, in: text, from..<text.folded.count) else {
        if index == first, start > 0 { return [] }
        continue
      }
      found.append(printed)
      from = printed.end
    }
    return found
  }

  /// The first place in a range at which an option stands with its letter and words.
  private static func lettered(
    _ index: Int, _ options: [PrintedChoice.Option], in text: FoldedText, _ range: Range<Int>
  ) -> Printed? {
    guard let letter = options[index].letter?.lowercase else { return nil }
    for place in range {
      let scalar = text.folded[place]
      // Nearly all that is looked at is another letter.
      guard scalar.lowercase == letter || EnclosedLetter.mayBe(scalar.value) else { continue }
      let isEnclosed = EnclosedLetter.isLetter(scalar, letter)
      let isLike =
        scalar.value > 0x7F && Lookalike.letter(of: scalar) == letter && text.isAlone(place)
      guard scalar.lowercase == letter && isLetter(at: place, in: text) || isEnclosed || isLike,
        let end = words(of: options[index], behind: place, in: text)
      else { continue }
      let isFramed = isEnclosed || isFramed(place, in: text)
      return Printed(option: index, start: place, end: end, isFramed: isFramed)
    }
    return nil
  }

  /// Finds the letters of options without their words, where signs say which of them are meant: `A（√） B（ ）`; none
  /// where the letters alone do.
  static func marked(_ options: [PrintedChoice.Option], in text: FoldedText) -> [Printed] {
    let marks = ChoiceMark.all(in: text)
    guard marks.contains(where: { $0.sign != .tick }) else { return [] }
    var found: [Printed] = []
    for (index, option) in options.enumerated() {
      guard let letter = option.letter?.lowercase else { continue }
      let from = found.last?.end ?? 0
      let place = text.folded.indices.dropFirst(from).first { place in
        text.folded[place].lowercase == letter && isLetter(at: place, in: text)
          && (place + 1 == text.folded.count || !text.folded[place + 1].isLetterOrDigit)
          && !marks.contains { $0.range.contains(place) }
      }
      if let place { found.append(Printed(option: index, start: place, end: place + 1)) }
    }
    // The brackets that the form prints for the letters are no box.
    let first = found.first?.start ?? 0
    let boxes = marks.filter { $0.sign != .tick }
    let isOwn = boxes.contains {
      !($0.isBracket && $0.sign == .box && $0.range.upperBound <= first)
    }
    let isRow = marks.count == found.count && marks.allSatisfy(\.isBracket)
    return isOwn || isRow ? found : []
  }

  /// Whether a letter begins there: no other stands right before it, but for a V that is a tick.
  private static func isLetter(at place: Int, in text: FoldedText) -> Bool {
    guard place > 0, text.folded[place - 1].isLatinLetter else { return true }
    return ChoiceSign.isLetter(text.folded[place - 1])
      && (place == 1 || !text.folded[place - 2].isLetterOrDigit || text.folded[place - 2].isHan)
  }

  /// Whether brackets stand around a letter, or around the words up to another index.
  private static func isFramed(_ first: Int, _ last: Int? = nil, in text: FoldedText) -> Bool {
    let last = last ?? first
    guard first > 0, last + 1 < text.folded.count else { return false }
    return text.folded[first - 1] == "(" && text.folded[last + 1] == ")"
      || text.folded[first - 1] == "[" && text.folded[last + 1] == "]"
  }

  /// The index after the option's words, if they follow its letter with nothing but marks between.
  static func words(
    of option: PrintedChoice.Option, behind letter: Int, in text: FoldedText
  ) -> Int? {
    var place = letter + 1
    var dotted = false
    while place < text.folded.count, place - letter < 12 {
      let scalar = text.folded[place]
      if let mark = ChoiceMark.mark(at: place, in: text) {
        place = mark.range.upperBound
        continue
      }
      if ".、:)".unicodeScalars.contains(scalar) {
        dotted = true
      } else if !scalar.isWhitespace, !"(-[]".unicodeScalars.contains(scalar),
        !isTickLetter(at: place, in: text, before: option)
      {
        break
      }
      place += 1
    }
    if let end = match(option.words, at: place, in: text) { return end }
    // `E. 其它`, `A. 发达国家和地区`: the printed style and the first letters are enough.
    let near = option.words.prefix(max(1, option.words.count / 2))
    guard dotted, option.words.count > 1, var end = match(near, at: place, in: text) else {
      return nil
    }
    // `E. 其它`: the rest of the words, however it is written.
    let rest = end + option.words.count - near.count
    while end < text.folded.count,
      end < rest && text.folded[end].isHan
        || text.folded[end].isLatinLetter && text.folded[end - 1].isLatinLetter
    {
      end += 1
    }
    return end
  }

  /// Whether a V stands there that is a tick behind a letter: `AV. 政府`.
  static func isTickLetter(
    at place: Int, in text: FoldedText, before option: PrintedChoice.Option
  ) -> Bool {
    ChoiceSign.isTickLetter(text.folded[place])
      && option.words.first.map(ChoiceSign.isTickLetter) != true
      && (place + 1 == text.folded.count || !text.folded[place + 1].isLatinLetter)
  }

  /// Finds the words of options without letters, in a text that holds only such words, signs, and
  /// notes.
  static func worded(
    _ options: [PrintedChoice.Option], in text: FoldedText
  ) -> [Printed] {
    let marks = ChoiceMark.all(in: text)
    var next = marks.startIndex
    var found: [Printed] = []
    var place = 0
    while place < text.folded.count {
      while next < marks.endIndex, marks[next].range.upperBound <= place { next += 1 }
      if next < marks.endIndex, marks[next].range.contains(place) {
        place = marks[next].range.upperBound
        continue
      }
      guard text.folded[place].isLetterOrDigit || ChoiceSign.isLetter(text.folded[place]) else {
        place += 1
        continue
      }
      // The longest option that begins here, so that 民办非企 is not taken for a shorter one.
      guard let (index, end) = longest(of: options, at: place, in: text) else {
        guard isSign(at: place, behind: found.last, options, in: text) else { return [] }
        place += 1
        continue
      }
      guard !found.contains(where: { $0.option == index }) else { return [] }
      let printed = Printed(
        option: index, start: place, end: end, isFramed: isFramed(place, end - 1, in: text))
      let isFree =
        end == text.folded.count || !text.folded[end].isLetterOrDigit
        || text.endOfJoiningWord(at: end) != nil
        || isSign(at: end, behind: printed, options, in: text)
      guard isFree || options[index].note != nil else { return [] }
      found.append(printed)
      place = end
      if options[index].note != nil {
        // A note runs to the next sign or to the end.
        place = marks.first { $0.range.lowerBound >= end }?.range.lowerBound ?? text.folded.count
      } else {
        while place < text.folded.count, text.folded[place].isWhitespace { place += 1 }
        place = text.endOfJoiningWord(at: place) ?? place
      }
    }
    return found
  }

  /// Finds the words of options beside boxes and ticks, whatever else stands in the text.
  static func boxed(
    _ options: [PrintedChoice.Option], in text: FoldedText
  ) -> [Printed] {
    let marks = ChoiceMark.all(in: text)
    let starts = Set(marks.map(\.range.lowerBound))
    let ends = Set(marks.map(\.range.upperBound))
    var found: [Printed] = []
    for place in text.folded.indices where text.folded[place].isLetterOrDigit {
      guard place >= found.last?.end ?? 0,
        let (index, end) = longest(of: options, at: place, in: text),
        !found.contains(where: { $0.option == index })
      else { continue }
      let printed = Printed(option: index, start: place, end: end)
      var before = place
      while before > 0, text.folded[before - 1].isWhitespace { before -= 1 }
      var behind = end
      while behind < text.folded.count, text.folded[behind] == " " { behind += 1 }
      guard
        ends.contains(before) || starts.contains(behind)
          || before > 0 && isSign(at: before - 1, behind: found.last, options, in: text)
          || isSign(at: end, behind: printed, options, in: text)
      else { continue }
      found.append(printed)
    }
    return found
  }

  /// Finds the words of options that stand by themselves, each once, rising.
  static func standing(_ options: [PrintedChoice.Option], in text: FoldedText) -> [Printed] {
    var found: [Printed] = []
    for place in text.folded.indices where text.folded[place].isLetterOrDigit {
      guard place >= found.last?.end ?? 0, place == 0 || !text.folded[place - 1].isLetterOrDigit,
        let (index, end) = longest(of: options, at: place, in: text),
        end == text.folded.count || !text.folded[end].isLetterOrDigit,
        !found.contains(where: { $0.option == index })
      else { continue }
      found.append(Printed(option: index, start: place, end: end))
    }
    return found
  }

  /// The longest of the options' words that begin at an index, and the index after them.
  private static func longest(
    of options: [PrintedChoice.Option], at place: Int, in text: FoldedText
  ) -> (index: Int, end: Int)? {
    options.indices.compactMap { index in
      match(options[index].words, at: place, in: text).map { (index: index, end: $0) }
    }.max { $0.end < $1.end }
  }

  /// Whether a letter is typed for a sign there: right behind an option, or before one.
  private static func isSign(
    at place: Int, behind printed: Printed?, _ options: [PrintedChoice.Option],
    in text: FoldedText
  ) -> Bool {
    guard place < text.folded.count, ChoiceSign.isLetter(text.folded[place]) else { return false }
    return ChoiceMark.letter(
      at: place, in: text, options: options,
      begins: { $0 < text.folded.count && longest(of: options, at: $0, in: text) != nil },
      ends: { $0 == printed?.end }) != nil
  }

  /// The index after some letters, if they stand at an index; punctuation between them is skipped.
  static func match(
    _ letters: some Collection<Unicode.Scalar>, at start: Int, in text: FoldedText
  ) -> Int? {
    var place = start
    for letter in letters {
      while place < text.folded.count, place > start, !text.folded[place].isLetterOrDigit {
        guard !text.folded[place].isWhitespace || place - start < 40 else { return nil }
        place += 1
      }
      guard place < text.folded.count, text.folded[place].lowercase == letter else { return nil }
      place += 1
    }
    return place
  }
}
