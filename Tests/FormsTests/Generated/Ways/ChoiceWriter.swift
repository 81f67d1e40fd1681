import Forms
import Spreadsheet

/// Writes the answer to a choice: its options, the words of 其他, and the text asked for behind it.
struct ChoiceWriter {
  private let choice: DrawnChoice
  private let chosen: [Character]
  private let notes: [Character: String]
  private let way: ChoiceWay
  private let letters: LetterWay
  private let tick: String
  private let boxes: BoxWay
  private let gap: String
  /// What stands beside the first option chosen that asks for no words.
  private let remark: String
  private let note: NoteWay
  private let isInside: Bool

  static func write(_ writing: inout Writing, _ picker: inout Picker, for place: String) {
    guard case .options(let options, _) = writing.asked.shape,
      let field = writing.asked.fields.first
    else { return }
    let chosen: [Character] =
      switch writing.values[field.id] {
      case .choice(let letter): Array(letter)
      case .choices(let letters): letters.flatMap { Array($0) }
      default: []
      }
    let printed = DrawnChoice(writing.printed, options: options)
    var notes: [Character: String] = [:]
    for option in options where option.note != nil {
      guard let letter = option.letter, chosen.contains(letter) else { continue }
      let note = writing.text(field.id + "_note")
      if !note.isEmpty { notes[letter] = note }
    }
    let splitsNote = printed.options.contains { $0.line > 0 }
    let hasDetail = writing.values["partner_nature_detail"] != nil
    let sharesDetail = printed.rest.contains { !$0.isEmpty }
    let way = picker.pick(ChoiceWay.self, for: place) { way in
      // Where no line is left standing, the words of 其他 need a place of their own.
      switch way {
      case .othersDeleted, .othersDeletedNoLetters, .lettersInCircles:
        chosen.count < options.count && !splitsNote
      case .boxesOverAlone: !splitsNote && !sharesDetail
      case .tickTouchingBoth: chosen.count > 1 && !splitsNote
      default: true
      }
    }
    let note = picker.pick(NoteWay.self, for: place) { note in
      switch note {
      // Without its option in sight, only a letter can say that it was chosen.
      case .alone: splitsNote && !notes.isEmpty && !sharesDetail && way.writesLetters
      // Where the text asked for follows in the same cell, only the hint tells where it begins.
      case .betweenLinesNoHint, .plain, .colon, .parentheses, .behindHint:
        !notes.isEmpty && !(sharesDetail && hasDetail)
      default: !notes.isEmpty
      }
    }
    let remark = picker.pick(RemarkWay.self, for: place, percent: 20) { _ in
      way.printsAll && !printed.plain(chosen).isEmpty
    }
    if remark != .none { writing.besides.append(field.id) }
    let writer = ChoiceWriter(
      choice: printed, chosen: chosen, notes: notes, way: way,
      letters: picker.pick(LetterWay.self, for: place) { _ in chosen.count > 0 },
      tick: picker.pick(TickWay.self, for: place) {
        way != .tickBehindLetter && way != .tickBefore || $0 != .word
      }.rawValue,
      boxes: picker.pick(BoxWay.self, for: place),
      gap: picker.pick(OptionGap.self, for: place, percent: 30).rawValue,
      remark: remark.rawValue, note: note, isInside: writing.isInside)
    for line in writing.printed.indices where writer.hasOptions(line) || line == 0 {
      writing.write(writer.line(line), line: line)
    }
    writer.writeDetail(&writing, &picker, for: place)
    writing.boxes = writer.boxesOver
  }

  /// The check boxes over the cell, in the order of the options.
  private var boxesOver: [(words: String, isTicked: Bool)] {
    guard way == .boxesOver || way == .boxesOverAlone else { return [] }
    return choice.options.map { option in
      let note = way == .boxesOverAlone ? notes[option.letter].map { "：\($0)" } ?? "" : ""
      return ("\(option.letter). \(option.words)\(note)", chosen.contains(option.letter))
    }
  }

  private func hasOptions(_ line: Int) -> Bool { choice.options.contains { $0.line == line } }

