extension Return {
  /// The records of one table as Swift values, in the order of the return.
  ///
  /// - Parameter model: The type of the table, such as `Incubator.self`.
  /// - Returns: One value for each record of the table.
  /// - Throws: If a record cannot become a value; the first one is named.
  public func records<Model: FormRecord>(of model: Model.Type) throws(AnswerError) -> [Model] {
    var models: [Model] = []
    for record in records where record.table == Model.tableIndex {
      models.append(try Model(record))
    }
    return models
  }
}
