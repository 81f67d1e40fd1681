public import Forms

extension Roster {
  /// Reads a list with the header `sender,group,aliases`, or the form's own words for them.
  ///
  /// It is a workbook, or a text with commas, semicolons or tabs in UTF-8, UTF-16 or GBK. Titles may
  /// stand above the header; the columns may be in any order, with others among them. `aliases` are
  /// separated by `;`.
  /// - Parameters:
  ///   - path: The file.
  ///   - schema: The form that is returned: its words may head the columns, and its prefix of
  ///     senders' names is ignored.
  /// - Throws: If the file cannot be read, has no column of senders or no sender, or has one name
  ///   for two senders.
  public init(path: String, schema: Schema? = nil) throws(ListError) {
    try self.init(try ListFile(path: path, schema: schema, columns: Self.columns), schema)
  }

  /// Reads the bytes of such a file.
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: The path that errors name.
  ///   - schema: As in ``init(path:schema:)``.
  /// - Throws: As ``init(path:schema:)``.
  public init(bytes: [UInt8], path: String, schema: Schema? = nil) throws(ListError) {
    try self.init(
      try ListFile(bytes: bytes, path: path, schema: schema, columns: Self.columns), schema)
  }

  private init(_ list: ListFile, _ schema: Schema?) throws(ListError) {
    let called = (schema?.called ?? Called()).sender
    let header = list.header
    var entries: [Entry] = []
    var known: [String: (name: String, line: Int)] = [:]
    for row in list.rows {
      let name = list.value(header.sender, of: row)
      guard !name.isEmpty else {
        throw ListError(
          path: list.path, line: row.line, "缺少\(called.zh)名称", "the \(called.en)’s name is missing")
      }
      let others = list.value(header.rest(0), of: row)
        .split(whereSeparator: { $0 == ";" || $0 == "；" })
        .map { $0.trimmed }.filter { !$0.isEmpty }
      for own in [name] + others {
        let key = SenderName.key(own, prefix: schema?.senderPrefix ?? "")
        if let earlier = known[key], earlier.line != row.line {
          throw ListError(
            path: list.path, line: row.line, message: Self.twice(own, earlier.name, earlier.line))
        }
        known[key] = (own, row.line)
      }
      entries.append(
        Entry(sender: name, group: list.value(header.group, of: row), aliases: others))
    }
    guard !entries.isEmpty else {
      throw ListError(path: list.path, "名单里没有\(called.zh)", "lists no \(called.en)")
    }
    self.init(entries: entries, source: list.source)
  }

  private static let columns = ListColumns(
    takesGroup: true,
    rest: [ListColumns.Column(name: Words(zh: "别名", en: "aliases"), isRequired: false)])

  private static func twice(_ name: String, _ earlier: String, _ line: Int) -> Words {
    earlier == name
      ? Words(
        zh: "“\(name)”在第 \(line) 行已出现，请只留一处",
        en: "“\(name)” stands in line \(line) already; leave one")
      : Words(
        zh: "“\(name)”与第 \(line) 行的“\(earlier)”是同一个名称，请改正",
        en: "“\(name)” is the same name as “\(earlier)” in line \(line); mend one")
  }
}
