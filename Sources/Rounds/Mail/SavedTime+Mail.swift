import Forms

extension SavedTime {
  /// Reads the date of a mail (RFC 5322, 3.3): `Tue, 10 Aug 2021 09:15:00 +0800 (CST)`.
  ///
  /// Nil for anything that is none.
  init?(mail text: String) {
    let bare = text.split(separator: "(").first ?? ""
    var words = bare.split(whereSeparator: { $0.isWhitespace || $0 == "," })[...]
    if let first = words.first, Int(first) == nil { words = words.dropFirst() }
    guard words.count >= 4, let day = Int(words.removeFirst()), (1...31).contains(day),
      let month = Self.months.firstIndex(of: words.removeFirst().prefix(3).lowercased()),
      let year = Int(words.removeFirst()), let clock = words.popFirst()
    else { return nil }
    let times = clock.split(separator: ":").map { Int($0) ?? -1 }
    guard (2...3).contains(times.count), (0...24).contains(times[0]), (0...59).contains(times[1])
    else { return nil }
    func padded(_ number: Int, _ digits: Int = 2) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    // Two digits are of this century or the last (4.3).
    let full = year < 50 ? year + 2000 : year < 1000 ? year + 1900 : year
    var stamp =
      "\(padded(full, 4))-\(padded(month + 1))-\(padded(day))T\(padded(times[0])):\(padded(times[1]))"
    if times.count == 3 { stamp += ":\(padded(min(max(0, times[2]), 60)))" }
    let zone = words.first.map(String.init) ?? ""
    let isOffset =
      zone.utf8.count == 5 && "+-".contains(zone.prefix(1)) && Int(zone.dropFirst()) != nil
    self.init(W3CDTF: stamp + (isOffset ? zone : "Z"))
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
