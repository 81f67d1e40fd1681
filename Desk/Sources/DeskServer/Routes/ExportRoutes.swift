import DeskPages
import DeskRound
import Forms
import Hummingbird

/// The routes of the screen `ExportPage`.
struct ExportRoutes {
  let desk: Desk

  func add(to router: Router<DeskContext>) {
    router.get("/export", use: export)
    router.post("/export/make", use: make)
    router.get("/export/file/{kind}", use: file)
  }

  private func export(_ request: Request, _ context: DeskContext) throws -> Response {
    let visitor = try context.known()
    var page = ExportPage(language: visitor.language)
    page.hasReturns = desk.round.state.status?.returns.isEmpty == false
    page.items = OutputKind.exports.map { Self.item($0, desk, visitor.language) }
    return desk.page(.export, visitor, isLive: request.isLive, page.html)
  }

  /// How far something is, for a page.
  static func item(_ kind: OutputKind, _ desk: Desk, _ language: Language) -> ExportPage.Item {
    let own = desk.outputs.state(kind)
    var item = ExportPage.Item(kind: kind.rawValue)
    item.file = own.made.map { made in
      ExportPage.File(
        name: made.name, bytes: made.bytes, time: OfficeClock.minute(made.time),
        isStale: own.isStale(desk.round.state))
    }
    (item.isBusy, item.done, item.count) = (own.isBusy, own.done, own.count)
    item.fault = own.fault?.text(language)
    item.note = own.note?.text(language)
    return item
  }

  private func make(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let form = try await FormData(request)
    return await desk.act(visitor, back: Screen.export.path) { () throws(DeskError) in
      if form["kind"] == "all" {
        // What is there of the round as it is now stays.
        for kind in OutputKind.exports {
          let own = desk.outputs.state(kind)
          if own.made == nil || own.isStale(desk.round.state) { await desk.outputs.make(kind) }
        }
      } else {
        guard let kind = form["kind"].flatMap(OutputKind.init(rawValue:)) else { throw .gone }
        await desk.outputs.make(kind)
      }
    }
  }

  private func file(_ request: Request, _ context: DeskContext) throws -> Response {
    _ = try context.known()
    guard let kind = OutputKind(rawValue: try context.parameters.require("kind")),
      let made = desk.outputs.state(kind).made
    else { throw DeskGone() }
    do throws(DeskError) {
      return Download.answer(try OutputMaker.open(made.path, made.name))
    } catch { throw DeskGone() }
  }
}
