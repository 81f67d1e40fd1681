public import Forms

/// Why a roster could not be read.
public struct RosterError: Error, Hashable, Sendable {
  public var path: String
  /// The line in the file, from 1; nil for the file as a whole.
  public var line: Int?
  public var message: Words

  public init(path: String, line: Int? = nil, message: Words) {
    self.path = path
    self.line = line
    self.message = message
  }
}

extension Roster {
  /// Reads a CSV file with the header `sender,group,aliases`, or the form's own words for them.
  ///
  /// The file is in UTF-8 or GBK, with or without a byte order mark.
  ///
  /// The columns may be in any order, with others among them. `aliases` are separated by `;`.
  /// - Parameters:
  ///   - path: The file.
  ///   - schema: The form that is returned: its words may head the columns, and its prefix of
  ///     senders' names is ignored.
  /// - Throws: If the file cannot be read, has no column of senders or no sender, or has one name
  ///   for two senders.
  public init(path: String, schema: Schema? = nil) throws(RosterError) {
    let bytes: [UInt8]
    do { bytes = try FileBytes.read(path: path, limit: 16 << 20) } catch {
      throw RosterError(path: path, message: SystemWords.words(for: error.code))
    }
    try self.init(bytes: bytes, path: path, schema: schema)
  }

  /// Reads the bytes of such a file.
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: The path that errors name.
  ///   - schema: As in ``init(path:schema:)``.
  /// - Throws: As ``init(path:schema:)``.
  public init(bytes: [UInt8], path: String, schema: Schema? = nil) throws(RosterError) {
    guard let text = TextFile.text(of: bytes) else {
      throw RosterError(
        path: path,
        message: Words(
          zh: "既不是 UTF-8 也不是 GBK 编码；请另存为 UTF-8 的 CSV 文件",
          en: "is neither UTF-8 nor GBK; save it as CSV in UTF-8"))
    }
    let rows: [CSVRow]
    do { rows = try CSVRow.rows(of: text) } catch {
      throw RosterError(
        path: path, line: error.line,
        message: Words(zh: "引号没有结束", en: "a quotation mark is never closed"))
    }
    let header = ListHeader(rows.first, schema: schema)
    let called = schema?.called ?? Called()
    guard let sender = header.sender else {
      let expected = header.expected(takesGroup: true, [Self.aliases])
      throw RosterError(
        path: path, line: 1,
        message: Words(
          zh: "\(expected.zh)，其中没有\(called.sender.zh)一列",
          en: "\(expected.en); there is no column of \(called.sender.en) names"))
    }
    let group = header.group
    let aliases = header.column([Self.aliases.en, Self.aliases.zh])
    var entries: [Entry] = []
    var known: [String: (name: String, line: Int)] = [:]
    for row in rows.dropFirst() {
      func value(_ column: Int?) -> String {
        guard let column, row.values.indices.contains(column) else { return "" }
        return row.values[column].trimmed
      }
      if row.values.allSatisfy({ $0.trimmed.isEmpty }) { continue }
      let name = value(sender)
      guard !name.isEmpty else {
        throw RosterError(
          path: path, line: row.line,
          message: Words(
            zh: "缺少\(called.sender.zh)名称", en: "the \(called.sender.en)’s name is missing"))
      }
      let others = value(aliases).split(whereSeparator: { $0 == ";" || $0 == "；" })
        .map { $0.trimmed }.filter { !$0.isEmpty }
      for own in [name] + others {
        let key = SenderName.key(own, prefix: schema?.senderPrefix ?? "")
        if let earlier = known[key], earlier.line != row.line {
          throw RosterError(
            path: path, line: row.line, message: Self.twice(own, earlier.name, earlier.line))
        }
        known[key] = (own, row.line)
      }
      entries.append(Entry(sender: name, group: value(group), aliases: others))
    }
    guard !entries.isEmpty else {
      throw RosterError(
        path: path,
        message: Words(zh: "名单里没有\(called.sender.zh)", en: "lists no \(called.sender.en)"))
    }
    self.init(entries: entries)
  }

  /// The column of other names.
  private static let aliases = Words(zh: "别名", en: "aliases")

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
