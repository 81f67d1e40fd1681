/// The formulas of the blank form: of answers that the form works out, and of questions that do not apply.
package struct CalculatedFormula {
  let cells: any FormulaCells

  /// - Parameter cells: Where the answers stand, as seen from the cell of the formula.
  package init(_ cells: any FormulaCells) { self.cells = cells }

  /// The formula of a calculated answer, with `=`; empty until what it needs is filled in.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - line: Of a list of lines, the line.
  ///   - table: Its table.
  ///   - schema: The form, of whose rules some say what is a sum of what.
  /// - Returns: Nil where only people can answer: nothing says how it is worked out, or no formula can.
  package func formula(
    of field: Int, line: Int?, in table: Int, schema: Schema
  ) -> String? {
    let own = schema.tables[table].field(field, ofLine: line)
    switch own.calculation {
    case nil: return nil
    case .byForm: return total(of: field, line: line, in: table, schema)
    case .expression(let expression):
      var formula = SheetFormula(cells)
      guard let text = formula.text(expression.node) else { return nil }
      return filled(text, formula, as: own)
    }
  }

  /// The formula that is true where an answer does not apply, without `=`; nil where there is none.
  package func needless(_ conditions: Conditions) -> String? {
    guard !conditions.relevant.isEmpty else { return nil }
    var formula = SheetFormula(cells)
    guard let texts = formula.texts(conditions.relevant.map(\.node)) else { return nil }
    let all = formula.needed + ["NOT(\(SheetFormula.all(texts)))"]
    return "IFERROR(AND(\(all.joined(separator: ","))),FALSE)"
  }

  /// The sum that a rule says an answer is.
  private func total(of field: Int, line: Int?, in table: Int, _ schema: Schema) -> String? {
    for rule in schema.tables[table].rules {
      guard case .total(let total) = rule.rule, case .name(let name) = total.total else { continue }
      let isThis =
        switch name {
        case .field(let other): other == field
        case .line(let other): other == line
        }
      if isThis, let formula = sum(total.parts, of: field, line: line, in: table, schema) {
        return formula
      }
    }
    return nil
  }

  private func sum(
    _ parts: TotalRule.Parts, of field: Int, line: Int?, in table: Int, _ schema: Schema
  ) -> String? {
    let own = schema.tables[table].field(field, ofLine: line)
    let ranges: [String]
    switch parts {
    case .rows(let rows, per: let agreements):
      let asked = schema.tables[rows.table].fields[rows.field]
      guard agreements.isEmpty, asked.unit == own.unit,
        let range = cells.rows(ofTable: rows.table, field: rows.field)
      else { return nil }
      ranges = [range]
    case .names(let names):
      let sources = names.map { name -> FormulaSource in
        switch name {
        case .field(let field): .own(field: field)
        case .line(let line): .line(line)
        }
      }
      // A line need not ask for all columns.
      let asked = sources.filter { cells.cell(of: $0) != nil }
      // Amounts of several units do not add up as they stand.
      guard !asked.isEmpty, asked.allSatisfy({ cells.field(of: $0)?.unit == own.unit }) else {
        return nil
      }
      ranges = asked.compactMap(cells.cell)
    }
    guard ranges.count <= SheetFormula.mostArguments else { return nil }
    let all = ranges.joined(separator: ",")
    return "=IF(COUNT(\(all))=0,\"\",SUM(\(all)))"
  }

  /// The formula, empty until its cells are filled in, as the answer's kind has it.
  private func filled(_ text: String, _ formula: SheetFormula, as field: Field) -> String? {
    var value = text
    switch field.shape {
    case .integer, .decimal, .date, .text: break
    case .percent: value = "(\(text))/100"
    case .flag:
      guard field.kind.boxes.count == 2 else { return nil }
      let words = field.kind.boxes.map { SheetFormula.quoted($0.words) }
      value = "IF(\(text),\(words[0]),\(words[1]))"
    case .digits, .span, .options, .list: return nil
    }
    var needed = formula.needed
    if !formula.added.isEmpty {
      needed.append("COUNT(\(formula.added.joined(separator: ",")))>0")
    }
    let whole = "IFERROR(\(value),\"\")"
    return needed.isEmpty ? "=" + whole : "=IF(\(SheetFormula.all(needed)),\(whole),\"\")"
  }
}

extension Table {
  /// Whether the form works out any of its answers.
  package var isCalculated: Bool {
    (fields + (list?.lines.flatMap(\.fields) ?? [])).contains { $0.calculation != nil }
  }
}
