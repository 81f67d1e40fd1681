import Forms

/// The values that a template of a report can use.
///
/// `Schemas/README.md` lists them for authors of templates.
struct ReportValues {
  let schema: Schema
  let language: Language

  /// The senders about whom the report has nothing.
  struct Absent {
    /// The senders who have not returned, and those whose files cannot be read.
    var missing: [String] = []
    var unreadable: [String] = []
    /// The senders with several returns, none of which is known to count.
    var unclear: [String] = []
    /// The senders whose returns count and who are not on the roster.
    var unlisted: [String] = []
  }

  /// The values for some returns, each of another sender.
  /// - Parameters:
  ///   - returns: The returns that count, in the order of the report.
  ///   - one: The sender that the report is about; nil for all.
  ///   - absent: The senders to be mentioned besides.
  /// - Returns: Lists, texts and numbers by their names.
  func values(
    of returns: CountedReturns, one: String?, absent: Absent
  ) -> [String: TemplateValue] {
    var values: [String: TemplateValue] = [
      "title": .text(schema.title.text(language)), "one": .flag(one != nil),
      "all": .flag(one == nil),
      "sender_count": .number(returns.names.count),
      "senders": Self.names(returns.names),
      "missing": Self.names(absent.missing), "missing_count": .number(absent.missing.count),
      "unclear": Self.names(absent.unclear),
      "unreadable": Self.names(absent.unreadable),
      "any_unreadable": .flag(!absent.unreadable.isEmpty),
      "any_missing": .flag(!absent.missing.isEmpty),
      "any_unclear": .flag(!absent.unclear.isEmpty),
      "unlisted": Self.names(absent.unlisted),
      "any_unlisted": .flag(!absent.unlisted.isEmpty),
      "errors": .number(returns.errors), "any_errors": .flag(returns.errors > 0),
    ]
    if let one { values["sender"] = .text(returns.names.first ?? one) }
    for (index, table) in schema.tables.enumerated() {
      values[table.id] = .values(self.values(of: index, table, returns))
    }
    return values
  }

  private static func names(_ names: [String]) -> TemplateValue {
    .list(names) { .values(["name": .text($0)]) }
  }

  private var unanswered: TemplateValue {
    .unanswered(Words(zh: "（未填）", en: "(not answered)").text(language))
  }

