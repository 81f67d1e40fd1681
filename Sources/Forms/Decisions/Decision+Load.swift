import Spreadsheet

extension Decision {
  /// The name of the file beside the returns.
  public static let fileName = "huibiao-decisions.yaml"

  /// Reads the office's decisions.
  /// - Parameters:
  ///   - path: The file; one without a decision is no error.
  ///   - schemas: The forms whose tables and fields it may name.
  ///   - sparesOthers: Whether decisions about tables, fields and codes of other forms are passed over, as in a
  ///     folder that was read with another form before. If not, they are faults.
  /// - Returns: The decisions in the order of the file; of two about the same thing the later counts.
  /// - Throws: All faults, each with its line and column.
  public static func load(
    path: String, schemas: [Schema], sparesOthers: Bool = false
  ) throws(SchemaError) -> [Decision] {
    let faults = FaultList()
    var decisions: [Decision] = []
    do throws(Mistake) {
      let file = try SourceFile.read(path: path)
      let isEmpty = file.lines.allSatisfy { line in
        let line = line.trimmed
        return line.isEmpty || line.hasPrefix("#")
      }
      if !isEmpty, let root = YamlDocument.root(of: file, faults: faults) {
        let loader = DecisionLoader(schemas: schemas, sparesOthers: sparesOthers)
        for item in root.items() ?? [] { decisions += loader.decisions(item) }
      }
    } catch {
      faults.add(SchemaError.Fault(file: path, line: 0, column: 0, message: error.words))
    }
    guard faults.isEmpty else { throw SchemaError(faults: faults.sorted) }
    return decisions
  }
}

/// Reads one item of the file of decisions; what is wrong in it is reported.
private struct DecisionLoader {
  let schemas: [Schema]
  let sparesOthers: Bool

  private static let item = KeySet(
    "decision", required: ["file"],
    optional: ["digest", "status", "sender", "accept", "change", "by", "at", "because"])
  private static let accept = KeySet(
    "accept", required: ["code"], optional: ["table", "record", "field", "sheet", "cell"])
  private static let change = KeySet("change", required: ["table", "record", "field", "to"])
  private static let verdicts = ["status", "sender", "accept", "change"]

  func decisions(_ cursor: YamlCursor) -> [Decision] {
    guard let members = YamlMembers(cursor, keys: Self.item), let file = members["file"]?.text()
    else { return [] }
    let digest = members["digest"].flatMap(digest)
    var verdicts: [Decision.Verdict] = []
    switch members["status"]?.word(among: ["counts", "ignored", "sent-back"]) {
    case "counts": verdicts.append(.counts)
    case "ignored": verdicts.append(.ignored)
    case "sent-back": verdicts.append(.sentBack)
    default: break
    }
    if let sender = members["sender"]?.text() { verdicts.append(.sender(sender)) }
    if let accepted = members["accept"].flatMap(accepted) { verdicts.append(.accept(accepted)) }
    if let change = members["change"].flatMap(change) { verdicts.append(.change(change)) }
    let written = cursor.node.mapping?.compactMap { $0.key.scalar?.string } ?? []
    // A key that is nearly one of them has been reported as unknown: one fault, once.
    if Self.verdicts.allSatisfy({ members[$0] == nil }),
      written.allSatisfy(Self.item.allowed.contains)
    {
      cursor.report(.noStart(Self.verdicts))
    }
    return verdicts.map { verdict in
      Decision(
        file: file, digest: digest, verdict, by: members["by"]?.text(),
        at: members["at"]?.text(), because: members["because"]?.text())
    }
  }

  private func digest(_ cursor: YamlCursor) -> FileDigest? {
    guard let text = cursor.text() else { return nil }
    if let digest = FileDigest(text: text) { return digest }
    cursor.report(
      Mistake(
        zh: "应为 sha256: 加 64 位十六进制数字，如 sha256sum 命令给出的",
        en: "must be sha256: and 64 hexadecimal digits, as the command sha256sum gives them"))
    return nil
  }

