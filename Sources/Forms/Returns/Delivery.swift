/// How a return came: when, and with which mail.
public struct Delivery: Hashable, Sendable {
  /// When it arrived: the date of the mail; nil where that is not known.
  public var arrived: SavedTime?
  /// The subject of the mail and the address it was sent from.
  public var subject: String?
  public var address: String?

  public init(arrived: SavedTime? = nil, subject: String? = nil, address: String? = nil) {
    self.arrived = arrived
    self.subject = subject
    self.address = address
  }
}
