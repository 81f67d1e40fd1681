import DeskPages
import DeskRound
import Forms
import Spreadsheet

/// A return as the screen “逐份审核” shows it: its issues with their decisions, and its sheets.
struct ReviewedReturn {
  private let paper: Paper
  private let schema: Schema
  private let language: Language
  private let numbers: RecordNumbers
  let groups: [IssuesByCell.Group]
  /// The decisions about the file, the last first.
  private let decisions: [Decision]

  init(_ paper: Paper, _ schema: Schema, _ decisions: [Decision], _ language: Language) {
    self.paper = paper
    self.schema = schema
    self.language = language
    numbers = RecordNumbers(paper.returned)
    groups = IssuesByCell(byCode: paper.returned.issues).groups
    self.decisions = decisions.filter { $0.file == paper.returned.file }.reversed()
  }

  // MARK: What is wrong

  /// The id of an issue: the same as long as its code, question and cell are.
  static func id(of group: IssuesByCell.Group) -> String {
    let issue = group.issues[0]
    var key = "issue \(group.code.rawValue)"
    if let place = issue.place {
      key += " \(place.cell) \(place.sheet)"
    } else {
      // Those without a cell stay alone; of two alike the sentence tells them apart.
      key += " \(issue.table ?? -1) \(issue.record ?? -1) \(issue.field ?? -1) \(issue.kind)"
    }
    return DeskState.id(of: key)
  }

  func group(_ id: String) -> IssuesByCell.Group? { groups.first { Self.id(of: $0) == id } }

  /// The first issue after another that somebody has to decide about; the first of all where none follows.
  func next(after group: IssuesByCell.Group) -> String? {
    let open = groups.filter { $0.severity != .note && $0.number != group.number }
    return (open.first { $0.number > group.number } ?? open.first).map(Self.id)
  }

  /// All that is wrong, and which decisions belong to it.
  func issues() -> (issues: [ReviewIssue], others: [ReviewIssue.Made]) {
    var used: Set<Int> = []
    let issues = groups.map { group -> ReviewIssue in
      let made = decisions.indices.first { isAbout(decisions[$0], group) }
      if let made { used.insert(made) }
      var asked: [ReviewIssue.Asked] = []
      for answer in answers(of: group) { asked.append(self.asked(answer)) }
      return ReviewIssue(
        number: group.number, id: Self.id(of: group), tone: tone(of: group),
        title: group.code.title(language),
        place: group.place.map { "\($0.sheet)!\($0.cell)" }, says: says(group),
        decisions: made.map { [self.made(decisions[$0])] } ?? accepted(group), answers: asked)
    }
    let others = decisions.indices.filter { !used.contains($0) }.prefix(50)
      .map { made(decisions[$0]) }
    return (issues, others)
  }

  private func tone(of group: IssuesByCell.Group) -> ReviewIssue.Tone {
    switch group.severity {
    case .error: .error
    case .warning: .warning
    case .note:
      group.code == "answer-changed" || group.issues.contains { $0.accepted != nil }
        ? .settled : .note
    }
  }

  /// What is said of it, without who decided, which stands by itself.
  private func says(_ group: IssuesByCell.Group) -> [String] {
    var said: [String] = []
    for var issue in group.issues {
      issue.accepted = nil
      if case .answerChanged(var finding) = issue.kind {
        finding.reason = ""
        issue.kind = .answerChanged(finding)
      }
      let sentence = issue.message(language, schema: schema)
      if !said.contains(sentence) { said.append(sentence) }
    }
    return said
  }

  // MARK: What was decided

  private func isAbout(_ decision: Decision, _ group: IssuesByCell.Group) -> Bool {
    guard paper.isOf(decision) else { return false }
    switch decision.verdict {
    case .accept(let accepted):
      return group.issues.contains { accepted.matches($0, schema: schema) && $0.accepted != nil }
    case .change(let change):
      return group.code == "answer-changed"
        && answers(of: group).contains {
          (schema.tables[$0.table].id, $0.record) == (change.table, change.record)
            && schema.tables[$0.table].fields[$0.field].id == change.field
        }
    case .counts, .ignored, .sentBack, .sender: return false
    }
  }