  private func values(
    of index: Int, _ table: Table, _ returns: CountedReturns
  ) -> [String: TemplateValue] {
    let figures = returns.figures[index]
    var sums: [String: TemplateValue] = [:]
    var doubtful: [String: TemplateValue] = [:]
    var lacking: [String: TemplateValue] = [:]
    var options: [String: TemplateValue] = [:]
    var chosen: [String: TemplateValue] = [:]
    var unchosen: [String: TemplateValue] = [:]
    var amounts: [String: TemplateValue] = [:]
    var numbers: [String: TemplateValue] = [:]
    let words = FigureText(language: language)
    for (index, field) in table.fields.enumerated() {
      if field.shape.isSummed {
        let isAsked = field.requirement == .required
        sums[field.id] =
          figures.sums[index].map { .text(NumberText.plain($0)) }
          ?? (isAsked ? .text("0") : unanswered)
        let remark = words.remark(
          doubtful: figures.doubtful[index] ?? 0, lacking: figures.lacking[index] ?? 0)
        let sum = figures.sums[index] ?? (isAsked ? 0 : nil)
        amounts[field.id] =
          sum.map { .text(words.amount($0, field.unit) + remark) } ?? unanswered
        numbers[field.id] = sum.map { .text(words.amount($0, nil) + remark) } ?? unanswered
      }
      if let count = figures.doubtful[index] { doubtful[field.id] = .number(count) }
      if let count = figures.lacking[index] { lacking[field.id] = .number(count) }
      guard case .options(let all, _) = field.shape else { continue }
      chosen[field.id] = .values(
        Dictionary(
          all.map { ($0.key, .number(figures.options[index]?[$0.key] ?? 0)) },
          uniquingKeysWith: { first, _ in first }))
      if case .options(_, several: false) = field.shape {
        let open = figures.count - (figures.options[index]?.values.reduce(0, +) ?? 0)
        if open > 0, field.requirement == .required { unchosen[field.id] = .number(open) }
      }
      let counts = figures.options[index] ?? [:]
      options[field.id] = .list(all.filter { counts[$0.key] != nil }) { option in
        .values([
          "letter": .text(option.key), "name": .text(option.words),
          "count": .number(counts[option.key] ?? 0),
        ])
      }
    }
    let lists = table.fields.indices.filter {
      if case .list = table.fields[$0].shape { true } else { false }
    }
    var items: [String: TemplateValue] = [:]
    for field in lists {
      items[table.fields[field].id] = .list(self.items(of: [field], table, figures))
    }
    // Templates use the word of this kind for the items of all its fields together.
    let regions = self.items(
      of: lists.filter { table.fields[$0].kind.name == Self.regions }, table, figures)
    let senders = zip(returns.names, returns.counts(ofTable: index)).filter { $0.1 > 0 }
    return [
      "sheet": .text(table.sheet), "title": .text(table.title),
      "name": .text(table.name.text(language)),
      "count": .number(figures.count), "any": .flag(figures.count > 0),
      "sender_count": .number(senders.count),
      "senders": .list(senders) { .values(["name": .text($0.0), "count": .number($0.1)]) },
      "one_sender": .flag(senders.count == 1), "amount": .values(amounts),
      "figure": .values(numbers), "chosen": .values(chosen), "unchosen": .values(unchosen),
      "regions_top": .list(Array(regions.prefix(Self.mostTop))),
      "more_regions": .flag(regions.count > Self.mostTop),
      "sum": .values(sums), "doubtful": .values(doubtful), "lacking": .values(lacking),
      "options": .values(options), "items": .values(items), "regions": .list(regions),
      "region_count": .number(regions.count),
      "records": .list(
        LazyList {
          var records = returns.records(ofTable: index)
          return AnyIterator {
            records.next().map {
              .values(self.values(of: $0.record, in: table, of: $0.returned))
            }
          }
        }),
    ]
  }

  private static let regions = "regions"
  /// How many regions a sentence names.
  private static let mostTop = 3

  /// The items of some lists, most first.
  private func items(
    of fields: [Int], _ table: Table, _ figures: TableFigures
  ) -> [TemplateValue] {
    guard let kind = fields.first.map({ table.fields[$0].kind }) else { return [] }
    return figures.items(of: fields).map { item in
      .values([
        "name": .text(kind.words(ofItem: item.item, in: language)), "count": .number(item.count),
      ])
    }
  }

  /// A record's answers by the ids of their fields, as words.
  private func values(of record: Record, in table: Table, of returned: Return)
    -> [String: TemplateValue]
  {
    var values: [String: TemplateValue] = [:]
    var lines: [String: TemplateValue] = [:]
    var sources: [String: TemplateValue] = [:]
    for (field, answer) in zip(table.asked(inLine: record.line).fields, record.answers) {
      guard let value = answer.value else {
        values[field.id] = unanswered
        continue
      }
      var words = value.words(of: field, in: language)
      if case .options = field.shape { words = withoutLetters(value, field) ?? words }
      values[field.id] = .text(words)
      if case .text(let text) = value {
        lines[field.id] = .list(MarkdownText.lines(of: text)) { .text($0) }
      }
      if let cell = answer.cell {
        sources[field.id] = .text("\(returned.file) \(record.sheet)!\(cell)")
      }
    }
    values["lines"] = .values(lines)
    values["source"] = .values(sources)
    // The sender comes last and replaces a field with the same name.
    values["sender"] = .text(returned.sender ?? returned.file)
    if let line = record.line, let names = table.list?.lineNames, names.indices.contains(line) {
      values["line"] = .text(names[line])
    }
    return values
  }

  private func withoutLetters(_ value: Value, _ field: Field) -> String? {
    guard case .options(let options, _) = field.shape else { return nil }
    let words = value.chosenKeys.compactMap { key in options.first { $0.key == key }?.words }
    return words.isEmpty ? nil : words.joined(separator: language.comma)
  }
}
