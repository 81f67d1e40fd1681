/// A schema prepared for finding its tables and questions in sheets.
///
/// A class, since all who look for something hold it, and to copy it is to count the references to all that it has.
final class FormIndex: Sendable {
  /// A printed label; one for all tables that print it.
  struct Label: Sendable {
    let form: LabelForm
    /// Whether some question's answer stands in the label's own cell.
    var inside: Bool
    /// The tables that print it; an array, since it is one or a few, and to look through them costs less than to hash.
    var printings: [Printing] = []
    /// The most times that one table prints it.
    var most = 0

    /// How often a table prints it.
    func count(in table: Int) -> Int { index(of: table).map { printings[$0].count } ?? 0 }

    fileprivate func index(of table: Int) -> Int? {
      printings.indices.first { printings[$0].table == table }
    }

    fileprivate mutating func add(printedBy table: Int) {
      let index = index(of: table) ?? printings.count
      if index == printings.count { printings.append(Printing(table: table)) }
      printings[index].count += 1
      most = max(most, printings[index].count)
    }

    fileprivate mutating func add(place: Int, in table: Int) {
      if let index = index(of: table) { printings[index].places.append(place) }
    }
  }

  /// A table that prints a label.
  struct Printing: Sendable {
    let table: Int
    var count = 0
    /// The label's places among the anchors of the table, rising.
    var places: [Int] = []
  }

  /// What is printed to find a question by: its label, or the words of a group of questions.
  struct Anchor: Sendable {
    /// The labels that it may be, the form's own first, then those of older editions.
    var labels: [Int]
    /// The question; nil for a group.
    var question: Int?
    /// The labels of the groups that it belongs to, the outermost first.
    var groups: [Int] = []
  }

  let labels: [Label]
  /// Of each table, what is printed to find its questions by, in reading order.
  let anchors: [[Anchor]]
  /// The labels that groups of questions have.
  let groupLabels: Set<Int>
  /// The labels of what a table prints first.
  let firstLabels: Set<Int>
  /// Of each table, the words with which each of its copies begins, if they do.
  let headings: [PrintedHeadings?]
  /// Of each table its title, then those of older editions.
  let titles: [[LabelForm]]
  /// Of each table, how often it may stand in a return.
  let copies: [Table.Copies]
  /// Of each table, the letters of its printed remarks.
  let remarks: [[[Unicode.Scalar]]]
  /// For each table, the letters of the words printed in its answers' cells, hints included; they
  /// tell tables apart that ask the same questions.
  let answerWords: [[[Unicode.Scalar]]]
  /// The letters of the sheets of instructions, and of all else that is printed and asks nothing.
  let instructions: Set<[Unicode.Scalar]>
  /// The letters of what helps to fill in an answer, in a cell of its own.
  let helps: Set<[Unicode.Scalar]>
  /// The letters of what is printed above questions with a unit filled in.
  private let openWords: Set<[Unicode.Scalar]>
  /// What is printed where nothing is answered yet.
  let placeholders: PlaceholderWords
  /// Of each table, the letters of its sheet's name, and of those that it had.
  let sheetNames: [[[Unicode.Scalar]]]
  private let byFirstLetter: [Unicode.Scalar: [Int]]
  /// For each label, a sketch that rules most texts out.
  private let sketches: [Sketch]
  /// The most letters of a text that can be a label.
  private let longest: Int
  /// Whether some label is a letter alone; in most forms none is, and such a cell need not be looked at.
  let hasLetters: Bool
  /// The number of questions of the longest table.
  let mostQuestions: Int

  private struct Sketch: Sendable {
    let letters: UInt64
    let count: Int
    let limit: Int
    let first: Unicode.Scalar?
  }

