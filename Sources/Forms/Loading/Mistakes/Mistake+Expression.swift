extension Mistake {
  /// What is wrong with an expression, in words.
  static func expression(_ mistake: ExpressionMistake) -> Mistake {
    let words = mistake.kind.words
    return Mistake(zh: words.zh, en: words.en)
  }
}

extension Mistake {
  /// What is wrong with a pattern, in words.
  static func pattern(_ mistake: PatternMistake) -> Mistake {
    let words = mistake.kind.words
    return Mistake(zh: words.zh, en: words.en)
  }
}

extension ExpressionMistake.Kind {
  var words: Words {
    switch self {
    case .tooLong:
      Words(
        zh: "表达式不得超过 \(ExpressionScanner.longest) 个字符",
        en: "an expression has at most \(ExpressionScanner.longest) characters")
    case .tooManyTerms:
      Words(
        zh: "表达式的部分不得超过 \(ExpressionParser.mostParts) 个；请分成几条规则",
        en:
          "an expression has at most \(ExpressionParser.mostParts) parts; make several rules of it")
    case .tooDeep:
      Words(
        zh: "括号层数不得超过 \(ExpressionParser.mostDepth)",
        en: "parentheses stand at most \(ExpressionParser.mostDepth) deep in each other")
    case .strayCharacter(let character):
      Words(zh: "表达式里不能有“\(character)”", en: "an expression has no \"\(character)\"")
    case .foreignSign(let sign, let right):
      Words(zh: "“\(sign)”应写作“\(right)”", en: "write \"\(right)\" for \"\(sign)\"")
    case .openQuote:
      Words(zh: "引号没有结束", en: "the quotation marks are not closed")
    case .unreadableNumber(let text):
      Words(zh: "“\(text)”位数太多", en: "\"\(text)\" has too many digits")
    case .noSuchDay(let text):
      Words(zh: "没有“\(text)”这一天", en: "there is no such day as \(text)")
    case .expected(let expected, let found): Self.expected(expected, found)
    case .unknownFunction(let name, let known):
      Self.unknown(Words(zh: "没有函数“\(name)”", en: "no function is called \"\(name)\""), name, known)
    case .argumentCount(let function, let least, let most): Self.arguments(function, least, most)
    case .whereOutsideSum(let function):
      Words(
        zh: "where 只能写在 sum、count、min、max、average 里，\(function) 不行",
        en: "where stands only in sum, count, min, max and average over rows, not in \(function)")
    case .recordInsideRows(let function):
      Words(
        zh: "\(function) 逐行计算时只能用该表各行的字段，请改正",
        en: "over rows, \(function) takes fields of those rows alone; take the others out of it")
    case .aggregateInside(let function):
      Words(
        zh: "\(function) 不能写在另一个 sum、count 等里面",
        en: "\(function) cannot stand inside another sum, count or the like")
    case .unknownName(let name, let known):
      Self.unknown(Words(zh: "没有“\(name)”", en: "nothing is called \"\(name)\""), name, known)
    case .severalRecords(let name):
      Words(
        zh: "“\(name)”有许多条记录，请写在 sum、count、min、max、average 里，一次只用一张表",
        en:
          "\"\(name)\" has many records; use it inside sum, count, min, max or average, one table at a time"
      )
    case .wrongType(let wanted, let got):
      Words(
        zh: "此处应为\(wanted.words.zh)，而不是\(got.words.zh)",
        en: "this should be \(wanted.words.en), not \(got.words.en)")
    case .unlikeTypes(.list, .text), .unlikeTypes(.text, .list):
      Words(
        zh: "一组值不能与文字比较；是否有其中一个，写 contains(字段, \"…\")",
        en: "a list does not compare with a text; for one of several write contains(field, \"…\")")
    case .unlikeTypes(let left, let right):
      Words(
        zh: "\(left.words.zh)不能与\(right.words.zh)比较",
        en: "\(left.words.en) does not compare with \(right.words.en)")
    case .noSuchOption(let text, let known):
      Self.unknown(Words(zh: "没有选项“\(text)”", en: "no option is called \"\(text)\""), text, known)
    case .thisOutsideWhere:
      Words(
        zh: "this 只能写在 where 之后，并且只有表里的规则才能用",
        en: "this stands only behind where, in a rule of a table")
    case .thisNotInEquality:
      Words(
        zh: "this 只能用于“行的字段 = this.字段”这样的等式，等式之间用 and 连接",
        en: "this stands only in equalities such as site = this.name, joined by and")
    case .mixedScopes:
      Words(
        zh: "一条规则要么逐行（字段），要么逐列（行名），要么只说单元格（行名.字段），不能混用",
        en:
          "a rule is about each record (fields), each column (lines) or single cells (line.field), not about several of these"
      )
    case .unknownList(let name, let known):
      Self.unknown(Words(zh: "没有列表“\(name)”", en: "no list is called \"\(name)\""), name, known)
    case .circle(let names):
      Words(
        zh: "互相计算，没有起点：\(names.joined(separator: " → "))",
        en:
          "each is worked out from the next, and the last from the first: \(names.joined(separator: " → "))"
      )
    case .pattern(let mistake): mistake.kind.words
    }
  }

