public import Spreadsheet

/// What is decided about one file, taken together.
public struct FileDecisions: Hashable, Sendable {
  /// That it counts, with a number that is greater for a later decision; nil if that is not decided.
  public private(set) var chosen: Int?
  /// Why it is left out; nil if it is not.
  public private(set) var ignored: String?
  /// Why and by whom it was sent back to be mended; nil if it was not.
  public private(set) var sentBack: String?
  /// Whose it is; nil if that is not decided.
  public private(set) var sender: String?
  /// The issues that are accepted, with the reason of each.
  public private(set) var accepted: [Accepted] = []
  /// The answers that are changed, with the reason of each.
  public private(set) var changes: [Change] = []
  /// How many decisions were made about this file as it was before it changed.
  public private(set) var outdated = 0

  public struct Accepted: Hashable, Sendable {
    public var issue: AcceptedIssue
    public var reason: String
  }

  public struct Change: Hashable, Sendable {
    public var answer: AnswerChange
    public var reason: String
  }

  /// Nothing is decided.
  public init() {}

  /// Whether nothing is decided.
  public var isEmpty: Bool { self == FileDecisions() }

  /// Takes decisions together; of two about the same thing the later counts.
  /// - Parameters:
  ///   - decisions: The decisions about the file, each with its number among all decisions.
  ///   - digest: The digest of the file; decisions about another digest are not taken.
  public init(_ decisions: [(number: Int, decision: Decision)], digest: FileDigest?) {
    for (number, decision) in decisions {
      if let wanted = decision.digest, wanted != digest {
        // What was sent back is to come back as another file.
        if decision.verdict != .sentBack { outdated += 1 }
        continue
      }
      switch decision.verdict {
      case .counts: (chosen, ignored) = (number, nil)
      case .ignored: (chosen, ignored) = (nil, decision.reason)
      case .sentBack: sentBack = decision.reason
      case .sender(let name): sender = name
      case .accept(let issue): accepted.append(Accepted(issue: issue, reason: decision.reason))
      case .change(let answer):
        changes.removeAll {
          ($0.answer.table, $0.answer.record, $0.answer.field)
            == (answer.table, answer.record, answer.field)
        }
        changes.append(Change(answer: answer, reason: decision.reason))
      }
    }
  }

  /// Decides that the file counts, as the user asks for this run.
  public mutating func choose(_ number: Int) { (chosen, ignored) = (number, nil) }

  /// An issue as it stands after what is decided: an accepted one has its reason.
  package func applied(to issue: Issue, schema: Schema) -> Issue {
    guard let match = accepted.last(where: { $0.issue.matches(issue, schema: schema) }) else {
      return issue
    }
    var issue = issue
    issue.accepted = match.reason
    return issue
  }
}
