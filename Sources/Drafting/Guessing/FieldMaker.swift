import Forms
import Spreadsheet

/// Fills in what a field says: its kind, its options, whether it must be answered.
struct FieldMaker {
  /// A choice that hangs on what another cell says.
  struct Dependence {
    var on: CellReference
    var rule: OptionLists.NameRule
  }

  let sheet: FormSheet
  let style: SheetStyle
  let options: OptionLists
  let kinds: KindGuess
  let say: DraftSpeech
  /// The lists of words that have a name, in the order in which they were met.
  private(set) var lists: [(name: String, words: [String])] = []

  init(
    sheet: FormSheet, style: SheetStyle, options: OptionLists, kinds: KindGuess, say: DraftSpeech
  ) {
    self.sheet = sheet
    self.style = style
    self.options = options
    self.kinds = kinds
    self.say = say
  }

  /// Guesses the kind of an answer, and its options; gives back on what these hang.
  mutating func guess(_ clues: KindGuess.Clues, _ field: inout DraftField) -> Dependence? {
    guard let check = clues.check, let found = options.options(check, on: sheet.name) else {
      kinds.guess(clues, into: &field)
      return nil
    }
    switch found {
    case .words(let words, let name):
      choose(words, name: name, &field)
      if let label = clues.path.last, isSeveral([label] + clues.hints), field.kind == "choice" {
        field.keys.append(("several", "true"))
      }
    case .dependent(let cell, let rule):
      field.kind = "choice"
      return Dependence(on: cell, rule: rule)
    case .computed:
      kinds.guess(clues, into: &field)
      if !["text", "date", "code"].contains(field.kind) {
        field.kind = "text"
        field.keys = []
      }
      field.doubt = say.computedList
    }
    return nil
  }

  /// A choice among words; yes or no where these are the words.
  mutating func choose(_ words: [String], name: String?, _ field: inout DraftField) {
    // Placeholders among the words of a list are none of them.
    let real = words.filter { !style.isPlaceholder($0) || words.count <= 2 }
    if let (yes, no) = Self.yesAndNo(real) {
      field.kind = "yes_no"
      if let yes { field.keys.append(("yes", YamlText.scalar(yes))) }
      if let no { field.keys.append(("no", YamlText.scalar(no))) }
      return
    }
    guard real.count > 1 else { return }
    field.kind = "choice"
    if let name, real.count > 3 {
      field.options = .list(name, by: nil)
      if !lists.contains(where: { $0.name == name }) { lists.append((name, real)) }
    } else {
      field.options = .words(real)
    }
  }

  /// The form's own words for yes and no, nil where they are plain; nil where the words mean something else.
  private static func yesAndNo(_ words: [String]) -> (yes: String?, no: String?)? {
    guard words.count == 2 else { return nil }
    for language in DraftWords.all {
      for pair in [(0, 1), (1, 0)] {
        guard let yes = language.yes.first(where: { $0.folded == words[pair.0].folded }),
          let no = language.no.first(where: { $0.folded == words[pair.1].folded })
        else { continue }
        let isPlain = yes == language.yes[0] && no == language.no[0] || !yes.isHan
        return isPlain ? (nil, nil) : (words[pair.0], words[pair.1])
      }
    }
    return nil
  }

  func isSeveral(_ texts: [String]) -> Bool {
    texts.contains { text in
      let low = text.lowercased()
      return style.words.contains { $0.several.contains { low.contains($0) } }
    }
  }

  func isMarked(_ label: String) -> Bool {
    let text = label.trimmed.lowercased()
    return text.hasPrefix("*") || text.hasSuffix("*") || text.hasPrefix("＊") || text.hasSuffix("＊")
      || style.words.contains { $0.required.contains { text.contains($0) } }
  }

  /// Whether a hint begins by saying that an answer is required.
  func isRequired(byHint hint: String) -> Bool {
    let low = hint.lowercased()
    return style.words.contains { $0.requiredHints.contains { low.hasPrefix($0) } }
  }

  /// Says whether an answer is free, or hangs on a yes before it.
  ///
  /// `hasMarks` says whether the form marks what must be answered; `yes` is the yes or no before.
  func require(
    _ field: inout DraftField, labels: [String], hints: [String], hasMarks: Bool, yes: String?
  ) {
    let label = (labels.last ?? "").lowercased()
    let all = [label] + hints.map { $0.lowercased() }
    let hangs = all.contains { text in
      style.words.contains { $0.ifYes.contains { text.contains($0) } }
    }
    if hangs, let yes {
      field.relevant = yes
      field.isRequirementPrinted = true
      return
    }
    let isMarked = labels.contains(where: isMarked) || hints.contains(where: isRequired(byHint:))
    let isOptional = style.words.contains { words in
      words.optional.contains { word in all.contains { $0.holds(word) } }
    }
    if !isMarked, isOptional || hasMarks || hangs { field.required = "false" }
    field.isRequirementPrinted = isMarked || isOptional || hasMarks
  }
}
