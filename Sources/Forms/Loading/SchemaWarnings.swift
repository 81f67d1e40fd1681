/// What is legal in a schema and surely not what was meant.
enum SchemaWarnings {
  static func find(in tables: FormTables) {
    for loaded in tables.loaded {
      labels(of: loaded)
      formerConditions(of: loaded)
    }
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
  static func alwaysTheSame(_ expression: String) -> Mistake {
    Mistake(
      zh: "“\(expression)”没有用到任何答案，结果总是一样",
      en: "\"\(expression)\" looks at no answer, so that it is always the same")
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
