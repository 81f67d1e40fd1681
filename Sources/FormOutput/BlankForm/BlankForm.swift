public import Forms
public import Rounds
public import Spreadsheet

/// The blank form that is sent out, with one cell for each answer, and hints and checks at it.
public struct BlankForm: Sendable {
  public var schema: Schema
  /// The sender, whose name is filled in wherever the form asks for it.
  public var sender: String?
  /// The number of copies of each table, by its index in the schema; as many as the schema has room for, or 1,
  /// where it is not given.
  public var copies: [Int: Int]

  public init(schema: Schema, sender: String? = nil, copies: [Int: Int] = [:]) {
    self.schema = schema
    self.sender = sender
    self.copies = copies
  }

  /// Writes the form.
  /// - Parameters:
  ///   - path: Where it will stand. Its folder must be there.
  ///   - files: The files that are read; it may replace none of them.
  /// - Throws: If it could not be written whole; an older file then still stands there.
  public func write(path: String, sparing files: ReadFiles) throws(ExportError) {
    do throws(WorkbookWriterError) {
      var workbook = try FormWorkbook(path: path, sparing: files, schema: schema)
      try workbook.addInstructions()
      _ = try workbook.add(tables())
      try workbook.close(title: schema.title.text(schema.language))
    } catch { throw .workbook(error) }
  }

  /// The copies of all tables, blank but for the sender's name.
  func tables() -> [FormCopy] {
    // A list inside a table is drawn with it.
    schema.tables.indices.filter { schema.tables[$0].parent == nil }.flatMap { index in
      [FormCopy](repeating: blank(index), count: max(1, copies[index] ?? room(for: index)))
    }
  }

  /// How many blank copies of a table the schema wants.
  private func room(for index: Int) -> Int {
    let table = schema.tables[index]
    return table.copies == .many ? table.room ?? 1 : 1
  }

  /// A copy of a table with nothing in it but the sender's name.
  ///
  /// - Parameters:
  ///   - index: The table.
  ///   - isRecord: Whether a copy of the table that says who sends the form is a record. If not,
  ///     the name is left out there, as it alone would make a record.
  /// - Returns: The copy.
  func blank(_ index: Int, isRecord: Bool = true) -> FormCopy {
    var copy = FormCopy(table: index)
    guard let sender, isRecord || index != schema.sender.table, !schema.tables[index].isList else {
      return copy
    }
    for field in Self.senderFields(of: index, in: schema) {
      copy.contents[.answer(field)] = .text(sender)
    }
    return copy
  }

  /// The fields of a table that say who fills it in.
  static func senderFields(of index: Int, in schema: Schema) -> [Int] {
    let own = index == schema.sender.table ? [schema.sender.field] : []
    return own
      + schema.tables[index].repeatedFields.filter { $0.of == schema.sender }.map(\.field)
  }
}
