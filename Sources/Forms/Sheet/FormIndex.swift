/// A schema prepared for finding its tables and questions in sheets.
struct FormIndex: Sendable {
  /// A label that the form prints, once however many tables print it.
  struct Label: Sendable {
    let form: LabelForm
    /// Whether some question's answer stands in the label's own cell.
    var inside: Bool
    /// How often each table prints it.
    var occurrences: [Int: Int]
    /// How often at most one table prints it.
    var most: Int { occurrences.values.max() ?? 0 }
  }

  private(set) var labels: [Label] = []
  /// Of each table, the label of each question.
  private(set) var questionLabels: [[Int]] = []
  let titles: [LabelForm]
  /// Of each table, the letters of its printed remarks.
  let remarks: [[[Unicode.Scalar]]]
  /// Of each table, the letters of what its answers' cells print, hints too; tells tables apart
  /// that ask the same questions.
  let answerWords: [[[Unicode.Scalar]]]
  /// The letters of the sheets of instructions.
  let instructions: Set<[Unicode.Scalar]>
  /// Of each table, the letters of its sheet's name.
  let sheetNames: [[Unicode.Scalar]]
  private var byFirstLetter: [Unicode.Scalar: [Int]] = [:]
  /// Of each label what rules most texts out.
  private var sketches: [Sketch] = []
  /// The most letters of a text that can be a label.
  private var longest = 0
  /// How many questions the longest table has.
  private(set) var mostQuestions = 0

  private struct Sketch: Sendable {
    let letters: UInt64
    let count: Int
    let limit: Int
    let first: Unicode.Scalar?
  }

  init(_ form: PrintedForm) {
    let schema = form.schema
    titles = schema.tables.map { LabelForm($0.title) }
    remarks = schema.tables.map { $0.remarks.map { FoldedText($0).key } }
    answerWords = form.tables.map { table in
      let lines = table.questions.filter { $0.question.position == .beside }.flatMap(\.lines)
      let words = lines.flatMap { $0.words + [$0.hint].compactMap { $0 } }
      return words.map(\.text.key).filter { $0.count >= 6 }
    }
    // What is printed above questions and lists asks nothing, nor does what helps to fill in an answer.
    let helps = schema.tables.flatMap { table -> [String] in
      // Hints below a header are found with it.
      let columns = table.list.map { $0.helpIsAbove ? $0.columns.compactMap(\.help) : [] } ?? []
      return columns + table.intro.joined().map { $0.replacing("{unit}", with: table.unit ?? "") }
        + table.questions.flatMap(\.help) + (table.isList ? table.remarks : [])
    }
    instructions = Set(
      (schema.instructions.flatMap(\.words) + helps + Self.printedByLists(schema)).map {
        FoldedText($0).key
      }
      .filter { !$0.isEmpty })
    sheetNames = schema.tables.map { FoldedText($0.sheet).key }
    var known: [[Unicode.Scalar]: Int] = [:]
    for (t, table) in schema.tables.enumerated() {
      var ids: [Int] = []
      // The words over columns are found by ``ListLocator``.
      for question in table.isList ? [] : table.questions {
        let form = LabelForm(question.label)
        let id = known[form.key] ?? labels.count
        if id == labels.count {
          known[form.key] = id
          labels.append(Label(form: form, inside: false, occurrences: [:]))
        }
        labels[id].occurrences[t, default: 0] += 1
        if question.position == .inside { labels[id].inside = true }
        ids.append(id)
      }
      questionLabels.append(ids)
    }
    mostQuestions = questionLabels.map(\.count).max() ?? 0
    sketches = labels.map { label in
      Sketch(
        letters: label.form.letters, count: label.form.key.count,
        limit: LabelForm.tolerance(label.form.key.count), first: label.form.key.first)
    }
    longest = sketches.map { $0.count + $0.limit }.max() ?? 0
    for (id, label) in labels.enumerated() {
      for key in [label.form.key, label.form.short ?? []] {
        guard let first = key.first, byFirstLetter[first]?.contains(id) != true else { continue }
        byFirstLetter[first, default: []].append(id)
      }
    }
  }

  /// What `template` prints on the sheets of lists beside what the form says.
  private static func printedByLists(_ schema: Schema) -> [String] {
    schema.tables.contains { $0.isList && $0.parent == nil }
      ? [LayoutBuilder.guide, FormMark(schema).text] : []
  }

  /// The labels that a cell's text may be, the surest first.
  func labels(in text: FoldedText) -> [LabelMatch] {
    let number = Numbering.end(in: text)
    let key = text.key[number...]
    guard let first = key.first else { return [] }
    var found: [LabelMatch] = []
    for id in byFirstLetter[first] ?? [] {
      if let match = LabelMatch.exact(labels[id], id: id, in: text, number: number) {
        found.append(match)
      }
    }
    if found.isEmpty { found = nearLabels(in: text, number: number) }
    return found.sorted { ($0.score, $1.label) > ($1.score, $0.label) }
  }

