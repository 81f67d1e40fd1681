import DeskPages
import HTTPTypes
import Hummingbird

extension Request {
  /// Whether a page asks for itself again, to show what changed.
  var isLive: Bool { headers[.live] != nil }

  /// The page of ours whose form sent this, so that the answer can go back to it.
  ///
  /// The browser tells it; it is taken only where it is the address of a screen of this server.
  ///
  /// - Parameter screen: Where to go if the browser does not tell.
  /// - Returns: The address of the page, with its query.
  func page(else screen: Screen) -> String {
    guard let referer = headers[.referer], let host = head.authority,
      let scheme = referer.firstRange(of: "://")
    else { return screen.path }
    let rest = referer[scheme.upperBound...]
    guard rest.lowercased().hasPrefix(host.lowercased() + "/") else { return screen.path }
    return Screen.address(String(rest.dropFirst(host.count))) ?? screen.path
  }
}