  private func line(_ line: Int) -> String {
    let options = choice.options.filter { $0.line == line }
    if line > 0 {
      if note == .alone, let text = notes.values.first { return text }
      return options.map(option).joined(separator: " ")
    }
    let label = isInside ? choice.head : ""
    switch way {
    case .lettersAlone:
      let text = letters.join(chosen)
      let inRow = choice.options.contains { $0.line > 0 && notes[$0.letter] != nil }
      return label + text + (inRow ? "" : notes.values.map { "（\($0)）" }.joined())
    case .lettersAndWords, .lettersJoinedToWords, .wordsAlone:
      let pieces = choice.options.filter { chosen.contains($0.letter) }.map(overwritten)
      return label + pieces.joined(separator: "、")
    case .othersDeleted, .othersDeletedNoLetters:
      let kept = options.filter { chosen.contains($0.letter) }
      let inside = way == .othersDeleted ? letters.join(chosen) : ""
      return choice.head + "(\(inside))" + choice.middle + kept.map(option).joined(separator: " ")
    case .boxesOverAlone: return choice.head
    default: break
    }
    return choice.head + parentheses + choice.middle + joined(options)
  }

  private func joined(_ options: [DrawnChoice.Option]) -> String {
    guard way == .tickTouchingBoth else { return options.map(option).joined(separator: gap) }
    var text = ""
    for (index, option) in options.enumerated() {
      let touches = option.letter == chosen.first && option.tail.isEmpty && remark.isEmpty
      let isLast = index + 1 == options.count
      text += self.option(option) + (touches || isLast ? "" : " ")
    }
    return text
  }

  /// An option where only those chosen are written: letter, words, and what 其他 is.
  private func overwritten(_ option: DrawnChoice.Option) -> String {
    let inRow = option.line > 0
    let more = inRow ? "" : notes[option.letter].map { "（\($0)）" } ?? ""
    return switch way {
    case .lettersAndWords: "\(option.letter). \(option.words)\(more)"
    case .lettersJoinedToWords: "\(option.letter)\(option.words)\(more)"
    default: option.words + more
    }
  }

  private var parentheses: String {
    switch way {
    case .wideParentheses: "（\(letters.join(chosen))）"
    case .spacedParentheses: "( \(letters.join(chosen)) )"
    case .parentheses: "(\(letters.join(chosen)))"
    case .wordsInParentheses:
      "（"
        + choice.options.filter { chosen.contains($0.letter) }
        .map { "\($0.letter). \($0.words)" }.joined(separator: "；") + "）"
    case .emptyBoxesChosenDeleted: ""
    default: "()"
    }
  }

  private func option(_ option: DrawnChoice.Option) -> String {
    let isChosen = chosen.contains(option.letter)
    let words = notes[option.letter]
    let hint = DrawnChoice.hint(option.tail)
    let tail = words.map { note.write($0, hint: hint) } ?? option.tail
    let isRemarked = option.letter == choice.plain(chosen).first
    let name = "\(option.letter). \(option.words)" + (isRemarked ? remark : "")
    switch way {
    case .tickBefore: return (isChosen ? tick : "") + name + tail
    case .tickBehindLetter where isChosen:
      return "\(option.letter)\(tick)" + name.dropFirst() + tail
    case .tickAtEnd where isChosen, .tickTouchingBoth where isChosen: return name + tick + tail
    case .lettersInCircles where isChosen: return option.letter.circled + name.dropFirst() + tail
    case .boxes, .emptyBoxesChosenDeleted:
      return (isChosen ? boxes.rawValue : boxes.empty) + name + tail
    case .boxesBehind: return name + (isChosen ? boxes.rawValue : boxes.empty) + tail
    default: return name + tail
    }
  }

  private func writeDetail(_ writing: inout Writing, _ picker: inout Picker, for place: String) {
    let id = "partner_nature_detail"
    guard let line = writing.asked.lines.firstIndex(where: { $0.fields.contains { $0.id == id } })
    else { return }
    let hint = choice.rest[line].isEmpty ? writing.printed[line] : choice.rest[line]
    let text = writing.values[id] == nil ? nil : writing.text(id)
    let way = picker.pick(HintWay.self, for: place + "detail") {
      $0.applies(to: hint) && text != nil
    }
    guard !choice.rest[line].isEmpty else {
      if let text { writing.write(way.write(text, hint: hint), line: line) }
      return
    }
    let before = self.line(line)
    let behind =
      switch way {
      // A text before its own hint cannot be told from the words of 其他.
      case .deleted, .answerBefore, .answerAbove: hint + (text ?? "")
      default: text.map { way.write($0, hint: hint) } ?? hint
      }
    writing.write(before + " " + behind, line: line)
  }
}
