import DeskPages
import DeskRound
import Forms
import Hummingbird
import ServiceLifecycle

/// Coming in, the looks of pages, what changes, and what every page can do.
struct FrameRoutes {
  let desk: Desk

  func add(to router: Router<DeskContext>) {
    router.get("/", use: enter)
    router.get("/login") { _, _ in
      Desk.answer(LoginPage(language: desk.options.language).html)
    }
    router.post("/login", use: login)
    router.post("/logout") { _, context in
      desk.visitors.leave(try context.known().key)
      return Desk.go(to: "/")
    }
    router.get("/files/{name}", use: file)
    router.get("/events", use: events)
    router.post("/language", use: language)
    router.post("/undo", use: undo)
  }

  /// Takes the token of the printed address for a cookie, and goes to the first screen of use.
  private func enter(_ request: Request, _ context: DeskContext) throws -> Response {
    var visitor = context.visitor
    if visitor == nil, let token = request.uri.queryParameters["token"] {
      visitor = desk.visitors.enter(
        token: String(token), as: Desk.userName, desk.options.language)
      if visitor != nil { desk.printAddress(isFirst: false) }
    }
    guard let visitor else { throw HTTPError(.forbidden) }
    let state = desk.round.state
    let isBegun = state.schema != nil && state.count > 0
    var response = Desk.go(to: isBegun ? Screen.received.path : Screen.start.path)
    if context.visitor == nil { response.setCookie(cookie(visitor.key)) }
    return response
  }

  private func cookie(_ key: String) -> Cookie {
    Cookie(
      name: desk.cookie, value: key, path: "/", secure: desk.options.certificate != nil,
      httpOnly: true, sameSite: .strict)
  }

  private func login(_ request: Request, _ context: DeskContext) async throws -> Response {
    guard let accounts = desk.options.accounts else { throw HTTPError(.notFound) }
    let language = desk.options.language
    guard !desk.visitors.hasToWait(context.address) else {
      return Desk.answer(LoginPage(language: language, fault: .wait).html, .tooManyRequests)
    }
    let form = try await FormData(request)
    let (name, password) = (form["name"] ?? "", form["password"] ?? "")
    guard await desk.passwords.isRight(password, of: name, accounts) else {
      desk.visitors.noteFailure(context.address)
      return Desk.answer(LoginPage(language: language, fault: .wrong).html, .unauthorized)
    }
    desk.visitors.noteSuccess(context.address)
    var response = Desk.go(to: "/")
    response.setCookie(cookie(desk.visitors.enter(as: name, language).key))
    return response
  }

  private func file(_ request: Request, _ context: DeskContext) throws -> Response {
    guard let file = PageFile(name: try context.parameters.require("name")) else {
      throw HTTPError(.notFound)
    }
    return Response(
      status: .ok, headers: [.contentType: file.kind, .cacheControl: "no-cache"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }

  /// Tells the version of what is shown as it changes, and says goodbye at the end.
  private func events(_ request: Request, _ context: DeskContext) async throws -> Response {
    let changes = await desk.round.changes()
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream"],
      body: ResponseBody { writer in
        try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
        for await version in changes.cancelOnGracefulShutdown() {
          try await writer.write(ByteBuffer(string: "event: state\ndata: \(version)\n\n"))
        }
        try await writer.write(ByteBuffer(string: "event: goodbye\ndata: 0\n\n"))
        try await writer.finish(nil)
      })
  }

  private func language(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let form = try await FormData(request)
    if let to = form["to"].flatMap(Language.init(rawValue:)) {
      desk.visitors.set(to, for: visitor.key)
    }
    return Desk.go(to: request.page(else: form.back))
  }

  private func undo(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let form = try await FormData(request)
    return await desk.act(
      visitor, back: request.page(else: form.back), said: Desk.takenBack
    ) { () throws(DeskError) in
      try await desk.round.undo(by: visitor.name)
    }
  }
}
