/// An answer that is one e-mail address, or several.
enum EmailAddress {
  /// Whether each address has one `@`, a local part, and a domain with a point in it.
  ///
  /// Several may be separated by `;`, `,`, `/`, 、 or white space; `＠` and `．` count as `@` and `.`.
  static func isValid(_ text: some StringProtocol) -> Bool { normalized(text) != nil }

  /// The addresses in half width, separators as written; nil if one of them is not valid.
  static func normalized(_ text: some StringProtocol) -> String? {
    let folded = TextFolding.folded(text).trimmed
    let addresses = folded.split { ";,/、 \n".contains($0) }
    guard !addresses.isEmpty, addresses.allSatisfy(isAddress) else { return nil }
    return folded
  }

  private static func isAddress(_ text: Substring) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return false }
    let local = halves[0].unicodeScalars
    guard let first = local.first, let last = local.last, first != ".", last != ".",
      local.allSatisfy({ $0.isLatinLetter || $0.isDigit || marks.contains($0) })
    else { return false }
    return DomainName.isHost(halves[1])
  }

  /// What RFC 5322 (3.2.3, atext) allows in a local part, and the point.
  private static let marks = Set("!#$%&'*+-=?^_`{|}~.".unicodeScalars)
}
