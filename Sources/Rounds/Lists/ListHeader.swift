import Forms

/// The columns of a list besides those of senders and their groups.
struct ListColumns {
  struct Column {
    /// What heads it.
    var name: Words
    var isRequired: Bool
  }

  var takesGroup: Bool
  var rest: [Column]
}

/// The header of a list that an office keeps: which column holds what.
///
/// A column may have our name, the form's own word, or the name from before.
struct ListHeader {
  private let names: [String]
  private let called: Called
  private let columns: ListColumns
  private let hasGroup: Bool

  /// - Parameters:
  ///   - row: The words of the row.
  ///   - schema: The form whose words it may use; nil for the words that every form has.
  ///   - columns: The columns that the list may have.
  init(_ row: [String], schema: Schema?, columns: ListColumns) {
    names = row.map(Self.folded)
    called = schema?.called ?? Called()
    self.columns = columns
    hasGroup = columns.takesGroup && (schema.map { $0.group != nil } ?? true)
  }

  /// The column of the senders' names.
  var sender: Int? { column(["sender"], Self.both(called.sender), Self.former.sender) }
  /// The column of the senders' groups.
  var group: Int? {
    columns.takesGroup ? column(["group"], Self.both(called.group), Self.former.group) : nil
  }
  /// A column of the rest, by its index in ``ListColumns/rest``.
  func rest(_ index: Int) -> Int? { column(Self.both(columns.rest[index].name)) }

  /// The columns that are there, in the order in which they are asked for.
  var places: [Int] {
    ([sender, group] + columns.rest.indices.map { rest($0) }).compactMap(\.self)
  }
  /// How many columns are there.
  var known: Int { places.count }
  /// Whether all columns that must be there are.
  var isComplete: Bool {
    sender != nil
      && columns.rest.indices.allSatisfy { !columns.rest[$0].isRequired || rest($0) != nil }
  }

  /// The index of the column with one of some names; the names in earlier lists are tried first.
  private func column(_ names: [String]...) -> Int? {
    for list in names {
      let wanted = list.map(Self.folded)
      if let column = self.names.firstIndex(where: { wanted.contains($0) }) { return column }
    }
    return nil
  }

  /// Says what a header must be, in our names and in the form's words, where no row is one.
  var expected: Words {
    func line(_ sender: String, _ group: String, _ rest: [String]) -> String {
      ([sender] + (hasGroup ? [group] : []) + rest).joined(separator: ",")
    }
    let rest = columns.rest.map(\.name)
    let ours = line("sender", "group", rest.map(\.en))
    let chinese = line(called.sender.zh, called.group.zh, rest.map(\.zh))
    let english = line(called.sender.en, called.group.en, rest.map(\.en))
    return Words(
      zh: "没有找到表头：应有一行是 \(ours) 或 \(chinese)，\(called.sender.zh)一列不可少",
      en: "no header was found: a row must be \(ours)"
        + (english == ours ? "" : " or \(english)")
        + ", of which the column of \(called.sender.en) names must be there")
  }

  /// The names of these columns in the release before; to be dropped with the next one.
  private static let former = (sender: ["park"], group: ["district"])

  private static func both(_ words: Words) -> [String] { [words.zh, words.en] }

  private static func folded(_ name: String) -> String { SenderName.key(name, prefix: "") }
}
