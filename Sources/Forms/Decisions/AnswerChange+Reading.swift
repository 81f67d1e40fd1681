extension AnswerChange {
  /// What keeps the change from being read as an answer.
  ///
  /// Rules that look at several answers are not asked: what they say shows once the change is made.
  /// - Parameters:
  ///   - returned: The return whose answer is to be changed.
  ///   - schema: Its form.
  /// - Returns: What is wrong, at the answer's cell; nil where it can be read, or takes the answer away.
  public func fault(in returned: Return, schema: Schema) -> Issue? {
    guard let number = schema.tables.firstIndex(where: { $0.id == table }),
      let home = RecordNumbers(returned).record(record, ofTable: number),
      let place = schema.tables[number].index(of: field)
    else { return lost }
    let asked = schema.tables[number].field(place, ofLine: home.line)
    let cell = home.answers[place].cell
    let reading = FieldText.read(to, as: asked, at: cell)
    guard reading.state == .failed, let finding = reading.finding else { return nil }
    var issue = Issue(
      finding, table: number, record: record, field: place,
      place: cell.map { Issue.Place(sheet: home.sheet, cell: $0) }, found: reading.found ?? to)
    issue.line = home.line
    return issue
  }

  /// That the answer is not there.
  var lost: Issue { Issue(ChangeLost(answer: "\(table)[\(record)].\(field)")) }
}
