import Forms
import Rounds
import Spreadsheet

/// The rows about who returned what: one for each sender, then the files that do not count or could
/// not be read.
struct StatusRows {
  private let status: RoundStatus
  private let senders: SenderList
  private let tables: Int
  /// Whether the form has groups of senders, which have a column.
  private let hasGroup: Bool
  private let words: SheetWords
  /// By whose clock it says when returns were saved.
  private let timeZone: TimeZone
  /// The returns of each sender, without superseded ones.
  private var returns: [[Int]]
  private var superseded: [Int] = []

  init(_ status: RoundStatus, senders: SenderList, schema: Schema, words: SheetWords) {
    self.status = status
    self.senders = senders
    tables = schema.tables.count
    hasGroup = schema.group != nil
    self.words = words
    timeZone = schema.timeZone
    returns = senders.names.map { _ in [] }
    for number in status.order {
      if status.returns[number].supersededBy != nil {
        superseded.append(number)
      } else {
        returns[senders.numbers[number]].append(number)
      }
    }
  }

  /// The number of rows.
  var count: Int {
    returns.enumerated().reduce(0) { count, sender in
      count + max(1, sender.element.count + unreadable(of: sender.offset).count)
    } + superseded.count + status.unplaced.count
      + status.skippedGroups.reduce(0) {
        $0 + $1.names(most: Self.mostSkipped, in: words.language).count
      }
  }

  /// The sender's entry on the roster with its files; nil if it is not on the roster.
  private func expected(_ sender: Int) -> RoundStatus.Expected? {
    status.expected.indices.contains(sender) ? status.expected[sender] : nil
  }

  private func unreadable(of sender: Int) -> [Failure] { expected(sender)?.unreadable ?? [] }

  static func columns(
    schema: Schema, words: SheetWords, senderWidth: Double = 11
  ) -> [SheetColumn] {
    let heads: [SheetColumn] = [
      SheetColumn.ordinal(words, total: .text(words.total)),
      // Beside few tables there is room for a long name.
      SheetColumn(words.sender, width: min(schema.tables.count > 5 ? 14 : 26, senderWidth)),
    ]
    let group = schema.group == nil ? [] : [SheetColumn(words.group, width: 9)]
    let facts = [
      SheetColumn(words.state, width: 9).with { $0.most = 10 },
      SheetColumn(words.saved, width: 17.5, kind: .moment),
    ]
    let tables = schema.tables.map { table in
      SheetColumn(counting: table.shortName(in: words.language)).with {
        $0.group = schema.tables.count > 1 ? words.counted : ""
        $0.isOther = true
      }
    }
    let counts = [SheetColumn(counting: words.errors), SheetColumn(counting: words.warnings)]
    let columns = heads + group + facts + tables + counts
    // The remark takes what is left of a page on its side.
    var page = PageSetup()
    page.isLandscape = true
    page.margins = ListSheet.margins
    let room = page.room - 1
    let left = columns.reduce(room) { $0 - $1.most - ListSheet.padding } - ListSheet.padding
    return columns + [
      SheetColumn(words.remark, width: max(8.5, min(30, left))),
      // Whose file it is says more on paper; that of nobody is named in the remark.
      SheetColumn(words.countingFile, width: 30).with {
        $0.most = 60
        $0.isPrinted = false
      },
    ]
  }

  /// A row, and what fills it.
  struct Row {
    var contents: [ListSheet.Content]
    var tint: SheetStyles.Tint?
  }

