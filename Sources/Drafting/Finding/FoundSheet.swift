/// What was found on one sheet, in the order of reading.
struct FoundSheet {
  enum Item {
    case question(FoundQuestion)
    case text(Int)
    case list(FoundList)
  }

  let sheet: FormSheet
  let style: SheetStyle
  private(set) var items: [Item] = []
  /// Labels whose answers are worked out from other sheets.
  let calculated: [Int]
  /// The boxes that only count labels.
  let counts: [Int]
  /// Of questions that are asked again and again, how many copies there are.
  private(set) var copies = 1
  private(set) var blockTexts: [String] = []
  let isEmpty: Bool

  init(_ sheet: FormSheet, words: [DraftWords]) {
    self.sheet = sheet
    style = SheetStyle(sheet, words: words)
    let listFinder = ListFinder(sheet, style)
    let lists = listFinder.lists
    let finder = QuestionFinder(
      sheet, style, without: Set(lists.flatMap(\.boxes) + listFinder.heads))
    calculated = finder.calculated
    counts = listFinder.heads + finder.counts
    isEmpty = lists.isEmpty && finder.questions.isEmpty
    var all: [(row: Int, column: Int, item: Item)] = []
    for question in finder.questions {
      let box = sheet.boxes[question.box]
      all.append((box.row, box.column, .question(question)))
    }
    for index in finder.texts {
      all.append((sheet.boxes[index].row, sheet.boxes[index].column, .text(index)))
    }
    for list in lists {
      all.append((list.top, list.columns.first?.columns.lowerBound ?? 0, .list(list)))
    }
    all.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    items = all.map(\.item)
    findBlocks()
  }

  var hasQuestions: Bool { items.contains { if case .question = $0 { true } else { false } } }
  var lists: [FoundList] { items.compactMap { if case .list(let list) = $0 { list } else { nil } } }

  // MARK: Blocks

  private func key(_ item: Item) -> String {
    switch item {
    case .question(let question):
      return "\(question.place)" + (question.groups + [question.label]).joined().withoutNumbers
    case .text(let index): return sheet.boxes[index].text.withoutNumbers
    case .list(let list): return "list" + list.columns.flatMap(\.path).joined().withoutNumbers
    }
  }

  private func isQuestion(_ item: Item) -> Bool { if case .question = item { true } else { false } }

  /// Finds questions that are printed again and again, and keeps the first block of them.
  private mutating func findBlocks() {
    let keys = items.map(key)
    var best: (start: Int, length: Int, count: Int)?
    let count = keys.count
    guard count >= 4, count <= 2_000 else { return }
    for start in 0..<min(count, 12) {
      var length = 2
      while length <= (count - start) / 2 {
        if keys[start] == keys[start + length] {
          var copies = 1
          while start + (copies + 1) * length <= count,
            keys[start..<(start + length)]
              == keys[(start + copies * length)..<(start + (copies + 1) * length)]
          { copies += 1 }
          let questions = items[start..<(start + length)].count(where: isQuestion)
          if copies > 1, questions > 1, copies * length > (best.map { $0.length * $0.count } ?? 0) {
            best = (start, length, copies)
          }
        }
        length += 1
      }
    }
    guard let best else { return }
    let rest = items[..<best.start] + items[(best.start + best.length * best.count)...]
    guard !rest.contains(where: isQuestion) else { return }
    copies = best.count
    for item in items[(best.start + best.length)..<(best.start + best.length * best.count)] {
      if case .text(let index) = item { blockTexts.append(sheet.boxes[index].text) }
    }
    blockStart = best.start
    items =
      Array(items[..<(best.start + best.length)])
      + Array(items[(best.start + best.length * best.count)...])
  }

  /// The item with which a block begins.
  private(set) var blockStart: Int?
}
