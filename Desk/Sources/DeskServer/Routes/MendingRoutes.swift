import DeskPages
import DeskRound
import FormOutput
import Forms
import Hummingbird

/// The routes of the screen `MendingPage`.
struct MendingRoutes {
  let desk: Desk

  func add(to router: Router<DeskContext>) {
    router.get("/mending", use: mending)
    router.get("/mending/{file}", use: letter)
    router.get("/mending/{file}/{piece}", use: piece)
    router.post("/mending/archive", use: archive)
    router.post("/mending/sent", use: sent)
    router.post("/mending/undo", use: undo)
  }

  private func mending(_ request: Request, _ context: DeskContext) throws -> Response {
    let visitor = try context.known()
    let part = request.uri.queryParameters["part"].flatMap { Int($0) } ?? 0
    var page = MendingScreen(desk.round.state).page(visitor.language, part: part)
    page.archive = ExportRoutes.item(.mending, desk, visitor.language)
    return desk.page(.mending, visitor, isLive: request.isLive, page.html)
  }

  /// The letter of one return, and what was changed where it came again.
  private func letter(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let state = desk.round.state
    let id = try context.parameters.require("file")
    guard let file = state.file(id) else { throw DeskGone() }
    // After a decision there may be nothing to mend any more.
    guard let found = MendingScreen(state).found.first(where: { $0.row.file == file }) else {
      return Desk.go(to: Screen.mending.path)
    }
    guard let schema = state.schema, let returned = await desk.round.opened(found.row.file)
    else { throw DeskGone() }
    var page = LetterPage(language: visitor.language, row: found.row)
    page.called = schema.called
    page.isReplaced = found.isReplaced
    do throws(DeskError) {
      let letter = try await desk.outputs.letter(of: returned)
      (page.subject, page.letter) = (letter?.subject, letter?.body)
    } catch { return desk.refuse(visitor, error, back: Screen.mending.path) }
    if let before = found.before, let old = await desk.round.opened(before) {
      let comparison = ReturnComparison(
        [old, returned], schema: schema, language: visitor.language)
      page.changes = comparison.rows.filter(\.differs).map {
        ComparePage.Row(
          table: $0.table, question: $0.question, answers: $0.answers, differs: true)
      }
    }
    return desk.page(.mending, visitor, isLive: request.isLive, page.html)
  }

  /// A file of one return; where it cannot be made, the page says why.
  private func piece(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let id = try context.parameters.require("file")
    guard let file = desk.round.state.file(id) else { throw DeskGone() }
    do throws(DeskError) {
      return Download.answer(
        try await desk.outputs.mending(try context.parameter("piece"), of: file))
    } catch { return desk.refuse(visitor, error, back: "\(Screen.mending.path)/\(id)") }
  }

  private func archive(_ request: Request, _ context: DeskContext) async throws -> Response {
    await desk.act(try context.known(), back: Screen.mending.path) { () throws(DeskError) in
      await desk.outputs.make(.mending)
    }
  }

  private func sent(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let form = try await FormData(request)
    let state = desk.round.state
    return await desk.act(visitor, back: request.page(else: .mending)) { () throws(DeskError) in
      guard let file = form["file"].flatMap({ state.file($0) }) else { throw .gone }
      // Two clicks at once send it back once.
      guard state.number(ofFile: file).flatMap({ state.status?.returns[$0].sentBack }) == nil else {
        return
      }
      try await desk.round.decide(.sentBack, file: file, by: visitor.name)
    }
  }

  private func undo(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let form = try await FormData(request)
    return await desk.act(
      visitor, back: request.page(else: .mending), said: Desk.takenBack
    ) { () throws(DeskError) in
      try await desk.round.undo(form["decision"] ?? "")
    }
  }
}

extension DeskContext {
  /// A part of the address; empty where there is none.
  func parameter(_ name: String) throws(DeskError) -> String {
    guard let value = parameters.get(name) else { throw .gone }
    return value
  }
}
