/// A schema prepared for reading many returns.
///
/// An object, since closures of an importer would copy all of it.
final class PreparedForm: Sendable {
  let schema: Schema
  let plans: [TablePlan]
  /// Of each list of lines, the plan of each line: a line may ask for other kinds of answers.
  let linePlans: [[TablePlan]]
  let locator: FormLocator
  let aside: AsideWords
  let units: PrintedUnits

  init(_ schema: Schema) {
    self.schema = schema
    let form = PrintedForm(schema)
    var questions = 0
    func plan(_ table: PrintedTable) -> TablePlan {
      defer { questions += table.questions.count }
      return TablePlan(table, firstNumber: questions)
    }
    plans = form.tables.map { plan($0) }
    linePlans = schema.tables.map { table in
      table.list?.lines.map { plan(PrintedTable(table, of: $0)) } ?? []
    }
    locator = FormLocator(form)
    aside = AsideWords(schema)
    units = PrintedUnits(schema)
  }
}
