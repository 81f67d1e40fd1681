import Forms

/// The header of a list that an office keeps: which column holds what.
///
/// A column may have our name, the form's own word, or the name from before.
struct ListHeader {
  private let names: [String]
  private let called: Called
  private let hasGroup: Bool

  /// - Parameters:
  ///   - row: The first line; nil for an empty file.
  ///   - schema: The form whose words it may use; nil for the words that every form has.
  init(_ row: CSVRow?, schema: Schema?) {
    names = (row?.values ?? []).map(Self.folded)
    called = schema?.called ?? Called()
    hasGroup = schema.map { $0.group != nil } ?? true
  }

  /// The column of the senders' names.
  var sender: Int? { column(["sender"], [called.sender.zh, called.sender.en], Self.former.sender) }
  /// The column of the senders' groups.
  var group: Int? { column(["group"], [called.group.zh, called.group.en], Self.former.group) }

  /// The index of the column with one of some names; the names in earlier lists are tried first.
  func column(_ names: [String]...) -> Int? {
    for list in names {
      let wanted = list.map(Self.folded)
      if let column = self.names.firstIndex(where: { wanted.contains($0) }) { return column }
    }
    return nil
  }

  /// Says what a header must be: our names, or the form's words.
  /// - Parameters:
  ///   - takesGroup: Whether the list has a column of groups.
  ///   - rest: The other columns.
  /// - Returns: The message for any other header.
  func expected(takesGroup: Bool, _ rest: [Words]) -> Words {
    let hasGroup = takesGroup && hasGroup
    func line(_ sender: String, _ group: String, _ rest: [String]) -> String {
      ([sender] + (hasGroup ? [group] : []) + rest).joined(separator: ",")
    }
    let ours = line("sender", "group", rest.map(\.en))
    let chinese = line(called.sender.zh, called.group.zh, rest.map(\.zh))
    let english = line(called.sender.en, called.group.en, rest.map(\.en))
    return Words(
      zh: "首行应为 \(ours) 或 \(chinese)",
      en: "the first line must be \(ours)" + (english == ours ? "" : " or \(english)"))
  }

  /// The names of these columns in the release before; to be dropped with the next one.
  private static let former = (sender: ["park"], group: ["district"])

  private static func folded(_ name: String) -> String { SenderName.key(name, prefix: "") }
}
