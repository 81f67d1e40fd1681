/// The issues of one return in groups: what is wrong at one cell is told together.
public struct IssuesByCell: Sendable {
  /// Issues that are told together.
  public struct Group: Sendable {
    /// From 1, in the order of the first issue of each group.
    public let number: Int
    /// Which of the issues they are, in their order.
    public fileprivate(set) var indexes: [Int]
    /// At least one, in their order.
    public fileprivate(set) var issues: [Issue]

    public var code: Issue.Code { issues[0].code }
    /// The cell; nil for an issue that has none.
    public var place: Issue.Place? { issues[0].place }
    /// That of the worst of them.
    public var severity: Issue.Severity {
      issues.dropFirst().reduce(issues[0].severity) { max($0, $1.severity) }
    }

    /// What they say, each sentence once.
    public func messages(_ language: Language, schema: Schema) -> [String] {
      var messages: [String] = []
      for message in issues.map({ $0.message(language, schema: schema) })
      where !messages.contains(message) {
        messages.append(message)
      }
      return messages
    }
  }

  /// In the order of their first issues.
  public private(set) var groups: [Group] = []

  /// Groups issues by what they have in common.
  /// - Parameters:
  ///   - issues: Of one return.
  ///   - key: Equal for issues of one group; nil for an issue that is told alone.
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
