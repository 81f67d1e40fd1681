import DeskPages
import DeskRound
import Forms
import Hummingbird

/// The routes of the screen `ReviewPage`.
struct ReviewRoutes {
  let desk: Desk

  func add(to router: Router<DeskContext>) {
    router.get("/review", use: begin)
    router.get("/review/{file}", use: review)
    router.post("/review/{file}/accept", use: accept)
    router.post("/review/{file}/change", use: change)
    router.post("/review/{file}/back", use: sendBack)
    router.post("/review/{file}/undo", use: undo)
  }

  private func view(_ request: Request) -> ReviewView {
    ReviewView { request.uri.queryParameters[Substring($0)].map(String.init) }
  }

  /// Goes to the first of the list.
  private func begin(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let view = view(request)
    let list = ReviewedList(desk.round.state, view)
    if let first = list.first, !request.isLive { return Desk.go(to: view.address(first)) }
    return page(visitor, request, list, nil)
  }

  private func page(
    _ visitor: Visitors.Visitor, _ request: Request, _ list: ReviewedList, _ one: ReviewReturn?
  ) -> Response {
    var page = ReviewPage(language: visitor.language)
    page.called = desk.round.state.schema?.called ?? Called()
    page.list = list.list
    page.one = one
    return desk.page(.review, visitor, isLive: request.isLive, page.html)
  }

  private func review(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let state = desk.round.state
    guard let file = state.file(try context.parameters.require("file")),
      let number = state.number(ofFile: file), let status = state.status, let schema = state.schema,
      let paper = await desk.round.paper(file)
    else { throw DeskGone() }
    let list = ReviewedList(state, view(request))
    let entry = status.returns[number]
    let reviewed = ReviewedReturn(paper, schema, state.decisions, visitor.language)
    let (issues, others) = reviewed.issues()
    var one = ReviewReturn(
      entry: list.entry(entry), saved: entry.saved?.minute(in: schema.timeZone),
      standing: entry.standing.status, seen: paper.seen)
    one.issues = issues
    one.decisions = others
    one.sheets = ReviewedSheets(paper, schema, issues, reviewed.groups).sheets
    (one.before, one.after) = list.neighbours(of: number)
    one.reasons = reasons(state, by: visitor.name)
    return page(visitor, request, list, one)
  }

  /// The last reasons that somebody gave, each once.
  private func reasons(_ state: DeskState, by name: String) -> [String] {
    var known: Set<String> = []
    return Array(
      state.decisions.suffix(200).reversed().lazy
        .filter { $0.by == name }.compactMap(\.because).filter { known.insert($0).inserted }
        .prefix(8))
  }

  // MARK: Deciding

  /// What a form of the screen is about.
  private struct Asked {
    let visitor: Visitors.Visitor
    let form: FormData
    let id: String
    let file: String?
    let view: ReviewView

    func back(_ anchor: String?) -> String { view.address(id, anchor: anchor.map { "i-\($0)" }) }
  }

  private func asked(_ request: Request, _ context: DeskContext) async throws -> Asked {
    let form = try await FormData(request)
    let id = try context.parameters.require("file")
    let file = desk.round.state.file(id)
    return Asked(
      visitor: try context.known(), form: form, id: id, file: file,
      view: ReviewView { form[$0] })
  }

  /// Where to go after a decision: to a return that is there, else to the screen.
  private func place(_ asked: Asked, _ anchor: String?) -> String {
    asked.file == nil ? Screen.review.path : asked.back(anchor)
  }

  /// Decides about an issue of a return as it was seen.
  private func decide(
    _ request: Request, _ context: DeskContext, said: Words,
    _ verdict: (ReviewedReturn, IssuesByCell.Group, Paper, Schema, FormData) throws(DeskError) ->
      Decision.Verdict
  ) async throws -> Response {
    let asked = try await asked(request, context)
    let state = desk.round.state
    let issue = asked.form["issue"] ?? ""
    let paper: Paper? = if let file = asked.file { await desk.round.paper(file) } else { nil }
    let reviewed = paper.flatMap { paper in
      state.schema.map { ReviewedReturn(paper, $0, state.decisions, asked.visitor.language) }
    }
    let group = reviewed?.group(issue)
    let isDone = DoneMark()
    let next = group.flatMap { reviewed?.next(after: $0) }
    var response = await desk.act(
      asked.visitor, back: place(asked, next), said: said
    ) { () throws(DeskError) in
      guard let file = asked.file, let paper, let reviewed, let schema = state.schema else {
        throw .gone
      }
      guard paper.seen == asked.form["seen"] else { throw .changed }
      guard let group else { throw .settled }
      let verdict = try verdict(reviewed, group, paper, schema, asked.form)
      try await desk.round.decide(
        verdict, file: file, because: asked.form["because"] ?? "", by: asked.visitor.name,
        seen: paper.seen)
      isDone.isDone = true
    }
    // What was not done is tried again at its place.
    if !isDone.isDone {
      response.headers[.location] = place(asked, group.map(ReviewedReturn.id))
    }
    return response
  }

  private final class DoneMark { var isDone = false }

  private func accept(_ request: Request, _ context: DeskContext) async throws -> Response {
    try await decide(request, context, said: Words(zh: "已接受", en: "Accepted")) {
      reviewed, group, _, _, form throws(DeskError) in
      guard form["because"]?.contains(where: { !$0.isWhitespace }) == true else { throw .noReason }
      return .accept(reviewed.acceptance(of: group))
    }
  }

  private func change(_ request: Request, _ context: DeskContext) async throws -> Response {
    let language = try context.known().language
    return try await decide(request, context, said: Words(zh: "已更改", en: "Changed")) {
      reviewed, group, paper, schema, form throws(DeskError) in
      let to = (form["to"] ?? "").replacing("\r\n", with: "\n")
      guard let change = reviewed.change(form["answer"] ?? "", of: group, to: to) else {
        throw .settled
      }
      if let fault = change.fault(in: paper.returned, schema: schema) {
        let sentence = fault.message(language, schema: schema)
        throw .noAnswer(Words(zh: sentence, en: sentence))
      }
      return .change(change)
    }
  }

  private func sendBack(_ request: Request, _ context: DeskContext) async throws -> Response {
    let asked = try await asked(request, context)
    return await desk.act(
      asked.visitor, back: place(asked, nil), said: Words(zh: "已标为退改", en: "Marked to send back")
    ) { () throws(DeskError) in
      guard let file = asked.file else { throw .gone }
      try await desk.round.decide(
        .sentBack, file: file, because: asked.form["because"] ?? "", by: asked.visitor.name,
        seen: asked.form["seen"] ?? "")
    }
  }

  private func undo(_ request: Request, _ context: DeskContext) async throws -> Response {
    let asked = try await asked(request, context)
    let issue = asked.form["issue"].flatMap {
      $0.isEmpty || $0.contains { !$0.isHexDigit } ? nil : $0
    }
    return await desk.act(
      asked.visitor, back: place(asked, issue), said: Desk.takenBack
    ) { () throws(DeskError) in
      try await desk.round.undo(asked.form["decision"] ?? "")
    }
  }
}
