import HTTPTypes
import Hummingbird

extension Request {
  /// Whether a page asks for itself again, to show what changed.
  var isLive: Bool { headers[.live] != nil }
}
