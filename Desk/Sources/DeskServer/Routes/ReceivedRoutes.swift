import DeskPages
import Hummingbird

/// The routes of the screen `ReceivedPage`.
struct ReceivedRoutes {
  let desk: Desk

  func add(to router: Router<DeskContext>) {
    router.get("/received") { request, context in
      let visitor = try context.known()
      return desk.page(
        .received, visitor, isLive: request.isLive, ReceivedPage(language: visitor.language).html)
    }
  }
}