  private static func unknown(_ words: Words, _ name: String, _ known: [String]) -> Words {
    let suggestion = Mistake.suggestion(for: name, among: known)
    return Words(zh: "\(words.zh)；\(suggestion.zh)", en: "\(words.en); \(suggestion.en)")
  }

  private static func arguments(_ function: String, _ least: Int, _ most: Int?) -> Words {
    guard let most else {
      return Words(
        zh: "\(function) 至少要有 \(least) 个参数", en: "\(function) takes \(least) arguments or more")
    }
    let count = least == most ? "\(least)" : "\(least)–\(most)"
    return Words(
      zh: "\(function) 要有 \(count) 个参数",
      en: "\(function) takes \(count) argument\(most == 1 ? "" : "s")")
  }

  private static func expected(_ expected: ExpressionMistake.Expected, _ found: String?) -> Words {
    let wanted: Words =
      switch expected {
      case .value:
        Words(zh: "字段、数字、引号里的文字或括号", en: "a field, a number, a text in quotes or a parenthesis")
      case .sign(let sign): Words(zh: "“\(sign)”", en: "\"\(sign)\"")
      case .end: Words(zh: "表达式的结尾", en: "the end of the expression")
      case .fieldName: Words(zh: "字段名", en: "the name of a field")
      }
    guard let found else {
      return Words(
        zh: "表达式没写完：缺\(wanted.zh)", en: "the expression ends where \(wanted.en) should follow")
    }
    return Words(
      zh: "此处应为\(wanted.zh)，而不是“\(found)”", en: "\(wanted.en) should stand here, not \"\(found)\"")
  }
}

extension ExpressionType {
  var words: Words {
    switch self {
    case .number: Words(zh: "数字", en: "a number")
    case .text: Words(zh: "文字", en: "a text")
    case .date: Words(zh: "日期", en: "a date")
    case .flag: Words(zh: "是非", en: "a yes or no")
    case .list: Words(zh: "一组值", en: "a list")
    }
  }
}

extension PatternMistake.Kind {
  var words: Words {
    switch self {
    case .openGroup: Words(zh: "括号“(”没有结束", en: "a \"(\" is not closed")
    case .openClass: Words(zh: "方括号“[”没有结束", en: "a \"[\" is not closed")
    case .strayClosing: Words(zh: "多了一个“)”", en: "a \")\" has no \"(\"")
    case .nothingToRepeat:
      Words(
        zh: "前面没有可重复的内容；要表示这个字符本身，请在前面加 \\",
        en: "nothing stands before it to be repeated; for the character itself put \\ before it")
    case .badRepetition:
      Words(zh: "重复次数应写作 {3}、{3,} 或 {3,5}，不超过 1000", en: "write {3}, {3,} or {3,5}, at most 1000")
    case .endsWithBackslash:
      Words(zh: "\\ 后面缺一个字符", en: "a character should follow the \\")
    case .notSupported(let text):
      Words(
        zh: "不支持“\(text)”：没有环视、反向引用，^ 和 $ 只能在首尾",
        en:
          "\"\(text)\" is not supported: no look-around, no back references, ^ and $ at the ends only"
      )
    case .tooLarge:
      Words(zh: "正则表达式太长或重复太多，请改短", en: "the pattern is too large; make it shorter, or repeat less")
    case .emptyRange: Words(zh: "范围的起点在终点之后", en: "the range ends before it begins")
    }
  }
}
