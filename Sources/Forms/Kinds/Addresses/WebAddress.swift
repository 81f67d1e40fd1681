/// The address of a page on the web.
enum WebAddress {
  /// The address in half width; nil if the text is not one.
  ///
  /// Takes `http://` and `https://` in either case, or none of them: people write `www.example.org`.
  /// Behind that there must be a name with a point in it, and perhaps a port and a path.
  static func normalized(_ text: some StringProtocol) -> String? {
    let address = TextFolding.folded(text).trimmed
    // An address that is broken over two lines is not mended: the break may stand for a character.
    guard !address.isEmpty, !address.unicodeScalars.contains(where: \.isWhitespace) else {
      return nil
    }
    var rest = Substring(address)
    let begin = rest.prefix(8).lowercased()
    if begin.hasPrefix("http://") { rest = rest.dropFirst(7) }
    if begin == "https://" { rest = rest.dropFirst(8) }
    let host = rest.prefix { !"/?#:".contains($0) }
    let behind = rest.dropFirst(host.count)
    guard DomainName.isHost(host), behind.first != ":" || hasPort(behind.dropFirst()) else {
      return nil
    }
    return address
  }

  private static func hasPort(_ text: Substring) -> Bool {
    let port = text.prefix { !"/?#".contains($0) }
    guard let number = Int(port), port.unicodeScalars.allSatisfy(\.isDigit) else { return false }
    return (1...65_535).contains(number)
  }
}

/// The names of computers in addresses.
enum DomainName {
  /// Whether a text is one, of two labels or more; the last is no number.
  static func isHost(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let top = labels.last, top.count > 1,
      !top.unicodeScalars.allSatisfy(\.isDigit)
    else { return false }
    return labels.allSatisfy(isLabel)
  }

  /// Whether a text may stand between two points of one.
  private static func isLabel(_ label: Substring) -> Bool {
    guard let first = label.first, let last = label.last, first != "-", last != "-"
    else { return false }
    return label.unicodeScalars.allSatisfy {
      $0.isLatinLetter || $0.isDigit || $0 == "-" || $0.isHan
    }
  }
}
