import Spreadsheet

/// The result of reading one field: the answer, and what is wrong with it by itself.
struct FieldReading: Sendable {
  enum State: Hashable, Sendable {
    /// The question is gone from the form, so that there is no answer to judge.
    case gone
    case unanswered
    /// A placeholder such as 无 stands there; it counts as no answer.
    case placeholder
    /// There is a value.
    case answered
    /// The answer could not be read, which was reported.
    case failed
  }

  var state: State = .gone
  var value: Value?
  var cell: CellReference?
  /// The answer as typed.
  var written: String?
  /// What is wrong with the answer by itself, without regard to other answers.
  var finding: Issue.Kind? {
    get { said?.finding }
    set { said = Said(newValue, found: found, rest: rest, pointed: pointed) }
  }
  /// Of a number that is asked for under a condition: what stands there, such as 无, may mean 0.
  var mayMeanNone = false
  /// The part of the answer that the finding is about; nil for all of it.
  var found: String? {
    get { said?.found }
    set { said = Said(finding, found: newValue, rest: rest, pointed: pointed) }
  }
  /// Whether it only points at the answer above, and that is not known yet.
  var isDitto = false
  /// What stands beside the answer and belongs neither to it nor to the form.
  var rest: [String] {
    get { said?.rest ?? [] }
    set { said = Said(finding, found: found, rest: newValue, pointed: pointed) }
  }
  /// The answer at which it only points, as long as that is not taken.
  var pointed: PointedAnswer? {
    get { said?.pointed }
    set { said = Said(finding, found: found, rest: rest, pointed: newValue) }
  }
  /// What is said of the answer, apart, since nothing is said of most, and a list has hundreds of thousands.
  private var said: Said?

  private final class Said: Sendable {
    let finding: Issue.Kind?
    let found: String?
    let rest: [String]
    let pointed: PointedAnswer?

    init?(_ finding: Issue.Kind?, found: String?, rest: [String], pointed: PointedAnswer?) {
      guard finding != nil || found != nil || !rest.isEmpty || pointed != nil else { return nil }
      (self.finding, self.found, self.rest, self.pointed) = (finding, found, rest, pointed)
    }
  }

  init(
    state: State = .gone, value: Value? = nil, cell: CellReference? = nil, written: String? = nil,
    finding: Issue.Kind? = nil, found: String? = nil
  ) {
    (self.state, self.value, self.cell, self.written) = (state, value, cell, written)
    said = Said(finding, found: found, rest: [], pointed: nil)
  }

  /// Whether nothing is said of what stands there, neither as an answer nor as something else.
  var isSilent: Bool { state == .unanswered && rest.isEmpty }

  static func unanswered(at cell: CellReference?) -> FieldReading {
    FieldReading(state: .unanswered, cell: cell)
  }

  static func answered(
    _ value: Value, _ written: String, at cell: CellReference?, finding: Issue.Kind? = nil
  ) -> FieldReading {
    FieldReading(state: .answered, value: value, cell: cell, written: written, finding: finding)
  }

  static func failed(
    _ finding: Issue.Kind?, _ written: String, at cell: CellReference?, found: String? = nil
  ) -> FieldReading {
    FieldReading(state: .failed, cell: cell, written: written, finding: finding, found: found)
  }

  static func failed(
    _ finding: some Finding, _ written: String, at cell: CellReference?, found: String? = nil
  ) -> FieldReading {
    .failed(finding.kind, written, at: cell, found: found)
  }
}
