import Spreadsheet

/// The rows of a table of questions: groups in front of their questions, questions side by side, and answers
/// beside or below their labels.
extension LayoutBuilder {
  /// The end of the questions that belong together: those of one group, or of one row.
  func endOfRun(from first: Int) -> Int {
    let group = table.questions[first].groups.first
    var end = first + 1
    while end < table.questions.count, !table.lists.contains(where: { $0.position == end }) {
      let next = table.questions[end]
      guard group == nil ? next.sharesRow && next.groups.isEmpty : next.groups.first == group
      else { break }
      end += 1
    }
    return end
  }

  /// Lays out questions, and the groups in front of them.
  ///
  /// - Parameters:
  ///   - range: The questions.
  ///   - level: How many of their outer groups the caller lays out.
  mutating func layOut(_ range: Range<Int>, below level: Int) {
    var next = range.lowerBound
    while next < range.upperBound {
      let groups = groups(of: next)
      var end = next + 1
      guard groups.count > level else {
        while end < range.upperBound, table.questions[end].sharesRow,
          self.groups(of: end).count == level
        {
          end += 1
        }
        layOutRow(next..<end, from: Self.firstColumn(below: level))
        next = end
        continue
      }
      while end < range.upperBound,
        self.groups(of: end).prefix(level + 1) == groups.prefix(level + 1)
      {
        end += 1
      }
      let (row, count) = (layout.rows, layout.items.count)
      layOut(next..<end, below: level + 1)
      layout.put(
        .group(groups[level]), Self.firstColumn(below: level)...Self.lastColumn(ofGroup: level),
        rows: layout.rows - row, question: nil, row: row, at: count)
      next = end
    }
  }

  /// The most groups that have columns of their own and leave room for a label and an answer.
  private static let mostGroups = 4

  /// The words of a question's groups, a cell each; those that have no column of their own stand in the last.
  private func groups(of index: Int) -> [String] {
    let groups = table.questions[index].groups
    guard groups.count > Self.mostGroups else { return groups }
    let inner = groups.dropFirst(Self.mostGroups - 1).joined(separator: "\n")
    return Array(groups.prefix(Self.mostGroups - 1)) + [inner]
  }

  /// The first column of what belongs to so many groups.
  private static func firstColumn(below level: Int) -> Int { level == 0 ? 0 : 2 * level - 1 }

  private static func lastColumn(ofGroup level: Int) -> Int { firstColumn(below: level + 1) - 1 }

  /// Lays out questions that the form has in one row, or below each other where they have no room in one.
  private mutating func layOutRow(_ range: Range<Int>, from first: Int) {
    if range.allSatisfy(isSimple) {
      if range.contains(where: { table.questions[$0].position == .below }) {
        if let places = places(of: range, from: first) {
          stacked(range, in: places)
          return
        }
      } else if range.count > 1, hasRoom(for: range, from: first) {
        shared(range, from: first)
        return
      }
    }
    for index in range { alone(index, from: first) }
  }

  /// Whether each question has a column for its label and one for its answer.
  private func hasRoom(for range: Range<Int>, from first: Int) -> Bool {
    let hasHeading = table.questions[range.lowerBound].position == .heading
    let asked = range.count - (hasHeading ? 1 : 0)
    return asked <= (Self.last - labelEnd(first)) / 2
  }

  /// The columns of questions of which some have their answer below the label; nil where there is no room.
  private func places(of range: Range<Int>, from first: Int) -> [ClosedRange<Int>]? {
    guard range.count <= Self.last - first + 1 else { return nil }
    let places =
      first == 0
      ? Self.shares([Double](repeating: 30, count: range.count))
      : Self.parts(first...Self.last, range.count)
    let hasRoom = zip(range, places).allSatisfy { index, place in
      // A label and an answer beside it need a column each.
      table.questions[index].position != .beside || place.count > 1
    }
    return hasRoom ? places : nil
  }

  /// Whether a question needs one cell and nothing around it; what helps stands between a label and an answer
  /// below it.
  private func isSimple(_ index: Int) -> Bool {
    let question = table.questions[index]
    if question.position == .heading { return index > 0 || table.heading == nil }
    let lines = printed.questions[index].lines
    guard lines.count == 1, lines[0].isBare, lines[0].fields.count == 1, lines[0].hint == nil
    else { return false }
    switch question.position {
    case .beside: return question.help.isEmpty
    case .below:
      return table.fields[field(of: index)].length == nil && printed.questions[index].choice == nil
    case .inside, .column, .heading: return false
    }
  }

  /// Lays out questions side by side: the first label, or a heading, in the column for labels.
  private mutating func shared(_ range: Range<Int>, from first: Int) {
    var asked = Array(range)
    question = range.lowerBound
    let hasHeading = table.questions[range.lowerBound].position == .heading
    if hasHeading {
      put(.heading(table.questions[range.lowerBound].label), first...labelEnd(first))
      asked.removeFirst()
    }
    let start = labelEnd(first) + 1
    let width = (Self.last - start + 1) / asked.count
    for (number, index) in asked.enumerated() {
      question = index
      let label = table.questions[index].label
      let end = number + 1 == asked.count ? Self.last : start - 1 + (number + 1) * width
      var column = start + number * width
      if !hasHeading, number == 0 {
        put(.label(label), first...labelEnd(first))
        // Its label stands in the column for labels, so the first needs less room.
        put(.slot(.answer(field(of: index))), column...(end - 1))
        continue
      }
      if !hasHeading, number == 1 { column -= 1 }
      let units = max(1, min(end - column, 2, (label.displayed + 6) / 6))
      put(.label(label), column...(column + units - 1))
      put(.slot(.answer(field(of: index))), (column + units)...end)
    }
    layout.rows += 1
  }

