public import Forms

/// Why a list of reference figures could not be read.
public struct ReferenceError: Error, Hashable, Sendable {
  public var path: String
  /// The line in the file, from 1; nil for the file as a whole.
  public var line: Int?
  public var message: Words
}

extension Reference {
  /// Reads a CSV file with the header `sender,field,value`, or the form's own word for a sender.
  ///
  /// The file may be encoded as a roster may.
  ///
  /// A field is `table.field` for the sum over the sender's records of a table, or `table` for the
  /// number of these records.
  /// - Parameters:
  ///   - path: The file.
  ///   - schema: The form, whose tables and fields the list names.
  /// - Throws: If the file cannot be read, lacks a column, names a field that is no number of the
  ///   form, or gives two values for one figure.
  public init(path: String, schema: Schema) throws(ReferenceError) {
    let bytes: [UInt8]
    do { bytes = try FileBytes.read(path: path, limit: 16 << 20) } catch {
      throw ReferenceError(path: path, message: SystemWords.words(for: error.code))
    }
    try self.init(bytes: bytes, path: path, schema: schema)
  }

  /// Reads the bytes of such a file.
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: The path that errors name.
  ///   - schema: The form.
  /// - Throws: As ``init(path:schema:)``.
  public init(bytes: [UInt8], path: String, schema: Schema) throws(ReferenceError) {
    func fault(_ line: Int?, _ zh: String, _ en: String) -> ReferenceError {
      ReferenceError(path: path, line: line, message: Words(zh: zh, en: en))
    }
    guard let text = TextFile.text(of: bytes) else {
      throw fault(
        nil, "既不是 UTF-8 也不是 GBK 编码；请另存为 UTF-8 的 CSV 文件",
        "is neither UTF-8 nor GBK; save it as CSV in UTF-8")
    }
    let rows: [CSVRow]
    do { rows = try CSVRow.rows(of: text) } catch {
      throw fault(error.line, "引号没有结束", "a quotation mark is never closed")
    }
    let header = ListHeader(rows.first, schema: schema)
    let (fields, values) = (Words(zh: "字段", en: "field"), Words(zh: "数值", en: "value"))
    guard let sender = header.sender, let name = header.column([fields.en, fields.zh]),
      let number = header.column([values.en, values.zh])
    else {
      let expected = header.expected(takesGroup: false, [fields, values])
      throw fault(1, expected.zh, expected.en)
    }
    senders = [:]
    for row in rows.dropFirst() where !row.values.allSatisfy({ $0.trimmed.isEmpty }) {
      func value(_ column: Int) -> String {
        row.values.indices.contains(column) ? row.values[column].trimmed : ""
      }
      let key = SenderName.key(value(sender), schema: schema)
      guard !key.isEmpty else {
        throw fault(
          row.line, "缺少\(schema.called.sender.zh)名称",
          "the \(schema.called.sender.en)’s name is missing")
      }
      guard let (table, field) = Self.field(value(name), schema) else {
        throw fault(
          row.line,
          "\(OutsideText.quoted(value(name)))不是表格，也不是数字字段（写作“表”或“表.字段”，名称见 huibiao schema show）",
          "\(OutsideText.quoted(value(name))) is no table and no field of numbers, written as table or table.field; "
            + "huibiao schema show lists them")
      }
      let digits = value(number).filter { $0 != "," }
      guard digits.allSatisfy({ "0123456789.-".contains($0) }), let wanted = Double(digits) else {
        let written = OutsideText.quoted(value(number))
        throw fault(row.line, "\(written)不是数字", "\(written) is no number")
      }
      var own = senders[key] ?? Own(name: value(sender))
      if let other = own.figures.first(where: { $0.table == table && $0.field == field }) {
        guard other.value == wanted else {
          throw fault(
            row.line,
            "\(OutsideText.quoted(value(sender)))的“\(value(name))”前面已有另一个数字，请只留一个",
            "“\(value(name))” of \(OutsideText.quoted(value(sender))) has another value above; leave one"
          )
        }
        continue
      }
      own.figures.append(Figure(table: table, field: field, value: wanted))
      senders[key] = own
    }
  }

  private static func field(_ name: String, _ schema: Schema) -> (table: Int, field: Int?)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let table = schema.tables.firstIndex(where: { $0.id == parts[0] }) else { return nil }
    if parts.count == 1 { return (table, nil) }
    guard parts.count == 2, let field = schema.tables[table].index(of: parts[1]) else { return nil }
    return schema.tables[table].fields[field].shape.isNumber ? (table, field) : nil
  }
}
