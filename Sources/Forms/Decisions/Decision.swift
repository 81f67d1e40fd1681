public import Spreadsheet

/// What the office decided about one file that came back.
public struct Decision: Hashable, Sendable {
  public enum Verdict: Hashable, Sendable {
    /// This one counts, whatever other returns of its sender say.
    case counts
    /// It is left out.
    case ignored
    /// It went back to its sender to be mended; it counts as before.
    case sentBack
    /// It belongs to this sender, whatever it says itself.
    case sender(String)
    /// An issue of it was looked into and is no error.
    case accept(AcceptedIssue)
    /// An answer of it was asked after and is another.
    case change(AnswerChange)
  }

  /// The file as outputs name it: `区/嘉定园.xlsx`.
  public var file: String
  /// The digest of the file that was decided about; nil for whatever lies there.
  public var digest: FileDigest?
  public var verdict: Verdict
  /// Who decided, when and why, as written.
  public var by: String?
  public var at: String?
  public var because: String?

  public init(
    file: String, digest: FileDigest? = nil, _ verdict: Verdict, by: String? = nil,
    at: String? = nil, because: String? = nil
  ) {
    self.file = file
    self.digest = digest
    self.verdict = verdict
    self.by = by
    self.at = at
    self.because = because
  }

  /// Whether its texts can stand in the file of decisions: some characters cannot, and very long texts.
  public var isWritable: Bool {
    var texts = [file, by ?? "", at ?? "", because ?? ""]
    switch verdict {
    case .counts, .ignored, .sentBack: break
    case .sender(let name): texts.append(name)
    case .accept(let issue):
      texts += [issue.table, issue.field, issue.sheet, issue.cell].compactMap(\.self)
    case .change(let change): texts += [change.table, change.field, change.to]
    }
    return texts.allSatisfy { SchemaText.mistake(in: $0) == nil }
  }

  /// Why and by whom, in one phrase: `已电话核实，值班，2021-08-16T09:00`; empty if nothing is said.
  public var reason: String {
    let parts = [because, by, at].compactMap(\.self)
    // With the comma of the office's own words.
    let isChinese = parts.contains { $0.unicodeScalars.contains(where: \.isHan) }
    return parts.joined(separator: isChinese ? "，" : ", ")
  }
}

/// An issue that the office accepted; what is nil is not compared.
public struct AcceptedIssue: Hashable, Sendable {
  public var code: Issue.Code
  /// The ids of the table and the field, and the number of the record within its table.
  public var table: String?
  public var record: Int?
  public var field: String?
  public var sheet: String?
  public var cell: String?

  public init(
    code: Issue.Code, table: String? = nil, record: Int? = nil, field: String? = nil,
    sheet: String? = nil, cell: String? = nil
  ) {
    self.code = code
    self.table = table
    self.record = record
    self.field = field
    self.sheet = sheet
    self.cell = cell
  }

  /// Whether an issue is meant.
  public func matches(_ issue: Issue, schema: Schema) -> Bool {
    let own = issue.table.map { schema.tables[$0] }
    let ownField = issue.field.flatMap { own?.fields[$0].id }
    return code == issue.code && (table == nil || table == own?.id)
      && (record == nil || record == issue.record) && (field == nil || field == ownField)
      && (sheet == nil || sheet == issue.place?.sheet)
      && (cell == nil || cell == issue.place?.cell.description)
  }
}

/// An answer that the office changed.
public struct AnswerChange: Hashable, Sendable {
  /// The ids of the table and the field, and the number of the record within its table.
  public var table: String
  public var record: Int
  public var field: String
  /// What is read in the place of what the sender wrote; empty for no answer.
  public var to: String

  public init(table: String, record: Int, field: String, to: String) {
    self.table = table
    self.record = record
    self.field = field
    self.to = to
  }
}
