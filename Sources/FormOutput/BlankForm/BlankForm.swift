public import Forms
public import Rounds
public import Spreadsheet

/// The form as it is sent out: a cell of its own for each answer, that helps to fill it in.
public struct BlankForm: Sendable {
  public var schema: Schema
  /// Who fills it in, to be entered wherever the form asks for it.
  public var sender: String?
  /// How many copies there are of a table, by its index in the schema; 1 where it is not said.
  public var copies: [Int: Int]

  public init(schema: Schema, sender: String? = nil, copies: [Int: Int] = [:]) {
    self.schema = schema
    self.sender = sender
    self.copies = copies
  }

  /// Writes it.
  /// - Parameters:
  ///   - path: Where it will stand. Its folder must be there.
  ///   - files: What is read, none of which it may replace.
  /// - Throws: If it could not be written whole; an older file then still stands there.
  public func write(path: String, sparing files: ReadFiles) throws(ExportError) {
    do throws(WorkbookWriterError) {
      var workbook = try FormWorkbook(path: path, sparing: files, schema: schema)
      try workbook.addInstructions()
      _ = try workbook.add(tables())
      try workbook.close(title: schema.title.zh)
    } catch { throw .workbook(error) }
  }

  /// The copies of all tables, blank but for the sender's name.
  func tables() -> [FormCopy] {
    // A list inside a table is drawn with it.
    schema.tables.indices.filter { schema.tables[$0].parent == nil }.flatMap { index in
      [FormCopy](repeating: blank(index), count: max(1, copies[index] ?? 1))
    }
  }

  /// A copy of a table with nothing in it but the sender's name.
  ///
  /// - Parameters:
  ///   - index: The table.
  ///   - isRecord: Whether the table that says who sends it may say so; a name alone makes it one.
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