  init(_ form: PrintedForm) {
    let schema = form.schema
    // Where each copy has a heading, the title stands above all of them and begins none.
    titles = schema.tables.map { table in
      table.heading == nil ? ([table.title] + table.also).map { LabelForm($0) } : []
    }
    copies = schema.tables.map(\.copies)
    headings = schema.tables.map { $0.heading.map { PrintedHeadings($0) } }
    remarks = schema.tables.map { $0.remarks.map { FoldedText($0).key } }
    answerWords = form.tables.map { table in
      let lines = table.questions.filter { $0.question.position == .beside }.flatMap(\.lines)
      let words = lines.flatMap { $0.words + [$0.hint].compactMap { $0 } }
      return words.map(\.text.key).filter { $0.count >= 6 }
    }
    // What is printed above questions and lists asks nothing, nor does what helps to fill in an answer.
    let around = schema.tables.flatMap { table -> [String] in
      // Hints below a header are found with it.
      let columns = table.list.map { $0.helpIsAbove ? $0.columns.compactMap(\.help) : [] } ?? []
      return columns + table.intro.joined() + (table.isList ? table.remarks : [])
        + ([table.title] + table.also).filter {
          table.heading != nil || FoldedText($0).key.count < Self.leastOfTitle
        }
    }
    helps = Set(
      schema.tables.flatMap { table in
        (table.intro.joined() + table.questions.flatMap(\.help)).map { FoldedText($0).key }
      }.filter { !$0.isEmpty })
    // The blank form prints the name of a table that has no title.
    let names = schema.tables.filter { $0.title.isEmpty && !$0.sheet.isEmpty }.map(\.name)
    instructions = Set(
      (schema.instructions.flatMap(\.words) + [schema.title.zh, schema.title.en] + around
        + names.flatMap { [$0.zh, $0.en] } + Self.printedByLists(schema)).map {
          FoldedText($0).key
        }
        .filter { !$0.isEmpty }
    ).union(helps)
    placeholders = PlaceholderWords(
      Set(schema.tables.flatMap(\.fields).flatMap(\.placeholders.words)).sorted())
    let yuan: [String] = Currency.yuan.keys.flatMap { unit in
      [unit] + PrintedUnits.yuanWords.flatMap { [$0 + unit, unit + $0] }
    }
    openWords = schema.tables.flatMap { table in
      // With another unit in its place they are told, unless it is one that is converted.
      ([table.unit ?? ""] + yuan).flatMap { unit in
        table.intro.joined().filter { $0.contains("{unit}") }
          .map { FoldedText($0.replacing("{unit}", with: unit)).key }
      }
    }.reduce(into: []) { $0.insert($1) }
    sheetNames = schema.tables.map { table in
      ([table.sheet] + table.also).map { FoldedText($0).key }.filter { !$0.isEmpty }
    }
    var known: [[Unicode.Scalar]: Int] = [:]
    var labels: [Label] = []
    var anchors: [[Anchor]] = []
    var groupLabels: Set<Int> = []
    var firstLabels: Set<Int> = []
    for (t, table) in schema.tables.enumerated() {
      func id(_ words: String) -> Int {
        let form = LabelForm(words)
        let id = known[form.key] ?? labels.count
        if id == labels.count {
          known[form.key] = id
          labels.append(Label(form: form, inside: false))
        }
        labels[id].add(printedBy: t)
        return id
      }
      var own: [Anchor] = []
      var groups: [[String]: Int] = [:]
      // The words over columns are found by ``ListLocator``.
      for (q, question) in (table.isList ? [] : table.questions).enumerated() {
        // A heading is found by itself.
        if q == 0, table.heading != nil { continue }
        var outer: [Int] = []
        for level in question.groups.indices {
          let path = Array(question.groups[...level])
          let group = groups[path] ?? id(question.groups[level])
          if groups[path] == nil { own.append(Anchor(labels: [group], groups: outer)) }
          groups[path] = group
          outer.append(group)
        }
        let names = ([question.label] + question.also).map { id($0) }
        if question.position == .inside { for name in names { labels[name].inside = true } }
        own.append(Anchor(labels: names, question: q, groups: outer))
        groupLabels.formUnion(outer)
      }
      anchors.append(own)
      for (place, anchor) in own.enumerated() {
        for label in Set(anchor.labels) { labels[label].add(place: place, in: t) }
      }
      // Under a heading of its own a first question begins nothing.
      if table.heading == nil { firstLabels.formUnion(own.first?.labels ?? []) }
    }
    mostQuestions = anchors.map(\.count).max() ?? 0
    self.labels = labels
    self.anchors = anchors
    self.groupLabels = groupLabels
    self.firstLabels = firstLabels
    hasLetters = labels.contains { $0.form.key.count == 1 }
    let sketches = labels.map { label in
      Sketch(
        letters: label.form.letters, count: label.form.key.count,
        limit: LabelForm.tolerance(label.form.key.count), first: label.form.key.first)
    }
    self.sketches = sketches
    longest = sketches.map { $0.count + $0.limit }.max() ?? 0
    var byFirstLetter: [Unicode.Scalar: [Int]] = [:]
    for (id, label) in labels.enumerated() {
      for key in [label.form.key, label.form.short ?? []] {
        guard let first = key.first, byFirstLetter[first]?.contains(id) != true else { continue }
        byFirstLetter[first, default: []].append(id)
      }
    }
    self.byFirstLetter = byFirstLetter
  }

  /// Which anchors of a table a label may be.
  func places(of label: Int, in table: Int) -> [Int] {
    labels[label].index(of: table).map { labels[label].printings[$0].places } ?? []
  }

