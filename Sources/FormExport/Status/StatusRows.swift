import Forms
import Rounds
import Spreadsheet

/// The rows that tell who returned what: a row a sender, then what does not count or could not be read.
struct StatusRows {
  private let entries: [CollectedRound.Entry]
  private let order: [Int]
  private let senders: SenderList
  private let roster: Roster?
  private let skipped: [Skipped]
  private let tables: Int
  /// Whether senders belong to groups, which have a column then.
  private let hasGroup: Bool
  private let words: SheetWords
  /// The returns of each sender, without those that another has taken the place of.
  private let returns: [[Int]]
  private let superseded: [Int]
  /// The files that cannot be read, by the sender that their name tells; the others.
  private var unreadable: [Int: [Failure]] = [:]
  private var unplaced: [Failure] = []

  init(
    entries: [CollectedRound.Entry], order: [Int], senders: SenderList, roster: Roster?,
    failures: [Failure], skipped: [Skipped], schema: Schema, words: SheetWords
  ) {
    self.entries = entries
    self.order = order
    self.senders = senders
    self.roster = roster
    self.skipped = skipped
    tables = schema.tables.count
    hasGroup = schema.group != nil
    self.words = words
    var returns: [[Int]] = senders.names.map { _ in [] }
    var superseded: [Int] = []
    for number in order {
      if case .superseded = entries[number].standing {
        superseded.append(number)
      } else {
        returns[senders.numbers[number]].append(number)
      }
    }
    self.returns = returns
    self.superseded = superseded
    let index = roster.map { RosterIndex($0, schema: schema) }
    for failure in failures {
      if let place = index?.place(ofFile: failure.file)?.place {
        unreadable[place, default: []].append(failure)
      } else {
        unplaced.append(failure)
      }
    }
  }

  /// How many rows there are.
  var count: Int {
    returns.enumerated().reduce(0) { count, sender in
      count + max(1, sender.element.count + (unreadable[sender.offset]?.count ?? 0))
    } + superseded.count + unplaced.count + skipped.count
  }

  static func columns(schema: Schema, words: SheetWords) -> [SheetColumn] {
    [
      SheetColumn(words.sender, most: 24, total: .text(words.total))
    ]
      + (schema.group == nil ? [] : [SheetColumn(words.group, most: 14)]) + [
        SheetColumn(words.state, most: 12),
        SheetColumn(words.countingFile, most: 44), SheetColumn(words.saved, most: 19),
      ]
      + schema.tables.map { table in
        var column = SheetColumn(table.sheet, most: 8, kind: .count, total: .sum)
        column.least = 7
        column.isOther = true
        return column
      }
      + [
        SheetColumn(words.errors, most: 10, kind: .count, total: .sum),
        SheetColumn(words.warnings, most: 10, kind: .count, total: .sum),
        SheetColumn(words.remark, most: 60),
      ]
  }

  /// All rows, in order.
  func rows(styles: SheetStyles) -> [[ListSheet.Content]] {
    var rows: [[ListSheet.Content]] = []
    for (sender, numbers) in returns.enumerated() {
      let listed = roster.flatMap { $0.entries.indices.contains(sender) ? $0.entries[sender] : nil }
      let head = head(of: sender, numbers.first.flatMap { entries[$0].group } ?? listed?.group)
      let broken = unreadable[sender] ?? []
      if numbers.isEmpty, broken.isEmpty {
        rows.append(head + [.styled(words.missing, styles.error)] + blanks(tables + 5))
      }
      for number in numbers {
        rows.append(head + facts(entries[number], isOff: roster != nil && listed == nil, styles))
      }
      for failure in broken {
        rows.append(head + unread(failure.file, failure.message, words.failure, styles.error))
      }
    }
    for number in superseded {
      let entry = entries[number]
      guard case .superseded(let other) = entry.standing else { continue }
      rows.append(
        head(of: senders.numbers[number], nil) + [
          .styled(words.superseded, styles.warning), .text(entry.file),
          .text(entry.saved?.minuteInShanghai ?? ""),
        ] + blanks(tables + 2) + [.text(words.superseded(by: entries[other].file))])
    }
    let broken = unplaced.map { ($0.file, $0.message, words.failure, styles.error) }
    let left = skipped.map { ($0.file, $0.reason, words.skipped, styles.warning) }
    for (file, reason, state, style) in broken + left {
      rows.append(blanks(hasGroup ? 2 : 1) + unread(file, reason, state, style))
    }
    return rows
  }

  /// What begins a row of a sender: its name and, if senders have groups, its own.
  private func head(of sender: Int, _ group: String?) -> [ListSheet.Content] {
    [.text(senders.names[sender])] + (hasGroup ? [.text(group ?? "")] : [])
  }

  private func unread(
    _ file: String, _ reason: Words, _ state: String, _ style: WorkbookWriter.StyleID
  ) -> [ListSheet.Content] {
    [.styled(state, style), .text(file)] + blanks(tables + 3)
      + [.text(reason.text(words.language))]
  }

  private func facts(
    _ entry: CollectedRound.Entry, isOff: Bool, _ styles: SheetStyles
  ) -> [ListSheet.Content] {
    var remarks: [String] = entry.isLate ? [words.late] : []
    if entry.saved == nil { remarks.append(words.neverSaved) }
    var state: ListSheet.Content =
      isOff ? .styled(words.offRoster, styles.warning) : .text(words.returned)
    // What does not count is not in the totals either.
    var records = entry.records.map { ListSheet.Content.number(Double($0)) }
    if case .unclear(let others) = entry.standing {
      state = .styled(words.undecided, styles.error)
      remarks.append(words.undecided(others.count + 1))
      records = blanks(tables)
    }
    return [state, .text(entry.file), .text(entry.saved?.minuteInShanghai ?? "")] + records
      + [.number(Double(entry.errors)), .number(Double(entry.warnings))]
      + [.text(remarks.joined(separator: words.language == .zh ? "；" : "; "))]
  }

  private func blanks(_ count: Int) -> [ListSheet.Content] {
    [ListSheet.Content](repeating: .empty, count: count)
  }
}
