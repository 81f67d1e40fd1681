import DeskPages
import DeskRound
import Forms
import HTTPTypes
import Hummingbird
import Rounds
import Spreadsheet

/// The routes of the screen `StartPage`.
struct StartRoutes {
  let desk: Desk

  func add(to router: Router<DeskContext>) {
    router.get("/start", use: start)
    router.post("/start/form", use: form)
    router.post("/start/deadline", use: deadline)
    router.post("/start/reply-by", use: replyBy)
    router.post("/start/roster", use: roster)
    router.post("/start/files", use: files)
    router.post("/start/roster-file", use: rosterFile)
    router.post("/start/blank", use: blank)
    router.get("/start/draft-page", use: draftPage)
    router.post("/start/take", use: take)
    router.post("/start/drop", use: drop)
  }

  private func start(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    let language = visitor.language
    let state = desk.round.state
    var page = StartPage(language: language)
    page.folder = desk.round.folder
    page.called = state.schema?.called ?? Called()
    page.forms = await desk.round.forms().map {
      StartPage.Choice(id: $0.id, name: $0.title.text(language), isChosen: $0.isChosen)
    }
    page.files = state.count
    page.returns = state.status?.returns.count ?? 0
    page.deadline = state.deadline ?? ""
    page.replyBy = state.replyBy ?? ""
    page.letterDay = state.schema == nil ? nil : state.letterDays().replyBy ?? ""
    page.isReplyByFixed = desk.options.fixed.replyBy != nil
    page.isFormFixed = desk.options.fixed.form != nil
    page.isRosterFixed = desk.options.fixed.roster != nil
    page.isDeadlineFixed = desk.options.fixed.deadline != nil
    if let schema = state.schema {
      page.roster = state.roster?.understood(schema)?.text(language)
    }
    page.lists = await desk.round.listFiles().map {
      StartPage.Choice(
        id: DeskState.id(of: $0), name: $0, isChosen: $0 == state.settings.roster)
    }
    page.draft = desk.draft.withLock { $0 }.map { draft in
      StartPage.Draft(
        title: draft.title.text(language), tables: draft.tables, fields: draft.fields,
        senders: draft.senders.map {
          StartPage.Choice(id: $0.field, name: $0.title, isChosen: $0.isChosen)
        },
        isSenderDoubtful: draft.isSenderDoubtful, doubts: draft.doubts)
    }
    return desk.page(.start, visitor, isLive: request.isLive, page.html)
  }

  // MARK: Choosing

  private func form(_ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await FormData(request)
    return await desk.act(try context.known(), back: Screen.start.path) {
      () throws(DeskError) in
      try await desk.round.choose(form: form["form"] ?? "")
    }
  }

  private func deadline(_ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await FormData(request)
    return await desk.act(try context.known(), back: Screen.start.path) {
      () throws(DeskError) in
      try await desk.round.set(deadline: form["day"] ?? "")
    }
  }

  private func replyBy(_ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await FormData(request)
    return await desk.act(try context.known(), back: Screen.start.path) {
      () throws(DeskError) in
      try await desk.round.set(replyBy: form["day"] ?? "")
    }
  }

  private func roster(_ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await FormData(request)
    let id = form["file"] ?? ""
    let file = await desk.round.listFiles().first { DeskState.id(of: $0) == id }
    return await desk.act(try context.known(), back: Screen.start.path) {
      () throws(DeskError) in
      guard id.isEmpty || file != nil else { throw .gone }
      try await desk.round.set(roster: file)
    }
  }

  // MARK: Files

  /// Takes a file into the folder; what is said of it is the answer.
  private func files(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    return await told(visitor) { () async throws(DeskError) in
      let name = try await received(request, into: desk.round.folder)
      await desk.round.wake()
      return Words(zh: "已收下 \(OutsideText.name(name))", en: "\(OutsideText.name(name)) taken")
    }
  }

  private func rosterFile(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    return await told(visitor) { () async throws(DeskError) in
      let name = try await received(request, into: desk.round.folder, isList: true)
      try await desk.round.set(roster: name)
      return Words(zh: "已用作名单：\(OutsideText.name(name))", en: "in use: \(OutsideText.name(name))")
    }
  }

  /// Takes a blank form and drafts its schema.
  private func blank(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    return await told(visitor) { () async throws(DeskError) in
      let work = try await desk.drafter.begin()
      do throws(DeskError) {
        let name = try await received(request, into: work)
        let draft = try await desk.drafter.draft(blank: name)
        desk.draft.withLock { $0 = draft }
        return Words(zh: "已起草", en: "drafted")
      } catch {
        await desk.drafter.drop()
        desk.draft.withLock { $0 = nil }
        throw error
      }
    }
  }

  /// Writes what a request sends into a folder, as it comes.
  private func received(
    _ request: Request, into folder: String, isList: Bool = false
  ) async throws(DeskError) -> String {
    let name = request.headers[.fileName]?.removingPercentEncoding ?? ""
    if let length = request.headers[.contentLength].flatMap({ Int($0) }),
      length > desk.options.mostBytes
    {
      throw .tooLarge(most: desk.options.mostBytes)
    }
    let upload = try Upload(
      into: folder, name: name, isList: isList, most: desk.options.mostBytes)
    do {
      for try await buffer in request.body {
        try buffer.withUnsafeReadableBytes { bytes in try upload.write(bytes) }
      }
    } catch let error as DeskError { throw error } catch {
      throw .file(FileError(path: name, code: 5))
    }
    return try upload.finish()
  }

  private func told(
    _ visitor: Visitors.Visitor, _ body: () async throws(DeskError) -> Words
  ) async -> Response {
    do throws(DeskError) {
      return Desk.text(try await body().text(visitor.language))
    } catch {
      let status: HTTPResponse.Status =
        if case .tooLarge = error { .contentTooLarge } else { .unprocessableContent }
      return Desk.text(error.words.text(visitor.language), status)
    }
  }

  // MARK: A form of one's own

  /// The tinted page; it can do nothing but be looked at.
  private func draftPage(_ request: Request, _ context: DeskContext) throws -> Response {
    guard let page = desk.draft.withLock({ $0?.page }) else { throw DeskGone() }
    var response = Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: page)))
    response.headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src \(try StyleHash.source(of: page)); frame-ancestors 'self'; sandbox"
    return response
  }

  private func take(_ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await FormData(request)
    return await desk.act(try context.known(), back: Screen.start.path) {
      () throws(DeskError) in
      if let sender = form["sender"], !sender.isEmpty {
        let draft = try await desk.drafter.choose(
          sender: sender, title: form["title"] ?? "")
        desk.draft.withLock { $0 = draft }
      }
      try await desk.drafter.take()
      desk.draft.withLock { $0 = nil }
      try await desk.round.useOwnForm()
    }
  }

  private func drop(_ request: Request, _ context: DeskContext) async throws -> Response {
    let visitor = try context.known()
    await desk.drafter.drop()
    desk.draft.withLock { $0 = nil }
    return await desk.act(visitor, back: Screen.start.path) { () throws(DeskError) in }
  }
}
