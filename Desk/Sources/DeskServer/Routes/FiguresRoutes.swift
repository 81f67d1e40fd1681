import DeskPages
import Hummingbird

/// The routes of the screen `FiguresPage`.
struct FiguresRoutes {
  let desk: Desk

  func add(to router: Router<DeskContext>) {
    router.get("/figures") { request, context in
      let visitor = try context.known()
      return desk.page(
        .figures, visitor, isLive: request.isLive, FiguresPage(language: visitor.language).html)
    }
  }
}
