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

  static func columns(schema: Schema, words: SheetWords) -> [SheetColumn] {
    [
      SheetColumn(words.sender, most: 24, total: .text(words.total))
    ]
      + (schema.group == nil ? [] : [SheetColumn(words.group, most: 14)]) + [
        SheetColumn(words.state, most: 12),
        SheetColumn(words.countingFile, most: 44), SheetColumn(words.saved, most: 19),
      ]
      + schema.tables.map { table in
        var column = SheetColumn(
          table.shortName(in: words.language), most: 8, kind: .count, total: .sum)
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
      let group = numbers.first.flatMap { status.returns[$0].group }
      let head = head(of: sender, group ?? expected(sender)?.entry.group)
      let broken = unreadable(of: sender)
      if numbers.isEmpty, broken.isEmpty {
        rows.append(head + [.styled(words.missing, styles.error)] + blanks(tables + 5))
      }
      for number in numbers { rows.append(head + facts(status.returns[number], styles)) }
      for failure in broken {
        rows.append(
          head + unread(failure.file, failure.message, words.state(of: failure), styles.error))
      }
    }
    for number in superseded {
      let entry = status.returns[number]
      guard case .superseded(let other) = entry.standing else { continue }
      rows.append(
        head(of: senders.numbers[number], nil) + [
          .styled(words.superseded, styles.warning), .text(entry.file),
          .text(entry.saved?.minute(in: timeZone) ?? ""),
        ] + blanks(tables + 2) + [.text(words.superseded(by: other))])
    }
    let broken = status.unplaced.map { ($0.file, $0.message, words.state(of: $0), styles.error) }
    for (file, reason, state, style) in broken + left(styles) {
      rows.append(blanks(hasGroup ? 2 : 1) + unread(file, reason, state, style))
    }
    return rows
  }

  /// The skipped files, many of a kind in one row.
  private func left(
    _ styles: SheetStyles
  ) -> [(String, Words, String, WorkbookWriter.StyleID)] {
    status.skippedGroups.flatMap { group in
      group.names(most: Self.mostSkipped, in: words.language)
        .map { ($0, group.reason, words.skipped, styles.warning) }
    }
  }

  /// How many files skipped for one reason have a row each.
  private static let mostSkipped = 20

  /// The first cells of a sender's row: its name and, if the form has groups, its group.
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
    _ entry: RoundEntry, _ styles: SheetStyles
  ) -> [ListSheet.Content] {
    var remarks: [String] = entry.isLate ? [words.late] : []
    if entry.saved == nil { remarks.append(words.neverSaved) }
    var state: ListSheet.Content =
      entry.standing == .notOnRoster
      ? .styled(words.offRoster, styles.warning) : .text(words.returned)
    // A return that does not count is not in the totals either.
    var records = entry.records.map { ListSheet.Content.number(Double($0)) }
    if case .undecided(let others) = entry.standing {
      state = .styled(words.undecided, styles.error)
      remarks.append(words.undecided(others.count + 1))
      records = blanks(tables)
    }
    return [state, .text(entry.file), .text(entry.saved?.minute(in: timeZone) ?? "")] + records
      + [.number(Double(entry.errors)), .number(Double(entry.warnings))]
      + [.text(remarks.joined(separator: words.language.listSeparator))]
  }

  private func blanks(_ count: Int) -> [ListSheet.Content] {
    [ListSheet.Content](repeating: .empty, count: count)
  }
}
