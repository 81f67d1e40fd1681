/// An answer that is one e-mail address, or several.
struct EmailAddress: Hashable {
  /// The addresses in half width, separators as written.
  var text: String
  /// The names that were written beside them: 张三 of `张三 <zhang@example.com>`.
  var names: [String] = []

  /// Reads addresses, each with one `@`, a local part, and a domain with a point in it; nil if one of them is
  /// not valid.
  ///
  /// Several may be separated by `;`, `,`, `/`, 、 or white space; `＠` and `．` count as `@` and `.`. An address
  /// may stand as mail programs write it: behind a name in `<>`, behind `mailto:`, before or behind a
  /// name in parentheses.
  init?(_ text: some StringProtocol) {
    // Most people write an address and nothing else.
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), Self.isAddress(Substring(text)) {
      self.text = String(text)
      return
    }
    var folded = TextFolding.folded(text).trimmed
    while let last = folded.last, ";,/、。 ".contains(last) { folded.removeLast() }
    let plain = folded.split { ";,/、 \n".contains($0) }
    guard !plain.isEmpty else { return nil }
    if plain.allSatisfy(Self.isAddress) {
      self.text = folded
      return
    }
    self.text = ""
    for (piece, separator) in Self.pieces(of: folded) {
      if piece.trimmed.isEmpty { continue }
      let tokens = piece.split(separator: " ").map(Self.bare)
      if tokens.allSatisfy(Self.isAddress) {
        self.text += tokens.joined(separator: " ")
      } else {
        guard let (address, name) = Self.named(piece) else { return nil }
        self.text += address
        if !name.isEmpty { names.append(name) }
      }
      self.text += separator
    }
    while let last = self.text.last, ";,/、 \n".contains(last) { self.text.removeLast() }
    if self.text.isEmpty { return nil }
  }

  /// The text cut at its separators, each piece with the one behind it; those in quotation marks part nothing.
  private static func pieces(of text: String) -> [(Substring, String)] {
    var pieces: [(Substring, String)] = []
    var start = text.startIndex
    var isQuoted = false
    for index in text.indices {
      let character = text[index]
      if "\"“”".contains(character) { isQuoted.toggle() }
      guard !isQuoted, ";,/、\n".contains(character) else { continue }
      pieces.append((text[start..<index], String(character)))
      start = text.index(after: index)
    }
    pieces.append((text[start...], ""))
    return pieces
  }

  /// Splits `张三 <zhang@example.com>`, `zhang@example.com (张三)` and `邮箱:zhang@example.com` into address and
  /// name.
  private static func named(_ piece: Substring) -> (address: String, name: String)? {
    for (open, close) in [("<", ">"), ("(", ")"), ("[", "]"), ("《", "》"), ("〈", "〉")] {
      guard let from = piece.firstRange(of: open),
        let to = piece[from.upperBound...].firstRange(of: close)
      else { continue }
      let inner = piece[from.upperBound..<to.lowerBound]
      let outer = piece[..<from.lowerBound] + " " + piece[to.upperBound...]
      for (address, name) in [(inner, Substring(outer)), (Substring(outer), inner)]
      where isAddress(bare(Substring(address.trimmed))) && !name.contains("@") {
        return (String(bare(Substring(address.trimmed))), clean(name))
      }
    }
    guard let colon = piece.lastIndex(of: ":") else { return nil }
    let address = bare(Substring(piece[piece.index(after: colon)...].trimmed))
    guard isAddress(address), !piece[..<colon].contains("@") else { return nil }
    return (String(address), clean(piece[..<colon]))
  }

  private static func clean(_ name: Substring) -> String {
    name.filter { !"\"“”".contains($0) }.trimmed
  }

  /// An address without `<>` around it and `mailto:` before it, and what that may carry behind.
  private static func bare(_ text: Substring) -> Substring {
    var text = text
    if text.first == "<", text.last == ">" { text = text.dropFirst().dropLast() }
    guard text.prefix(7).lowercased() == "mailto:" else { return text }
    return text.dropFirst(7).drop { $0 == " " }.prefix { $0 != "?" }
  }

  private static func isAddress(_ text: Substring) -> Bool {
    let bytes = text.utf8
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")),
      !bytes[bytes.index(after: at)...].contains(UInt8(ascii: "@"))
    else { return false }
    let local = text[..<at].unicodeScalars
    guard let first = local.first, let last = local.last, first != ".", last != ".",
      local.allSatisfy({ $0.isLatinLetter || $0.isDigit || marks.contains($0) })
    else { return false }
    return DomainName.isHost(text[bytes.index(after: at)...])
  }

  /// What RFC 5322 (3.2.3, atext) allows in a local part, and the point.
  private static let marks = Set("!#$%&'*+-=?^_`{|}~.".unicodeScalars)
}