  private func made(_ decision: Decision) -> ReviewIssue.Made {
    ReviewIssue.Made(
      id: DeskState.id(of: decision), what: what(decision), because: decision.because,
      by: decision.by, at: decision.at, isOutdated: !paper.isOf(decision))
  }

  private func what(_ decision: Decision) -> String {
    switch decision.verdict {
    case .accept(let issue):
      Words(zh: "已接受", en: "Accepted").text(language)
        + (paper.isOf(decision) ? "" : " " + issue.code.title(language))
    case .change(let change):
      change.to.isEmpty
        ? Words(zh: "已改为不填", en: "Changed to no answer").text(language)
        : Words(zh: "已改为“\(change.to)”", en: "Changed to “\(change.to)”").text(language)
    case .sentBack: Words(zh: "已退改", en: "Sent back").text(language)
    case .counts, .ignored, .sender: DecisionWords.text(of: decision, language)
    }
  }

  /// An issue that was accepted by a decision in other words, such as one about all returns.
  private func accepted(_ group: IssuesByCell.Group) -> [ReviewIssue.Made] {
    group.issues.compactMap(\.accepted).prefix(1).map {
      ReviewIssue.Made(
        id: "", what: Words(zh: "已接受", en: "Accepted").text(language), because: $0, by: nil,
        at: nil)
    }
  }

  /// What accepts an issue.
  func acceptance(of group: IssuesByCell.Group) -> AcceptedIssue {
    func same<Value: Hashable>(_ value: (Issue) -> Value?) -> Value? {
      let values = Set(group.issues.map(value))
      return values.count == 1 ? values.first ?? nil : nil
    }
    let table = same(\.table)
    return AcceptedIssue(
      code: group.code, table: table.map { schema.tables[$0].id },
      record: table.flatMap { _ in same(\.record) },
      field: table.flatMap { table in same(\.field).map { schema.tables[table].fields[$0].id } },
      sheet: group.place?.sheet, cell: group.place?.cell.description)
  }

  // MARK: Answers

  struct AnswerPlace: Hashable {
    var table: Int
    var record: Int
    var field: Int
  }

  /// The answers that an issue is about.
  private func answers(of group: IssuesByCell.Group) -> [AnswerPlace] {
    var places: [AnswerPlace] = []
    for issue in group.issues {
      guard let table = issue.table, let field = issue.field, let record = issue.record,
        let home = numbers.record(record, ofTable: table), home.answers.indices.contains(field)
      else { continue }
      let place = AnswerPlace(table: table, record: record, field: field)
      if !places.contains(place), places.count < 6 { places.append(place) }
    }
    return places
  }

  private static func id(of answer: AnswerPlace) -> String {
    "\(answer.table)-\(answer.record)-\(answer.field)"
  }

  private func asked(_ place: AnswerPlace) -> ReviewIssue.Asked {
    let home = numbers.record(place.record, ofTable: place.table)
    let table = schema.tables[place.table]
    let fields = home?.line.flatMap { table.list?.lines[$0].fields } ?? table.fields
    let field = fields[place.field]
    var options: [String] = []
    if case .options(let all, false) = field.shape { options = all.map(\.words) }
    return ReviewIssue.Asked(
      id: Self.id(of: place), question: field.title.text(language),
      now: home?.answers[place.field].written ?? "", options: options)
  }

  /// The change of an answer of an issue; nil where the issue is not about it.
  func change(_ id: String, of group: IssuesByCell.Group, to: String) -> AnswerChange? {
    answers(of: group).first { Self.id(of: $0) == id }.map {
      let table = schema.tables[$0.table]
      return AnswerChange(
        table: table.id, record: $0.record, field: table.fields[$0.field].id, to: to)
    }
  }
}
