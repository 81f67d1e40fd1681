import DeskPages
public import DeskRound
public import Forms
import Hummingbird
import Synchronization

/// The desk of one folder: its round, its visitors, and what all routes need.
public final class Desk: Sendable {
  let round: RoundDesk
  let drafter: FormDrafter
  let outputs: OutputMaker
  let draft = Mutex<FormDraft?>(nil)
  let visitors = Visitors()
  let passwords = Passwords()
  let options: DeskOptions
  private let bound: Mutex<Addresses>

  public init(_ options: DeskOptions) throws(DeskError) {
    self.options = options
    round = try RoundDesk(folder: options.folder, fixed: options.fixed)
    drafter = FormDrafter(folder: round.folder, language: options.language)
    outputs = OutputMaker(round, temporary: options.temporary)
    bound = Mutex(
      Addresses(port: options.port, names: options.names, isLocal: options.accounts == nil))
  }

  /// The names under which it may be asked for.
  var addresses: Addresses { bound.withLock { $0 } }

  /// Notes the port that the system chose.
  func bind(port: Int) {
    let names = options.names.map { $0.lowercased() } + [Addresses.hostName].filter { !$0.isEmpty }
    bound.withLock {
      $0 = Addresses(port: port, names: names, isLocal: options.accounts == nil)
    }
  }

  /// The name of the cookie: other desks on this computer have other ports.
  var cookie: String { "huibiao-desk-\(addresses.port)" }

  // MARK: Answers

  /// A screen with what stands around it.
  func page(
    _ screen: Screen, _ visitor: Visitors.Visitor, isLive: Bool = false, _ content: HTML
  ) -> Response {
    let state = round.state
    var page = Page(
      screen: screen, language: visitor.language,
      form: state.schema?.title.text(visitor.language), folder: round.folder, user: visitor.name,
      figures: Page.Figures(done: state.done, count: state.count))
    page.version = state.version
    if !isLive { page.notice = visitors.notice(for: visitor.key) }
    if page.notice == nil, let fault = state.fault {
      page.notice = Page.Notice(fault.text(visitor.language), isFault: true)
    }
    page.lastDecision = state.decisions.last { $0.by == visitor.name }
      .map { DecisionWords.text(of: $0, visitor.language) }
    return Self.answer(page.html(content))
  }

  static func answer(_ html: HTML, _ status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html.markup)))
  }

  static func text(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// What is said where a decision was taken back.
  static let takenBack = Words(zh: "已撤销", en: "Taken back")

  /// Sends the browser to a page of ours.
  static func go(to path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }

  /// Does what a form of a page asks for, says where it was not done, and goes back to a page.
  func act(
    _ visitor: Visitors.Visitor, back path: String, said: Words? = nil,
    _ body: () async throws(DeskError) -> Void
  ) async -> Response {
    do throws(DeskError) {
      try await body()
      if let said { visitors.say(Page.Notice(said.text(visitor.language)), to: visitor.key) }
    } catch { return refuse(visitor, error, back: path) }
    return Self.go(to: path)
  }

  /// Says why something was not done, on the page to which it goes.
  func refuse(
    _ visitor: Visitors.Visitor, _ error: DeskError, back path: String
  ) -> Response {
    visitors.say(
      Page.Notice(error.words.text(visitor.language), isFault: true), to: visitor.key)
    return Self.go(to: path)
  }
}
