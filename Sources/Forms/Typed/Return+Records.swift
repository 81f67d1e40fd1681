extension Return {
  /// The records of one table as Swift values, in the order of the return.
  ///
  /// - Parameter model: The type of the table, such as `Incubator.self`.
  /// - Returns: A value for each record of the table; none where there is no such table.
  /// - Throws: The first record whose answers do not make a value.
  public func records<Model: ReturnRecord>(of model: Model.Type) throws(AnswerError) -> [Model] {
    var models: [Model] = []
    for record in records where record.table == Model.tableIndex {
      models.append(try Model(record, of: self))
    }
    return models
  }

  /// The rows of a list that stand in a record, as Swift values, in the order in which they stand there.
  ///
  /// - Parameters:
  ///   - model: The type of the list's table.
  ///   - record: A record of this return.
  /// - Returns: A value for each row; none where the record has no such list.
  /// - Throws: The first row whose answers do not make a value.
  public func rows<Model: ReturnRecord>(
    of model: Model.Type, in record: Record
  ) throws(AnswerError) -> [Model] {
    let own = records.filter { $0.table == record.table }
    let number = own.firstIndex { $0.sheet == record.sheet && $0.range == record.range }
    guard let number else { return [] }
    let parent = Record.Parent(table: record.table, record: number)
    var models: [Model] = []
    for row in records where row.table == Model.tableIndex && row.parent == parent {
      models.append(try Model(row, of: self))
    }
    return models
  }
}
