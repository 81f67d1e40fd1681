import DeskPages
import Forms
import HTTPTypes
import Hummingbird

/// Lets through who may ask, and puts the rules for the browser on every answer.
struct Gate: RouterMiddleware {
  typealias Context = DeskContext
  let desk: Desk

  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      response = try await checked(request, context: context, next: next)
    } catch let error as HTTPError {
      response = refusal(error.status, context.visitor?.language)
    } catch is DeskGone {
      response = refusal(.notFound, context.visitor?.language)
    }
    for (name, value) in Self.rules where response.headers[name] == nil {
      response.headers[name] = value
    }
    return response
  }

  private func checked(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    let host = request.head.authority
    guard let host, desk.addresses.allows(host: host) else {
      return refusal(.misdirectedRequest, nil)
    }
    let site = request.headers[.secFetchSite]
    switch request.method {
    case .get, .head: break
    case .post:
      guard
        desk.addresses.allows(
          origin: request.headers[.origin], fetchSite: site, host: host)
      else { return refusal(.forbidden, nil) }
    default: return refusal(.methodNotAllowed, nil)
    }
    let path = request.uri.path
    // The looks of pages hold nothing of anybody.
    if path.hasPrefix("/files/") || path == "/login" { return try await next(request, context) }
    var context = context
    if let key = request.cookies[desk.cookie]?.value, let visitor = desk.visitors.visitor(key) {
      context.visitor = visitor
      return try await next(request, context)
    }
    if path == "/", desk.options.accounts == nil { return try await next(request, context) }
    if desk.options.accounts != nil, request.method == .get, path != "/events" {
      return Desk.go(to: "/login")
    }
    return refusal(.forbidden, nil)
  }

  /// What is answered where nothing is given.
  private func refusal(_ status: HTTPResponse.Status, _ language: Language?) -> Response {
    let words = RefusalWords(language ?? desk.options.language)
    let (title, text) =
      switch status {
      case .forbidden: (words.forbidden, words.forbiddenWhy)
      case .misdirectedRequest: (words.wrongHost, words.wrongHostWhy)
      case .notFound: (words.notFound, words.notFoundWhy)
      case .contentTooLarge: (words.tooLarge, words.tooLargeWhy)
      default: (words.failed, words.failedWhy)
      }
    return Desk.answer(
      BarePage(language: words.language, title: title).html("<p>\(text)</p>"), status)
  }

  /// Nothing is loaded from elsewhere, nothing inline runs, nobody puts a page of ours into theirs, and no
  /// address of ours is told to others.
  static let rules: [(HTTPField.Name, String)] = [
    (
      .contentSecurityPolicy,
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"
    ),
    (.xContentTypeOptions, "nosniff"),
    // With `no-referrer` Chromium says nothing of where a form of ours was sent from.
    (.referrerPolicy, "same-origin"),
    (.crossOriginOpenerPolicy, "same-origin"),
    (.crossOriginResourcePolicy, "same-origin"),
    (.cacheControl, "no-store"),
  ]
}

/// What was asked for is not there any more.
struct DeskGone: Error {}

extension HTTPField.Name {
  static let secFetchSite = Self.named("sec-fetch-site")
  static let referrerPolicy = Self.named("referrer-policy")
  static let crossOriginOpenerPolicy = Self.named("cross-origin-opener-policy")
  static let crossOriginResourcePolicy = Self.named("cross-origin-resource-policy")
  static let fileName = Self.named("x-file-name")
  static let live = Self.named("x-live")

  private static func named(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no name") }
    return name
  }
}
