import DeskPages
import Hummingbird

/// The routes of the screen `FiguresPage`.
struct FiguresRoutes {
  let desk: Desk

  func add(to router: Router<DeskContext>) {
    router.get("/figures", use: figures)
    router.get("/figures/{id}", use: figure)
  }

  private func figures(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let state = desk.round.state
    // What is still being read would have to be worked out again and again.
    if state.schema != nil, state.status?.returns.isEmpty == false, state.done == state.count {
      await desk.outputs.renewFigures()
    }
    let screen = FiguresScreen(state: state, made: desk.outputs.figures)
    return desk.page(
      .figures, visitor, isLive: request.isLive, screen.page(visitor.language).html)
  }

  private func figure(_ request: Request, _ context: DeskContext) throws -> Response {
    let visitor = try context.known()
    let id = try context.parameters.require("id")
    let part = request.uri.queryParameters["part"].flatMap { Int($0) } ?? 0
    let screen = FiguresScreen(state: desk.round.state, made: desk.outputs.figures)
    guard let page = screen.page(of: id, part: part, visitor.language) else { throw DeskGone() }
    return desk.page(.figures, visitor, isLive: request.isLive, page.html)
  }
}
