public import Forms

extension Reference {
  /// Reads a list with the header `sender,field,value`, or the form's own word for a sender.
  ///
  /// The file may be whatever a roster may be.
  ///
  /// A field is `table.field` for the sum over the sender's records of a table, or `table` for the
  /// number of these records.
  /// - Parameters:
  ///   - path: The file.
  ///   - schema: The form, whose tables and fields the list names.
  /// - Throws: If the file cannot be read, lacks a column, names a field that is no number of the
  ///   form, or gives two values for one figure.
  public init(path: String, schema: Schema) throws(ListError) {
    try self.init(try ListFile(path: path, schema: schema, columns: Self.columns), schema)
  }

  /// Reads the bytes of such a file.
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: The path that errors name.
  ///   - schema: The form.
  /// - Throws: As ``init(path:schema:)``.
  public init(bytes: [UInt8], path: String, schema: Schema) throws(ListError) {
    try self.init(
      try ListFile(bytes: bytes, path: path, schema: schema, columns: Self.columns), schema)
  }

  private init(_ list: ListFile, _ schema: Schema) throws(ListError) {
    let header = list.header
    let (sender, figure, value) = (header.sender, header.rest(0), header.rest(1))
    func fault(_ row: ListPage.Row, _ zh: String, _ en: String) -> ListError {
      ListError(path: list.path, line: row.line, zh, en)
    }
    senders = [:]
    source = list.source
    for row in list.rows {
      let named = list.value(sender, of: row)
      let name = list.value(figure, of: row)
      let number = list.value(value, of: row)
      let key = SenderName.key(named, schema: schema)
      guard !key.isEmpty else {
        throw fault(
          row, "缺少\(schema.called.sender.zh)名称",
          "the \(schema.called.sender.en)’s name is missing")
      }
      guard let (table, field) = Self.field(name, schema) else {
        throw fault(
          row,
          "\(OutsideText.quoted(name))不是表格，也不是数字字段（写作“表”或“表.字段”，名称见 huibiao schema show）",
          "\(OutsideText.quoted(name)) is no table and no field of numbers, written as table or table.field; "
            + "huibiao schema show lists them")
      }
      let digits = number.filter { $0 != "," }
      guard digits.allSatisfy({ "0123456789.-".contains($0) }), let wanted = Double(digits) else {
        let written = OutsideText.quoted(number)
        throw fault(row, "\(written)不是数字", "\(written) is no number")
      }
      var own = senders[key] ?? Own(name: named)
      if let other = own.figures.first(where: { $0.table == table && $0.field == field }) {
        guard other.value == wanted else {
          throw fault(
            row, "\(OutsideText.quoted(named))的“\(name)”前面已有另一个数字，请只留一个",
            "“\(name)” of \(OutsideText.quoted(named)) has another value above; leave one")
        }
        continue
      }
      own.figures.append(Figure(table: table, field: field, value: wanted))
      senders[key] = own
    }
  }

  private static let columns = ListColumns(
    takesGroup: false,
    rest: [
      ListColumns.Column(name: Words(zh: "字段", en: "field"), isRequired: true),
      ListColumns.Column(name: Words(zh: "数值", en: "value"), isRequired: true),
    ])

  private static func field(_ name: String, _ schema: Schema) -> (table: Int, field: Int?)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let table = schema.tables.firstIndex(where: { $0.id == parts[0] }) else { return nil }
    if parts.count == 1 { return (table, nil) }
    guard parts.count == 2, let field = schema.tables[table].index(of: parts[1]) else { return nil }
    return schema.tables[table].fields[field].shape.isNumber ? (table, field) : nil
  }
}
