import DeskPages
import Hummingbird

/// The routes of the screen `MendingPage`.
struct MendingRoutes {
  let desk: Desk

  func add(to router: Router<DeskContext>) {
    router.get("/mending") { request, context in
      let visitor = try context.known()
      return desk.page(
        .mending, visitor, isLive: request.isLive, MendingPage(language: visitor.language).html)
    }
  }
}
