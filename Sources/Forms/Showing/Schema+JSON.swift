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
      ("absence", .string(table.absence.rawValue)),
      ("fields", .list(table.fields.map { json($0, in: table) })),
      ("questions", .list(table.questions.map { json($0, in: table) })),
      ("remarks", table.remarks.isEmpty ? nil : .list(table.remarks.map { .string($0) })),
      (
        "rules",
        table.rules.isEmpty
          ? nil : .list(table.rules.map { json($0, in: table) })
      ),
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
