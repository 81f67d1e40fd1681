import DeskPages
import Hummingbird

/// The routes of the screen `StartPage`.
struct StartRoutes {
  let desk: Desk

  func add(to router: Router<DeskContext>) {
    router.get("/start") { request, context in
      let visitor = try context.known()
      return desk.page(
        .start, visitor, isLive: request.isLive, StartPage(language: visitor.language).html)
    }
  }
}