  /// Where another question of the same table begins in a cell, as an index into its scalars.
  ///
  /// It must have a colon behind it, as in `1. 名称：… 地址：…`.
  func nextLabel(in text: FoldedText, after label: LabelMatch) -> Int? {
    guard label.fit == .separated, label.end < text.folded.count else { return nil }
    var colon = label.end
    while let next = text.folded[(colon + 1)...].firstIndex(of: ":") {
      // A label may have a space of its own (`职 务`), so that it may begin behind any mark or space;
      // each stretch between two colons is looked at once.
      for start in stride(from: next - 1, to: max(colon, next - 60), by: -1)
      where Self.separates(text.folded[start - 1]) {
        if isLabel(text[start..<next], besides: label) { return start }
      }
      colon = next
    }
    return nil
  }

  /// Whether a text is the label of a question in a table that has another one.
  private func isLabel(_ text: FoldedText, besides other: LabelMatch) -> Bool {
    let key = Array(text.key[Numbering.end(in: text)...])
    guard !key.isEmpty, key.count <= longest else { return false }
    let letters = LabelForm.letters(of: key)
    return zip(labels, sketches).contains { label, sketch in
      // A short form has letters of the long one only, and of no other.
      guard (letters & ~sketch.letters).nonzeroBitCount <= sketch.limit else { return false }
      guard label.occurrences.keys.contains(where: { labels[other.label].occurrences[$0] != nil })
      else { return false }
      return [label.form.key, label.form.short ?? label.form.key].contains { form in
        // `联系话(手机)：` is near enough where it stands like a label; of short ones, none may be off.
        let limit = form.count < 6 ? 0 : LabelForm.tolerance(form.count)
        return key == form || EditDistance.between(key, form, limit: limit) != nil
      }
    }
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWhitespace || ";。,，；".unicodeScalars.contains(scalar)
  }

  private func nearLabels(in text: FoldedText, number: Int) -> [LabelMatch] {
    let key = number == 0 ? text.key : Array(text.key[number...])
    // Of each length the letters of the text so far: what stands behind the label rules nothing in.
    let letters = LabelForm.lettersOfPrefixes(key, upTo: longest)
    var found: [LabelMatch] = []
    for (id, sketch) in sketches.enumerated() where sketch.limit > 0 {
      let window = letters[min(letters.count - 1, sketch.count + sketch.limit)]
      let lacks = (sketch.letters & ~window).nonzeroBitCount
      guard lacks <= sketch.limit || key.count <= sketch.count && key.first == sketch.first
      else { continue }
      if let match = LabelMatch.near(
        labels[id], id: id, key: key, letters: window, in: text, number: number)
      {
        found.append(match)
      }
    }
    return found
  }

  /// The table whose title a text is, and how surely; titles may have words before them (`表2 …`,
  /// `附件3：…`).
  func title(in text: FoldedText) -> (table: Int, score: Int)? {
    guard text.key.count <= 60 else { return nil }
    let key = Array(text.key[Numbering.end(in: text)...])
    guard key.count >= 4 else { return nil }
    let letters = LabelForm.letters(of: key)
    var best: (table: Int, score: Int)?
    var tied = false
    for (table, title) in titles.enumerated() where !title.key.isEmpty {
      let score: Int
      if key == title.key {
        score = 1000
      } else if key.count > title.key.count, key.count <= title.key.count + 8,
        key.suffix(title.key.count).elementsEqual(title.key)
      {
        score = 900
      } else if key.count > title.key.count, key.count <= title.key.count + 12,
        key.starts(with: title.key), Self.parts(text, behind: title.key.count)
      {
        score = 850
      } else {
        // Titles of one form are alike, so a near one must be nearer than to any other.
        let limit = max(1, title.key.count / 5)
        guard (title.letters & ~letters).nonzeroBitCount <= limit,
          let distance = EditDistance.between(key, title.key, limit: limit)
        else { continue }
        score = 800 - distance
      }
      if score > best?.score ?? 0 {
        best = (table, score)
        tied = false
      } else if score == best?.score {
        tied = true
      }
    }
    return tied ? nil : best
  }

  /// Whether something else begins behind the letters of a title: `…情况表（2021年）`, not `…情况表共3份`.
  private static func parts(_ text: FoldedText, behind count: Int) -> Bool {
    let end = text.end(ofKey: Numbering.end(in: text) + count)
    return end < text.folded.count && !text.folded[end].isLetterOrDigit
  }
}
