import DeskPages
import Hummingbird

/// The routes of the screen `ExportPage`.
struct ExportRoutes {
  let desk: Desk

  func add(to router: Router<DeskContext>) {
    router.get("/export") { request, context in
      let visitor = try context.known()
      return desk.page(
        .export, visitor, isLive: request.isLive, ExportPage(language: visitor.language).html)
    }
  }
}