  /// All rows: who is missing first, then whose files cannot be used yet, then who returned, then the files
  /// that count for nothing.
  func rows() -> [Row] {
    var rows: [(rank: Int, row: Row)] = []
    for (sender, numbers) in returns.enumerated() {
      let group = numbers.first.flatMap { status.returns[$0].group }
      let head = head(of: sender, group ?? expected(sender)?.entry.group)
      let broken = unreadable(of: sender)
      if numbers.isEmpty, broken.isEmpty {
        let contents = head + [.text(words.missing)] + blanks(tables + 5)
        rows.append((0, Row(contents: contents, tint: .missing)))
      }
      for failure in broken {
        let contents =
          head + unread(failure.file, failure.message, words.state(of: failure))
        rows.append((numbers.isEmpty ? 1 : 3, Row(contents: contents, tint: .unclear)))
      }
      for number in numbers { rows.append(facts(status.returns[number], head)) }
    }
    // Senders stay in their order.
    var sorted = rows.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element.row)
    for index in sorted.indices { sorted[index].contents[0] = .ordinal }
    for number in superseded {
      let entry = status.returns[number]
      guard case .superseded(let other) = entry.standing else { continue }
      let contents =
        head(of: senders.numbers[number], nil) + [.text(words.superseded), saved(entry)]
        + blanks(tables + 2) + [.text(words.superseded(by: other)), .text(entry.file)]
      sorted.append(Row(contents: contents, tint: .faded))
    }
    let nobody = blanks(hasGroup ? 3 : 2)
    for failure in status.unplaced {
      let reason = failure.message.of(file: failure.file)
      let contents = nobody + unread(failure.file, reason, words.state(of: failure))
      sorted.append(Row(contents: contents, tint: .unclear))
    }
    for group in status.skippedGroups {
      for name in group.names(most: Self.mostSkipped, in: words.language) {
        let contents = nobody + unread(name, group.reason.of(file: name), words.skipped)
        sorted.append(Row(contents: contents, tint: .faded))
      }
    }
    return sorted
  }

  /// How many files skipped for one reason have a row each.
  private static let mostSkipped = 20

  /// The first cells of a sender's row: its name and, if the form has groups, its group.
  private func head(of sender: Int, _ group: String?) -> [ListSheet.Content] {
    [.empty, .text(senders.names[sender])] + (hasGroup ? [.text(group ?? "")] : [])
  }

  private func unread(_ file: String, _ reason: Words, _ state: String) -> [ListSheet.Content] {
    [.text(state)] + blanks(tables + 3) + [.text(reason.text(words.language)), .text(file)]
  }

  private func facts(
    _ entry: RoundEntry, _ head: [ListSheet.Content]
  ) -> (rank: Int, row: Row) {
    var remarks: [String] = entry.isLate ? [words.late] : []
    if entry.saved == nil { remarks.append(words.neverSaved) }
    var state = words.returned
    var tint: SheetStyles.Tint?
    var rank = 3
    // A return that does not count is not in the totals either.
    var records = entry.records.map { ListSheet.Content.number(Double($0)) }
    if entry.standing == .notOnRoster {
      (state, tint, rank) = (words.offRoster, .unexpected, 4)
    }
    if case .undecided(let others) = entry.standing {
      (state, tint, rank) = (words.undecided, .unclear, 2)
      remarks.append(words.undecided(others.count + 1))
      records = blanks(tables)
    }
    let contents =
      head + [.text(state), saved(entry)] + records
      + [.number(Double(entry.errors)), .number(Double(entry.warnings))]
      + [.text(remarks.joined(separator: words.language.listSeparator)), .text(entry.file)]
    return (rank, Row(contents: contents, tint: tint))
  }

  /// When a return was saved, by the clock of the form.
  private func saved(_ entry: RoundEntry) -> ListSheet.Content {
    guard let saved = entry.saved else { return .empty }
    let local = saved.seconds + timeZone.offset(at: saved.seconds)
    // Day 25,569 of a workbook is 1970-01-01; seconds are not shown.
    let serial = Double(local - local % 60) / 86_400 + 25_569
    return serial >= 61 ? .day(serial) : .text(saved.minute(in: timeZone))
  }

  private func blanks(_ count: Int) -> [ListSheet.Content] {
    [ListSheet.Content](repeating: .empty, count: count)
  }
}

extension SheetColumn {
  /// A narrow column of small numbers, wide enough for the words of its heading.
  fileprivate init(counting heading: String) {
    // Chinese words can go on in another line anywhere.
    let words = heading.split { $0.isWhitespace || TextWidth.of(String($0)) > 1 }
    let longest = words.map { TextWidth.of($0) }.max() ?? 0
    self.init(heading, width: min(12, max(5, Double(longest) + 2)), kind: .count, total: .sum)
  }
}

extension Words {
  /// What is said of a file, with its name.
  fileprivate func of(file: String) -> Words {
    let file = OutsideText.line(file, length: 24)
    return Words(zh: "\(file)：\(zh)", en: "\(file): \(en)")
  }
}
