extension Return {
  /// The records of one table as Swift values, in the order in which they stand in the return.
  ///
  /// - Parameter model: The type of the table, such as `Incubator.self`.
  /// - Returns: A value for each record of the table; none where there is no such table.
  /// - Throws: The first record whose answers do not make a value.
  public func records<Model: FormRecord>(of model: Model.Type) throws(AnswerError) -> [Model] {
    var models: [Model] = []
    for record in records where record.table == Model.tableIndex {
      models.append(try Model(record))
    }
    return models
  }
}
