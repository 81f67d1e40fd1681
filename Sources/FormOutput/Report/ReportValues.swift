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
  ) -> [String: Any] {
    var values: [String: Any] = [
      "title": schema.title.text(language), "one": one != nil, "all": one == nil,
      "sender_count": returns.names.count,
      "senders": Self.list(returns.names) { ["name": $0] },
      "missing": Self.list(absent.missing) { ["name": $0] }, "missing_count": absent.missing.count,
      "unclear": Self.list(absent.unclear) { ["name": $0] },
      "unreadable": Self.list(absent.unreadable) { ["name": $0] },
      "any_unreadable": !absent.unreadable.isEmpty, "any_missing": !absent.missing.isEmpty,
      "any_unclear": !absent.unclear.isEmpty,
      "unlisted": Self.list(absent.unlisted) { ["name": $0] },
      "any_unlisted": !absent.unlisted.isEmpty,
      "errors": returns.errors, "any_errors": returns.errors > 0,
    ]
    if let one { values["sender"] = returns.names.first ?? one }
    for (index, table) in schema.tables.enumerated() {
      values[table.id] = self.values(of: index, table, returns)
    }
    return values
  }

  private static func list<Element>(
    _ elements: [Element], _ value: @escaping (Element) -> [String: Any]
  ) -> LazyList {
    LazyList {
      var rest = elements[...]
      return AnyIterator { rest.popFirst().map { value($0) as Any } }
    }
  }

  private var unanswered: Unanswered {
    Unanswered(renderText: Words(zh: "（未填）", en: "(not answered)").text(language))
  }

  private func values(
    of index: Int, _ table: Table, _ returns: CountedReturns
  ) -> [String: Any] {
    let figures = returns.figures[index]
    var sums: [String: Any] = [:]
    var doubtful: [String: Any] = [:]
    var lacking: [String: Any] = [:]
    var options: [String: Any] = [:]
    var chosen: [String: Any] = [:]
    var unchosen: [String: Any] = [:]
    var amounts: [String: Any] = [:]
    var numbers: [String: Any] = [:]
    let words = FigureText(language: language)
    for (index, field) in table.fields.enumerated() {
      if field.shape.isSummed {
        let isAsked = field.requirement == .required
        sums[field.id] =
          figures.sums[index].map(NumberText.plain) ?? (isAsked ? "0" as Any : unanswered)
        let remark = words.remark(
          doubtful: figures.doubtful[index] ?? 0, lacking: figures.lacking[index] ?? 0)
        let sum = figures.sums[index] ?? (isAsked ? 0 : nil)
        amounts[field.id] =
          sum.map { words.amount($0, field.unit) + remark as Any } ?? unanswered
        numbers[field.id] = sum.map { words.amount($0, nil) + remark as Any } ?? unanswered
      }
      if let count = figures.doubtful[index] { doubtful[field.id] = count }
      if let count = figures.lacking[index] { lacking[field.id] = count }
      guard case .options(let all, _) = field.shape else { continue }
      chosen[field.id] = Dictionary(
        all.map { ($0.key, figures.options[index]?[$0.key] ?? 0 as Any) },
        uniquingKeysWith: { first, _ in first })
      if case .options(_, several: false) = field.shape {
        let open = figures.count - (figures.options[index]?.values.reduce(0, +) ?? 0)
        if open > 0, field.requirement == .required { unchosen[field.id] = open }
      }
      options[field.id] = all.compactMap { option -> [String: Any]? in
        guard let count = figures.options[index]?[option.key] else { return nil }
        return ["letter": option.key, "name": option.words, "count": count]
      }
    }
    let lists = table.fields.indices.filter {
      if case .list = table.fields[$0].shape { true } else { false }
    }
    var items: [String: Any] = [:]
    for field in lists { items[table.fields[field].id] = self.items(of: [field], table, figures) }
    // Templates use the word of this kind for the items of all its fields together.
    let regions = self.items(
      of: lists.filter { table.fields[$0].kind.name == Self.regions }, table, figures)
    let senders = zip(returns.names, returns.counts(ofTable: index)).filter { $0.1 > 0 }
    return [
      "sheet": table.sheet, "title": table.title, "name": table.name.text(language),
      "count": figures.count, "any": figures.count > 0, "sender_count": senders.count,
      "senders": Self.list(senders) { ["name": $0.0, "count": $0.1] },
      "one_sender": senders.count == 1, "amount": amounts,
      "figure": numbers, "chosen": chosen, "unchosen": unchosen,
      "regions_top": Array(regions.prefix(Self.mostTop)),
      "more_regions": regions.count > Self.mostTop,
      "sum": sums, "doubtful": doubtful, "lacking": lacking, "options": options,
      "items": items, "regions": regions, "region_count": regions.count,
      "records": LazyList {
        var records = returns.records(ofTable: index)
        return AnyIterator {
          records.next().map { self.values(of: $0.record, in: table, of: $0.returned) as Any }
        }
      },
    ]
  }

  private static let regions = "regions"
  /// How many regions a sentence names.
  private static let mostTop = 3

  /// The items of some lists, most first.
  private func items(
    of fields: [Int], _ table: Table, _ figures: TableFigures
  ) -> [[String: Any]] {
    guard let kind = fields.first.map({ table.fields[$0].kind }) else { return [] }
    return figures.items(of: fields).map { item in
      ["name": kind.words(ofItem: item.item, in: language), "count": item.count]
    }
  }

  /// A record's answers by the ids of their fields, as words.
  private func values(of record: Record, in table: Table, of returned: Return) -> [String: Any] {
    var values: [String: Any] = [:]
    var lines: [String: Any] = [:]
    var sources: [String: Any] = [:]
    for (field, answer) in zip(table.asked(inLine: record.line).fields, record.answers) {
      guard let value = answer.value else {
        values[field.id] = unanswered
        continue
      }
      var words = value.words(of: field, in: language)
      if case .options = field.shape { words = withoutLetters(value, field) ?? words }
      values[field.id] = words
      if case .text(let text) = value { lines[field.id] = MarkdownText.lines(of: text) }
      if let cell = answer.cell { sources[field.id] = "\(returned.file) \(record.sheet)!\(cell)" }
    }
    values["lines"] = lines
    values["source"] = sources
    // The sender comes last and replaces a field with the same name.
    values["sender"] = returned.sender ?? returned.file
    if let line = record.line, let names = table.list?.lineNames, names.indices.contains(line) {
      values["line"] = names[line]
    }
    return values
  }

  private func withoutLetters(_ value: Value, _ field: Field) -> String? {
    guard case .options(let options, _) = field.shape else { return nil }
    let keys: [String] =
      switch value {
      case .choice(let key): [key]
      case .choices(let keys): keys
      case .text, .integer, .decimal, .list, .numbers, .date, .span, .flag: []
      }
    let words = keys.compactMap { key in options.first { $0.key == key }?.words }
    return words.isEmpty ? nil : words.joined(separator: language.comma)
  }
}
