/// Sums and counts of the rows of a list for which something holds.
extension SheetFormula {
  /// The formula; nil where none says the same.
  mutating func text(
    _ aggregate: ExpressionAggregate, overRowsOf table: Int, _ value: ExpressionNode?
  ) -> String? {
    let rows = FormulaRows(cells: cells, table: table)
    var factors: [String] = []
    if let condition = aggregate.condition {
      guard let text = rows.condition(condition) else { return nil }
      factors.append(text)
    }
    for equality in aggregate.equalities {
      guard let own = rows.value(equality.row), let asking = text(equality.asking) else {
        return nil
      }
      factors += own.filled + ["(\(own.text)=\(asking))"]
    }
    guard let any = rows.begun else { return nil }
    needed.append("SUMPRODUCT(\(any))>0")
    switch (aggregate.operation, value) {
    case (.count, nil):
      return "SUMPRODUCT(\((factors.isEmpty ? [any] : factors).joined(separator: "*"))*1)"
    case (.count, .own(let field)):
      guard let own = rows.value(.own(field: field)) else { return nil }
      return "SUMPRODUCT(\((factors + own.filled).joined(separator: "*"))*1)"
    case (.sum, .own(let field)), (.average, .own(let field)):
      guard let (range, scale) = rows.numbers(field) else { return nil }
      let all = factors.joined(separator: "*")
      let sum = "SUMPRODUCT(\(all)*1,\(range))\(scale)"
      guard aggregate.operation == .average else { return sum }
      return "(\(sum)/SUMPRODUCT(\(all)*ISNUMBER(\(range))))"
    default: return nil
    }
  }
}

/// The rows of a list, as factors of a product over all of them: 1 where something holds, else 0.
private struct FormulaRows {
  let cells: any FormulaCells
  let table: Int

  /// What is worth something in each row, and that it is filled in.
  func value(_ node: ExpressionNode) -> (text: String, filled: [String])? {
    switch node {
    case .own(let index):
      let fields = cells.fields(ofRows: table)
      guard fields.indices.contains(index), let range = cells.rows(ofTable: table, field: index),
        let text = SheetFormula.value(of: fields[index], at: range)
      else { return nil }
      let filled = SheetFormula.filled(range, fields[index].printedPlaceholder)
      return (text, filled.map { "(\($0))" })
    case .constant:
      var formula = SheetFormula(cells)
      return formula.text(node).map { ($0, []) }
    default: return nil
    }
  }

  /// The cells of a number, and by what their sum is multiplied.
  func numbers(_ field: Int) -> (range: String, scale: String)? {
    let fields = cells.fields(ofRows: table)
    guard fields.indices.contains(field), let range = cells.rows(ofTable: table, field: field)
    else {
      return nil
    }
    switch fields[field].shape {
    case .integer, .decimal: return (range, "")
    case .percent: return (range, "*100")
    default: return nil
    }
  }

  /// What must hold of a row; an answer that is empty says nothing, so that the row does not count.
  func condition(_ node: ExpressionNode) -> String? {
    switch node {
    case .compared(let sign, let one, let other, nil):
      guard let left = value(one), let right = value(other) else { return nil }
      let written = sign == .unequal ? "<>" : sign.rawValue
      let compared = ["(\(left.text)\(written)\(right.text))"]
      return "(\((left.filled + right.filled + compared).joined(separator: "*")))"
    case .member(let one, let words, let isNegated):
      guard let left = value(one), words.count <= 30 else { return nil }
      var texts: [String] = []
      for word in words {
        guard let text = value(word)?.text else { return nil }
        texts.append("(\(left.text)\(isNegated ? "<>" : "=")\(text))")
      }
      let any =
        isNegated ? texts.joined(separator: "*") : "((\(texts.joined(separator: "+")))>0)"
      return "(\((left.filled + [any]).joined(separator: "*")))"
    case .and(let parts): return joined(parts, by: "*")
    case .or(let parts): return joined(parts, by: "+").map { "(\($0)>0)" }
    // A question of yes or no by itself.
    case .own:
      return value(node).flatMap {
        isFlag(node) ? "(\(($0.filled + [$0.text]).joined(separator: "*")))" : nil
      }
    case .call(.answered, let arguments):
      guard arguments.count == 1, let own = value(arguments[0]), !own.filled.isEmpty else {
        return nil
      }
      return "(\(own.filled.joined(separator: "*")))"
    default: return nil
    }
  }

  private func isFlag(_ node: ExpressionNode) -> Bool {
    guard case .own(let index) = node, case .flag = cells.fields(ofRows: table)[index].shape else {
      return false
    }
    return true
  }

  private func joined(_ parts: [ExpressionNode], by sign: String) -> String? {
    var texts: [String] = []
    for part in parts {
      guard let text = condition(part) else { return nil }
      texts.append(text)
    }
    return "(\(texts.joined(separator: sign)))"
  }

  /// That something is filled in in a row, but for what the form works out.
  var begun: String? {
    let filled = cells.fields(ofRows: table).enumerated().compactMap { index, field -> String? in
      guard field.calculation == nil, let range = cells.rows(ofTable: table, field: index) else {
        return nil
      }
      return SheetFormula.filled(range, field.printedPlaceholder).map { "(\($0))" }
        .joined(separator: "*")
    }
    return filled.isEmpty ? nil : "((\(filled.joined(separator: "+")))>0)*1"
  }
}