  /// How often a table prints a label; without a copy of the label, which costs.
  func count(of label: Int, in table: Int) -> Int { labels[label].count(in: table) }

  /// The most times that one table prints a label.
  func most(of label: Int) -> Int { labels[label].most }

  /// Whether a text is the label of a question or a group, or a title, letter for letter.
  func isLabel(_ text: FoldedText) -> Bool {
    labels(in: text).contains { $0.fit == .whole && $0.score >= 100 } || title(in: text) != nil
  }

  /// Whether a text is of the form's questions: a label, a title, or words that an answer follows in the same cell.
  func isOfQuestion(_ text: FoldedText) -> Bool {
    isLabel(text)
      || labels(in: text).contains { labels[$0.label].inside && $0.distance == 0 }
  }

  /// Whether the form prints a text anywhere: a label, a title, a remark, words that ask nothing.
  func isPrinted(_ text: FoldedText) -> Bool {
    guard !text.key.isEmpty else { return false }
    return isLabel(text) || isInstruction(text) || heading(in: text) != nil
      || remarks.contains { $0.contains(text.key) }
  }

  /// Whether a cell holds words that the form prints and that ask nothing.
  func isInstruction(_ text: FoldedText) -> Bool {
    instructions.contains(text.key) || openWords.contains(text.key)
  }

  /// The table whose copies begin with a text, and where the name of the copy begins in it.
  func heading(in text: FoldedText) -> (table: Int, end: Int)? {
    for (table, heading) in headings.enumerated() {
      if let end = heading?.end(in: text) { return (table, end) }
    }
    return nil
  }

  /// What `template` prints above and below lists beside what the form says.
  private static func printedByLists(_ schema: Schema) -> [String] {
    schema.tables.contains(where: \.isList)
      ? Language.allCases.map { FormText($0) }.flatMap {
        [$0.guide, $0.guide + $0.workedOut, $0.mark(FormMark(schema))]
      } : []
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

  /// The index in a cell's scalars where another question of the same table begins.
  ///
  /// The question must have a colon after it, as in `1. 名称：… 地址：…`.
  func nextLabel(in text: FoldedText, after label: LabelMatch) -> Int? {
    guard label.fit == .separated, label.end < text.folded.count else { return nil }
    var colon = label.end
    while let next = text.folded[(colon + 1)...].firstIndex(of: ":") {
      // A label may have a space inside (`职 务`), so it may begin after any mark or space; each
      // stretch between two colons is looked at once.
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
      guard label.printings.contains(where: { labels[other.label].count(in: $0.table) > 0 })
      else { return false }
      return [label.form.key, label.form.short ?? label.form.key].contains { form in
        // `联系话(手机)：` is near enough where a label would stand; a short label must match exactly.
        let limit = form.count < 6 ? 0 : LabelForm.tolerance(form.count)
        return key == form || EditDistance.between(key, form, limit: limit) != nil
      }
    }
  }

  private static let separators: LetterSet = ";。,，；"

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWhitespace || Self.separators.contains(scalar)
  }

  private func nearLabels(in text: FoldedText, number: Int) -> [LabelMatch] {
    let key = number == 0 ? text.key : Array(text.key[number...])
    // For each length, the letters of the text up to there: text after the label must not count.
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

  /// How many letters a title has at least: an answer may well be a shorter one.
  private static let leastOfTitle = 4

  /// The table whose title a text is, and how surely; titles may have words before them (`表2 …`,
  /// `附件3：…`).
  func title(in text: FoldedText) -> (table: Int, score: Int)? {
    guard text.key.count <= 60 else { return nil }
    let key = Array(text.key[Numbering.end(in: text)...])
    guard key.count >= Self.leastOfTitle else { return nil }
    let letters = LabelForm.letters(of: key)
    var best: (table: Int, score: Int)?
    var tied = false
    for (table, all) in titles.enumerated() {
      for title in all where !title.key.isEmpty {
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
          // Titles of one form are alike, so the text must be nearer to one than to all others.
          let limit = max(1, title.key.count / 5)
          guard (title.letters & ~letters).nonzeroBitCount <= limit,
            let distance = EditDistance.between(key, title.key, limit: limit)
          else { continue }
          score = 800 - distance
        }
        if score > best?.score ?? 0 {
          best = (table, score)
          tied = false
        } else if score == best?.score, table != best?.table {
          tied = true
        }
      }
    }
    return tied ? nil : best
  }

  /// Whether the title ends after so many letters: yes in `…情况表（2021年）`, no in `…情况表共3份`.
  private static func parts(_ text: FoldedText, behind count: Int) -> Bool {
    let end = text.end(ofKey: Numbering.end(in: text) + count)
    return end < text.folded.count && !text.folded[end].isLetterOrDigit
  }
}
