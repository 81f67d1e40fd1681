public import Forms

extension Roster {
  /// Reads a list with the header `sender,group,aliases`, or the form's own words for them.
  ///
  /// It is a workbook, or a text with commas, semicolons or tabs in UTF-8, UTF-16 or GBK. Titles may
  /// stand above the header; the columns may be in any order, with others among them. `aliases` are
  /// separated by `;`. There may be columns 联系人, 电话 and 邮箱 (contact, phone, email); letters go to
  /// the last.
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
    let (sender, group) = (list.header.sender, list.header.group)
    let (aliases, received) = (list.header.rest(0), list.header.rest(1))
    let (contact, phone) = (list.header.rest(2), list.header.rest(3))
    let email = list.header.rest(4) ?? list.header.rest(5)
    var entries: [Entry] = []
    var known: [String: (name: String, line: Int)] = [:]
    for row in list.rows {
      let name = list.value(sender, of: row)
      guard !name.isEmpty else {
        throw ListError(
          path: list.path, line: row.line, "缺少\(called.zh)名称", "the \(called.en)’s name is missing")
      }
      let others = list.value(aliases, of: row)
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
      let day = list.value(received, of: row)
      let time = Self.day(day)
      guard day.isEmpty || time != nil else {
        throw ListError(
          path: list.path, line: row.line,
          "\(OutsideText.quoted(day))不是日期，应写成 2021-08-12 的样子",
          "\(OutsideText.quoted(day)) is no day; write it like 2021-08-12")
      }
      var entry = Entry(
        sender: name, group: list.value(group, of: row), aliases: others, received: time)
      entry.contact = Entry.Contact(
        name: list.value(contact, of: row), phone: list.value(phone, of: row),
        email: list.value(email, of: row))
      entries.append(entry)
    }
    guard !entries.isEmpty else {
      throw ListError(path: list.path, "名单里没有\(called.zh)", "lists no \(called.en)")
    }
    self.init(entries: entries, source: list.source)
  }

  private static let columns = ListColumns(
    takesGroup: true,
    rest: [
      ListColumns.Column(name: Words(zh: "别名", en: "aliases"), isRequired: false),
      ListColumns.Column(
        name: Words(zh: "收到日期", en: "received"), isRequired: false, isNamed: false),
      ListColumns.Column(
        name: Words(zh: "联系人", en: "contact"), isRequired: false, isNamed: false),
      ListColumns.Column(name: Words(zh: "电话", en: "phone"), isRequired: false, isNamed: false),
      ListColumns.Column(name: Words(zh: "邮箱", en: "email"), isRequired: false, isNamed: false),
      ListColumns.Column(
        name: Words(zh: "电子邮箱", en: "e-mail"), isRequired: false, isNamed: false),
    ])

  /// A day as lists have it: 2021-8-12, 2021/8/12, 2021.8.12 or 2021年8月12日.
  private static func day(_ text: String) -> SavedTime? {
    let parts = text.split(whereSeparator: { "-/.年月日".contains($0) }).map(String.init)
    guard parts.count == 3, parts[0].utf8.count == 4 else { return nil }
    func padded(_ text: String) -> String { text.utf8.count == 1 ? "0\(text)" : text }
    return SavedTime(W3CDTF: "\(parts[0])-\(padded(parts[1]))-\(padded(parts[2]))")
  }

  private static func twice(_ name: String, _ earlier: String, _ line: Int) -> Words {
    let (own, other) = (OutsideText.quoted(name), OutsideText.quoted(earlier))
    return earlier == name
      ? Words(
        zh: "\(own)在第 \(line) 行已出现，请只留一处",
        en: "\(own) stands in line \(line) already; leave one")
      : Words(
        zh: "\(own)与第 \(line) 行的\(other)是同一个名称，请改正",
        en: "\(own) is the same name as \(other) in line \(line); mend one")
  }
}
