extension Schema {
  /// The form for programs: one JSON object, with fields by their ids.
  ///
  /// - Returns: JSON with one member to a line, without a line break at the end.
  public func jsonDescription() -> String {
    var members: [(key: String, value: JSONValue?)] = [
      ("form", .string(id)),
      ("version", .string(version)),
      ("title", json(title)),
      ("sender", .string(name(of: sender))),
      ("group", group.map { .string(name(of: $0)) }),
      ("called", .object([("sender", json(called.sender)), ("group", json(called.group))])),
      ("sender_prefix", senderPrefix.isEmpty ? nil : .string(senderPrefix)),
      ("file_name", fileName.map { .string("\($0.prefix){sender}\($0.suffix)") }),
      ("time_zone", timeZone == .china ? nil : .string(timeZone.name)),
      ("reply_by", replyBy.map { .string($0) }),
      ("contact", contact.map { json($0) }),
    ]
    if !counts.isEmpty {
      let numbers = counts.map { count -> (key: String, value: JSONValue?) in
        (name(of: count.field), .string(tables[count.table].id))
      }
      members.append(("counts", .object(numbers)))
    }
    members.append(("tables", .list(tables.map { json($0) })))
    if !instructions.isEmpty {
      members.append(("instructions", .list(instructions.map { json($0) })))
    }
    if !rules.isEmpty { members.append(("rules", .list(rules.map { json($0, in: nil) }))) }
    if statistics != Statistics() { members.append(("statistics", json(statistics))) }
    let value = JSONValue.object(members)
    var text = JSONText()
    value.write(to: &text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private func json(_ instruction: Instruction) -> JSONValue {
    .object([
      ("sheet", .string(instruction.sheet)),
      ("words", .list(instruction.words.map { .string($0) })),
    ])
  }

  private func json(_ rule: FormRule, in table: Table?) -> JSONValue {
    .object(rule.members(in: table, of: self))
  }

  private func json(_ statistics: Statistics) -> JSONValue {
    .object([
      ("lists", .list(statistics.lists.map { .string($0) })),
      (
        "charts",
        .list(
          statistics.charts.map {
            .object([("title", json($0.title)), ("fields", .list($0.fields.map { .string($0) }))])
          })
      ),
      (
        "by",
        statistics.by.isEmpty
          ? nil
          : .list(
            statistics.by.map { division in
              switch division {
              case .group: .string("group")
              case .field(let field): .string(name(of: field))
              }
            })
      ),
    ])
  }

  private func json(_ words: Words) -> JSONValue {
    .object([("zh", .string(words.zh)), ("en", .string(words.en))])
  }

  private func json(_ table: Table) -> JSONValue {
    .object([
      ("table", .string(table.id)),
      ("sheet", .string(table.sheet)),
      ("title", .string(table.title)),
      ("name", json(table.name)),
      ("type", .string(table.typeName)),
      ("copies", .string(table.copies.rawValue)),
      ("parent", table.parent.map { .string(tables[$0].id) }),
      ("absence", .string(table.absence.rawValue)),
      ("fields", .list(table.fields.map { json($0, in: table) })),
      ("questions", .list(table.questions.map { json($0, in: table) })),
      ("list", table.list.map { json($0, in: table) }),
      (
        "lists",
        table.lists.isEmpty ? nil : .list(table.lists.map { .string(tables[$0.table].id) })
      ),
      ("remarks", table.remarks.isEmpty ? nil : .list(table.remarks.map { .string($0) })),
      (
        "rules",
        table.rules.isEmpty
          ? nil : .list(table.rules.map { json($0, in: table) })
      ),
    ])
  }

  /// What a list prints over its columns and in its rows.
  private func json(_ list: ListForm, in table: Table) -> JSONValue {
    func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .string($0) }) }
    return .object([
      (
        "columns",
        .list(
          list.columns.map { column in
            var answers: JSONValue?
            if case .answer(let question) = column.role {
              let fields = table.questions[question].lines.flatMap(\.fields)
              answers = texts(fields.map { table.fields[$0].id })
            }
            return .object([
              ("label", texts(column.path)), ("help", column.help.map { .string($0) }),
              ("numbered", column.role == .numbers ? .flag(true) : nil), ("fields", answers),
              ("option", column.option.map { .string($0) }),
            ])
          })
      ),
      (
        "lines",
        list.lines.isEmpty
          ? nil
          : .list(
            list.lines.map { line in
              .object([
                ("id", .string(line.id)), ("label", texts(line.words)),
                (
                  "without",
                  line.without.isEmpty
                    ? nil : texts(line.without.sorted().map { table.fields[$0].id })
                ),
              ])
            })
      ),
      (
        "total",
        list.total.map { total in
          .object([
            ("label", .string(total.label)),
            ("of", texts(total.fields.map { table.fields[$0].id })),
          ])
        }
      ),
      ("examples", list.examples.isEmpty ? nil : .list(list.examples.map(texts))),
      ("at_least", table.atLeast.map { .number($0) }),
      ("at_most", table.atMost.map { .number($0) }), ("room", table.room.map { .number($0) }),
    ])
  }

  private func json(_ field: Field, in table: Table) -> JSONValue {
    var members: [(key: String, value: JSONValue?)] = [
      ("id", .string(field.id)),
      ("title", json(field.title)),
      ("kind", .string(field.kind.name)),
      ("unit", field.unit.map { .string($0) }),
      ("required", json(field.requirement, in: table)),
      ("relevant", field.requirement.relevant.map { .string($0) }),
      ("calculated", json(field.calculation)),
      (
        "length",
        field.length.map {
          .object([
            ("from", $0.from.map { .number($0) }), ("to", $0.to.map { .number($0) }),
            ("unit", $0.unit == .characters ? nil : .string($0.unit.rawValue)),
          ])
        }
      ),
    ]
    members += field.kind.details(in: table)
    return .object(members)
  }

  private func json(_ requirement: Field.Requirement, in table: Table) -> JSONValue {
    switch requirement {
    case .optional: .flag(false)
    case .required: .flag(true)
    case .conditional(let conditions):
      switch conditions.need {
      case .always: .flag(true)
      case .never: .flag(false)
      case .when(let expression): .string(expression.text)
      }
    case .ifAnswered(let other): .object([("if_answered", .string(table.fields[other].id))])
    case .ifSeveral(let other): .object([("if_several", .string(table.fields[other].id))])
    case .ifChosen(let other, let option):
      .object([("if_chosen", .object([(table.fields[other].id, .string(option))]))])
    }
  }

  private func json(_ calculation: Calculation?) -> JSONValue? {
    switch calculation {
    case nil: nil
    case .byForm: .flag(true)
    case .expression(let expression): .string(expression.text)
    }
  }

  private func json(_ question: Question, in table: Table) -> JSONValue {
    .object([
      ("label", .string(question.label)),
      ("place", .string(question.position.rawValue)),
      ("span", question.span == 1 ? nil : .number(question.span)),
      ("before", question.isBefore ? .flag(true) : nil),
      ("same_row", question.sharesRow ? .flag(true) : nil),
      (
        "lines",
        question.lines.isEmpty
          ? nil
          : .list(
            question.lines.map { line in
              .object([
                ("text", .string(notation(of: line, in: table))),
                ("hint", line.hint.map { .string($0) }),
              ])
            })
      ),
    ])
  }

  /// A line in the notation of schema files.
  private func notation(of line: Line, in table: Table) -> String {
    line.parts.map { part in
      switch part {
      case .words(let words): words.replacing("{", with: "{{").replacing("}", with: "}}")
      case .blank(let field): "{\(table.fields[field].id)}"
      }
    }.joined()
  }
}
