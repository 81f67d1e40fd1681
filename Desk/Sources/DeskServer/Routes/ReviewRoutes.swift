import DeskPages
import Hummingbird

/// The routes of the screen `ReviewPage`.
struct ReviewRoutes {
  let desk: Desk

  func add(to router: Router<DeskContext>) {
    router.get("/review") { request, context in
      let visitor = try context.known()
      return desk.page(
        .review, visitor, isLive: request.isLive, ReviewPage(language: visitor.language).html)
    }
  }
}
