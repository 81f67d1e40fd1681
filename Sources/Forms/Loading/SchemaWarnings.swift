/// What is legal in a schema and surely not what was meant.
enum SchemaWarnings {
  static func find(in tables: FormTables) {
    sheets(of: tables)
    for loaded in tables.loaded {
      labels(of: loaded)
      formerConditions(of: loaded)
      totals(of: loaded)
    }
  }

  /// Two names of sheets that differ in capitals alone, which in a workbook are one.
  private static func sheets(of tables: FormTables) {
    var seen: [String: String] = [:]
    for loaded in tables.loaded {
      guard let cursor = loaded.members["sheet"], let name = cursor.node.scalar?.string else {
        continue
      }
      let other = seen[name.lowercased(), default: name]
      if other != name { cursor.warn(.sheetLikeAnother(name, other)) }
      seen[name.lowercased()] = name
    }
  }

  /// Totals of which each adds up the next, and the last the first.
  private static func totals(of loaded: LoadedTable) {
    var parts: [RuleName: [RuleName]] = [:]
    for rule in loaded.table.rules {
      if case .total(let total) = rule.rule, case .name(let name) = total.total,
        case .names(let names) = total.parts
      {
        parts[name, default: []] += names
      }
    }
    func leadsBack(_ name: RuleName, to first: RuleName, _ seen: inout Set<RuleName>) -> Bool {
      (parts[name] ?? []).contains { part in
        part == first || seen.insert(part).inserted && leadsBack(part, to: first, &seen)
      }
    }
    let circle = parts.keys.filter { name in
      var seen: Set<RuleName> = []
      return leadsBack(name, to: name, &seen)
    }
    guard !circle.isEmpty, let rules = loaded.members["rules"] else { return }
    let lines = loaded.table.list?.lines ?? []
    let ids = circle.map { name in
      switch name {
      case .field(let field): loaded.names.ids[field]
      case .line(let line): lines[line].id
      }
    }
    rules.warn(.totalsInACircle(ids.sorted()))
  }

  /// Two questions of one table with the same words: only their order tells them apart.
  private static func labels(of loaded: LoadedTable) {
    var seen: Set<[String]> = []
    var previous = ""
    for question in loaded.names.questions {
      // A heading begins anew.
      if question.position == .heading {
        seen = []
        continue
      }
      // So does the question in front of it in the same row: 校长 手机, 副校长 手机.
      let path = [question.sharesRow ? previous : ""] + question.groups + [question.label]
      previous = question.label
      if !seen.insert(path).inserted { question.cursor.warn(.sharedLabel(question.label)) }
    }
  }

  /// Conditions in the words of before, and what is written now.
  private static func formerConditions(of loaded: LoadedTable) {
    for written in loaded.names.fields {
      guard let cursor = written.members?["required"], let index = loaded.names.index[written.id],
        cursor.node.mapping != nil, let field = loaded.fields[index]
      else { continue }
      let ids = loaded.names.ids
      switch field.requirement {
      case .ifAnswered(let other):
        cursor.warn(.formerCondition("relevant: answered(\(ids[other]))"))
      case .ifSeveral(let other):
        cursor.warn(.formerCondition("required: count(\(ids[other])) > 1"))
      case .ifChosen(let other, let letter):
        let isList = loaded.fields[other]?.shape.expressionType == .list
        let now =
          isList
          ? "contains(\(ids[other]), \"\(letter)\")" : "\(ids[other]) = \"\(letter)\""
        cursor.warn(.formerCondition("relevant: \(now)"))
      case .optional, .required, .conditional: continue
      }
    }
  }
}

extension Mistake {
  fileprivate static func sheetLikeAnother(_ name: String, _ other: String) -> Mistake {
    Mistake(
      zh: "“\(name)”与“\(other)”只有大小写不同，在工作簿里是同一个名称",
      en: "\"\(name)\" and \"\(other)\" differ in capitals alone, and are one name in a workbook")
  }

  fileprivate static func totalsInACircle(_ ids: [String]) -> Mistake {
    Mistake(
      zh: "合计互为分项，没有起点，请删去一条：\(ids.joined(separator: "、"))",
      en: "these totals add each other up; drop one: \(ids.joined(separator: ", "))")
  }

  static func alwaysTheSame(_ expression: String) -> Mistake {
    Mistake(
      zh: "“\(expression)”没有用到任何答案，结果总是一样",
      en: "\"\(expression)\" looks at no answer, so that it is always the same")
  }

  static func neverFails(_ expression: String) -> Mistake {
    Mistake(
      zh: "“\(expression)”总是成立：两边相同，或字段的范围已经保证，这条规则不会报告任何问题",
      en:
        "\"\(expression)\" always holds: both sides are the same, or the bounds of the field say so already; the rule can never fail"
    )
  }

  fileprivate static func sharedLabel(_ label: String) -> Mistake {
    Mistake(
      zh: "本表另有一题也是“\(label)”，只能靠次序区分；可写出所属的一组，如 [联系人, 姓名]",
      en:
        "another question of the table is \"\(label)\" too, and only their order tells them apart; name the group it belongs to, such as [Contact, Name]"
    )
  }

  fileprivate static func formerCondition(_ now: String) -> Mistake {
    Mistake(zh: "现在写作 \(now)", en: "this is now written \(now)")
  }
}
