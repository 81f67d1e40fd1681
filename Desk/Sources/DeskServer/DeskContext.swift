import Forms
import Hummingbird

/// What is known of one request.
struct DeskContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Where it comes from.
  let address: String
  /// Who asks; nil for what is shown to everybody.
  var visitor: Visitors.Visitor?

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? ""
  }

  /// Who asks.
  /// - Throws: Where nobody may be asking; the gate lets none through.
  func known() throws -> Visitors.Visitor {
    guard let visitor else { throw HTTPError(.forbidden) }
    return visitor
  }
}
