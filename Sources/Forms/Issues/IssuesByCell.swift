/// The issues of one return in groups, so that all that is wrong at one cell is shown together.
public struct IssuesByCell: Sendable {
  /// Issues that are shown together.
  public struct Group: Sendable {
    /// The number of the group, from 1, in the order of the first issues.
    public let number: Int
    /// The indexes of the issues, rising.
    public fileprivate(set) var indexes: [Int]
    /// The issues, at least one, in their order.
    public fileprivate(set) var issues: [Issue]

    public var code: Issue.Code { issues[0].code }
    /// The cell; nil for an issue that has none.
    public var place: Issue.Place? { issues[0].place }
    /// The severity of the worst of them.
    public var severity: Issue.Severity {
      issues.dropFirst().reduce(issues[0].severity) { max($0, $1.severity) }
    }

    /// The messages, each sentence once.
    public func messages(_ language: Language, schema: Schema) -> [String] {
      var messages: [String] = []
      for message in issues.map({ $0.message(language, schema: schema) })
      where !messages.contains(message) {
        messages.append(message)
      }
      return messages
    }
  }

  /// The groups in the order of their first issues.
  public private(set) var groups: [Group] = []

  /// Groups issues by a key.
  /// - Parameters:
  ///   - issues: The issues of one return.
  ///   - key: Equal for the issues of one group; nil for an issue that stays alone.
  public init<Key: Hashable>(_ issues: [Issue], by key: (Issue) -> Key?) {
    var known: [Key: Int] = [:]
    for (index, issue) in issues.enumerated() {
      let key = key(issue)
      if let key, let group = known[key] {
        groups[group].indexes.append(index)
        groups[group].issues.append(issue)
        continue
      }
      if let key { known[key] = groups.count }
      groups.append(Group(number: groups.count + 1, indexes: [index], issues: [issue]))
    }
  }

  /// Groups the issues of one code at one cell.
  ///
  /// Issues without a cell are about different things, such as two missing tables, and stay alone.
  public init(byCode issues: [Issue]) {
    self.init(issues) { issue in issue.place.map { CodeAtCell(code: issue.code, place: $0) } }
  }

  private struct CodeAtCell: Hashable {
    var code: Issue.Code
    var place: Issue.Place
  }
}
