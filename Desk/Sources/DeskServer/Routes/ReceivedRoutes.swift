import DeskPages
import DeskRound
import Forms
import Hummingbird
import Rounds

/// The routes of the screen `ReceivedPage`.
struct ReceivedRoutes {
  let desk: Desk

  func add(to router: Router<DeskContext>) {
    router.get("/received", use: received)
    router.get("/received/compare/{file}", use: compare)
    router.get("/received/blank/{sender}", use: blank)
    router.post("/received/decide", use: decide)
  }

  private func received(_ request: Request, _ context: DeskContext) throws -> Response {
    let visitor = try context.known()
    let query = request.uri.queryParameters["q"].map(String.init) ?? ""
    let part = request.uri.queryParameters["part"].flatMap { Int($0) } ?? 0
    let page = Reception(desk.round.state).page(visitor.language, query: query, part: part)
    return desk.page(.received, visitor, isLive: request.isLive, page.html)
  }

  /// The returns of the sender of one of them, side by side.
  private func compare(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let state = desk.round.state
    guard let file = state.file(try context.parameters.require("file")),
      let number = state.number(ofFile: file), let status = state.status, let schema = state.schema,
      let sender = status.returns[number].sender
    else { throw DeskGone() }
    let own = status.returns.filter { $0.sender == sender }.prefix(4)
    var returns: [Return] = []
    for entry in own {
      guard let returned = await desk.round.opened(entry.file) else { throw DeskGone() }
      returns.append(returned)
    }
    let comparison = ReturnComparison(returns, schema: schema, language: visitor.language)
    let page = ComparePage(
      language: visitor.language, sender: sender,
      returns: own.map { Reception.received($0, schema) },
      rows: comparison.rows.map {
        ComparePage.Row(
          table: $0.table, question: $0.question, answers: $0.answers, differs: $0.differs)
      })
    return desk.page(.received, visitor, isLive: request.isLive, page.html)
  }

  /// The blank form of a sender of the roster.
  private func blank(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let id = try context.parameters.require("sender")
    guard
      let sender = desk.round.state.status?.expected
        .first(where: { DeskState.id(of: $0.entry.sender) == id })
    else { throw DeskGone() }
    do throws(DeskError) {
      return Download.answer(try await desk.outputs.blank(for: sender))
    } catch { return desk.refuse(visitor, error, back: Screen.received.path) }
  }

  private func decide(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let form = try await FormData(request)
    let state = desk.round.state
    let verdict: Decision.Verdict?
    switch form["do"] {
    case "counts": verdict = .counts
    case "ignored": verdict = .ignored
    case "sender":
      // Only a name of the roster.
      verdict = state.status?.expected.first { $0.entry.sender == form["sender"] }
        .map { .sender($0.entry.sender) }
    default: verdict = nil
    }
    return await desk.act(visitor, back: request.page(else: .received)) { () throws(DeskError) in
      guard let verdict, let file = form["file"].flatMap({ state.file($0) }) else { throw .gone }
      try await desk.round.decide(
        verdict, file: file, because: form["because"] ?? "", by: visitor.name)
    }
  }
}
