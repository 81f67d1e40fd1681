/// Parts of workbooks that were read before, and what they came to.
///
/// The returns of one form are mostly written by a few programs, and their styles, their lists of sheets and their
/// relationships are the same to the last byte. Such a part is known before it is unpacked: bytes that are packed the
/// same unpack to the same. Only parts are kept whose reading depends on nothing but their bytes, their name and the
/// limits; what they cost is counted each time.
struct KnownParts {
  /// A part as it is stored.
  struct Stored {
    let name: String
    let entry: Archive.Entry
    let packed: [UInt8]

    fileprivate func isSame(as other: Stored) -> Bool {
      entry.checksum == other.entry.checksum && entry.unpacked == other.entry.unpacked
        && entry.method == other.entry.method && name == other.name && packed == other.packed
    }
  }

  private struct Part {
    let stored: Stored
    let limits: Limits
    let handler: XMLHandler
    let cost: Usage.Cost
  }

  /// The most bytes that a part may have that is kept, and the texts that it came to.
  static let mostBytes = 64 << 10
  /// How many parts are kept.
  private static let mostParts = 12

  /// The one that was used last stands first.
  private var parts: [Part] = []

  /// What a part came to when it was read before; nil where it was not, or where it would pass a limit now.
  ///
  /// - Parameters:
  ///   - stored: The part.
  ///   - isSame: Whether a handler that took such a part was made in the same way.
  ///   - usage: Counts what the part cost.
  /// - Returns: The handler that took it, which must not be changed.
  mutating func find<Handler: XMLHandler>(
    _ stored: Stored, isSame: (Handler) -> Bool, _ usage: Usage
  ) -> Handler? {
    for (index, part) in parts.enumerated() {
      guard part.stored.isSame(as: stored), let handler = part.handler as? Handler,
        isSame(handler), part.limits == usage.limits
      else { continue }
      guard usage.add(part.cost) else { return nil }
      if index > 0 { parts.insert(parts.remove(at: index), at: 0) }
      return handler
    }
    return nil
  }

  /// Keeps what a part came to, if its texts are not long, in the place of the one that was not used for the longest
  /// time.
  mutating func keep(
    _ stored: Stored, _ handler: XMLHandler, _ cost: Usage.Cost, _ limits: Limits
  ) {
    // Texts may be longer than the part: that of a relationship begins with the folder of what it is of.
    guard cost.textBytes <= Self.mostBytes else { return }
    if parts.count == Self.mostParts { parts.removeLast() }
    parts.insert(Part(stored: stored, limits: limits, handler: handler, cost: cost), at: 0)
  }
}