  private func accepted(_ cursor: YamlCursor) -> AcceptedIssue? {
    guard let members = YamlMembers(cursor, keys: Self.accept),
      let code = members["code"]?.text()
    else { return nil }
    let known = Issue.Code.all.map(\.rawValue) + schemas.flatMap(\.statedCodes).map(\.rawValue)
    if sparesOthers, !known.contains(code) || isOfOther(members) { return nil }
    guard known.contains(code) else {
      members["code"]?.report(.unknownWord(code, allowed: known))
      return nil
    }
    let (table, field) = names(members)
    return AcceptedIssue(
      code: Issue.Code(rawValue: code), table: table,
      record: members["record"]?.number(least: 0), field: field, sheet: members["sheet"]?.text(),
      cell: members["cell"].flatMap(cell))
  }

  private func cell(_ cursor: YamlCursor) -> String? {
    guard let text = cursor.text() else { return nil }
    if let cell = CellReference(text) { return cell.description }
    cursor.report(
      Mistake(zh: "“\(text)”不是单元格；应写成 B3 的样子", en: "\"\(text)\" is no cell; write it like B3"))
    return nil
  }

  private func change(_ cursor: YamlCursor) -> AnswerChange? {
    guard let members = YamlMembers(cursor, keys: Self.change) else { return nil }
    if sparesOthers, isOfOther(members) { return nil }
    let (table, field) = names(members)
    // No answer at all is an answer too: `to:` or `to: ''`.
    let to = members["to"].flatMap { $0.isNull ? "" : $0.node.scalar?.string }
    if to == nil { _ = members["to"]?.text() }
    guard let table, let field, let record = members["record"]?.number(least: 0), let to else {
      return nil
    }
    return AnswerChange(table: table, record: record, field: field, to: to)
  }

  /// Whether a decision names a table or a field that none of the forms has.
  private func isOfOther(_ members: YamlMembers) -> Bool {
    let table = members["table"]?.node.scalar?.string
    let tables = schemas.flatMap(\.tables).filter { table == nil || $0.id == table }
    guard let field = members["field"]?.node.scalar?.string else { return tables.isEmpty }
    return !tables.contains { $0.fields.contains { $0.id == field } }
  }

  /// The table and the field that a decision names; nil where it names none that a form has.
  private func names(_ members: YamlMembers) -> (table: String?, field: String?) {
    let table = members["table"]?.text()
    let tables = schemas.flatMap(\.tables)
    if let table, !tables.contains(where: { $0.id == table }) {
      members["table"]?.report(.unknownTable(table, known: tables.map(\.id)))
      return (nil, nil)
    }
    let field = members["field"]?.text()
    let fields = tables.filter { table == nil || $0.id == table }.flatMap(\.fields).map(\.id)
    if let field, !fields.contains(field) {
      members["field"]?.report(.unknownField(field, known: fields))
      return (table, nil)
    }
    return (table, field)
  }
}

extension Schema {
  /// The codes that the authors of the form's rules name.
  fileprivate var statedCodes: [Issue.Code] {
    (rules + tables.flatMap(\.rules)).compactMap(\.terms.code)
  }
}

extension FileDigest {
  /// Reads `sha256:` and 64 hexadecimal digits; nil for anything else.
  init?(text: String) {
    let prefix = "sha256:"
    guard text.hasPrefix(prefix), text.utf8.count == prefix.utf8.count + 64 else { return nil }
    var bytes: [UInt8] = []
    var digits = text.dropFirst(prefix.count)
    while !digits.isEmpty {
      guard let byte = UInt8(digits.prefix(2), radix: 16), digits.first != "+" else { return nil }
      bytes.append(byte)
      digits = digits.dropFirst(2)
    }
    self.init(bytes: bytes)
  }
}