  /// The last column of a label that begins in a column.
  private func labelEnd(_ first: Int) -> Int { first == 0 ? 0 : first + 2 }

  /// Lays out questions side by side, of which some have their answer below the label.
  private mutating func stacked(_ range: Range<Int>, in places: [ClosedRange<Int>]) {
    let helps = range.map { table.questions[$0].help.count }.max() ?? 0
    let last = helps + 1
    // Row by row: where all names are gone, answers are found by what stands before them in reading order.
    for row in 0...last {
      for (index, place) in zip(range, places) {
        question = index
        stack(index, row: row, of: last, in: place)
      }
      layout.rows += 1
    }
  }

  /// Puts what stands in one of the rows of a question, of which the last holds its answer.
  private mutating func stack(
    _ index: Int, row: Int, of last: Int, in place: ClosedRange<Int>
  ) {
    let asked = table.questions[index]
    switch asked.position {
    case .below:
      let spare = last - 1 - asked.help.count
      if row == 0 { put(.label(asked.label), place, rows: 1 + spare) }
      if row > spare, row < last { put(.hint(asked.help[row - spare - 1]), place) }
      if row == last { put(.slot(.answer(field(of: index))), place) }
    case .heading:
      if row == 0 { put(.heading(asked.label), place, rows: last + 1) }
    case .beside, .inside, .column:
      guard row == 0 else { return }
      let end = (place.lowerBound + place.upperBound) / 2
      put(.label(asked.label), place.lowerBound...end, rows: last + 1)
      put(.slot(.answer(field(of: index))), (end + 1)...place.upperBound, rows: last + 1)
    }
  }

  /// Columns in so many parts of about one width; there are no more parts than columns.
  private static func parts(_ columns: ClosedRange<Int>, _ count: Int) -> [ClosedRange<Int>] {
    (0..<count).map { number in
      let start = columns.lowerBound + columns.count * number / count
      return start...(columns.lowerBound + columns.count * (number + 1) / count - 1)
    }
  }

  /// Lays out a question with rows of its own.
  private mutating func alone(_ index: Int, from first: Int) {
    question = index
    let asked = table.questions[index]
    let label = heads(index) ? table.heading?.printed(block.number) ?? asked.label : asked.label
    if asked.position == .heading {
      row(.heading(label))
      return
    }
    let top = layout.rows
    let lines = printed.questions[index].lines
    let choice = printed.questions[index].choice
    if asked.position == .below {
      put(.label(label), first...Self.last)
      layout.rows += 1
      helpRows(asked.help, from: first)
      layOutLines(of: index, from: first)
      return
    }
    // Options need more room beside a wide label than a number does.
    let wide = choice == nil ? 9 : 5
    let start = max(labelEnd(first) + 1, asked.span > 1 ? wide : 0)
    let count = layout.items.count
    let isBeside = asked.help.count == 1 && lines.count == 1 && choice == nil
    layOutLines(of: index, from: start, help: isBeside ? asked.help[0] : nil)
    if !isBeside { helpRows(asked.help, from: start) }
    layout.put(
      .label(label), first...(start - 1), rows: layout.rows - top, question: index, row: top,
      at: count)
  }

  /// Whether a question is what each copy of the table begins with.
  private func heads(_ index: Int) -> Bool { index == 0 && table.heading != nil }

  private mutating func helpRows(_ helps: [String], from start: Int) {
    for help in helps {
      put(.hint(help), start...Self.last)
      layout.rows += 1
    }
  }

  private mutating func layOutLines(of index: Int, from start: Int, help: String? = nil) {
    for asked in printed.questions[index].parts {
      if let choice = asked.choice { layoutChoice(choice, asked.lines, from: start) }
      for (number, line) in asked.lines.enumerated()
      where asked.choice?.lines.contains(number) != true {
        layoutLine(line, from: start, help: help)
      }
    }
  }

  /// What is printed below the title: how the table is filled in.
  var guide: String {
    let lists = table.lists.map { schema.tables[$0.table] } + [table]
    return text.guide + (lists.contains(where: \.isCalculated) ? text.workedOut : "")
  }

  /// The form's own marks of its edition that stand on the table's sheet.
  mutating func editions() {
    let homes = schema.tables.indices.filter { schema.tables[$0].parent == nil }
    for mark in schema.marks {
      let home = homes.first { schema.tables[$0].sheet == mark.sheet } ?? homes.first
      guard home == index, let wanted = mark.wanted.first else { continue }
      let words = wanted.filter { $0 != "*" }
      if mark.position == .inside || mark.position == .heading || mark.position == .column {
        row(.edition("\(mark.label) \(words)"))
      } else if mark.position == .below || lastColumn == 0 {
        row(.edition(mark.label))
        row(.edition(words))
      } else {
        put(.edition(mark.label), 0...0)
        put(.edition(words), 1...lastColumn)
        layout.rows += 1
      }
    }
  }
}

extension BlockHeading {
  /// Its words in a block: `Site 2:`.
  func printed(_ number: Int) -> String {
    (words + (isNumbered ? "\(number)" : "") + middle).trimmed
  }
}
