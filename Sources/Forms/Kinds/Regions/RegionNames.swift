/// Answers that name countries and regions.
enum RegionNames {
  /// Reads the regions of an answer, with or without marks or words between them.
  ///
  /// Accepts Chinese short and long names, English names, ISO codes, 港澳台; skips 等 at the end and
  /// numbers before names. Text in parentheses beside a region that is not a region itself is
  /// ignored: 德国（慕尼黑).
  /// - Parameter text: The answer as written; one that says 无 is for the caller to know.
  /// - Returns: Alpha-2 codes in the order written, each once, and what is no region as typed.
  static func read(_ text: some StringProtocol) -> (codes: [String], unknown: [String]) {
    var scan = RegionScan(text, takesSmallCodes: false)
    scan.run()
    if scan.unknown.isEmpty { return (scan.codes, []) }
    // de, fr: small letters are codes only where there are no longer words.
    let words = TextFolding.folded(text).unicodeScalars.split { !$0.isLatinLetter }
    guard words.allSatisfy({ (2...3).contains($0.count) }) else {
      return (scan.codes, scan.unknown)
    }
    var other = RegionScan(text, takesSmallCodes: true)
    other.run()
    return other.unknown.isEmpty ? (other.codes, []) : (scan.codes, scan.unknown)
  }

  /// The name of a region for people; nil for what is no code.
  static func name(of code: String, _ language: Language) -> String? {
    guard let region = byCode[code] else { return nil }
    return language == .zh ? region.chinese.first : region.english.first
  }

  /// The name that is nearest to one that is unknown, written as it should be; nil if none is near
  /// or several are equally near.
  static func nearest(to name: String) -> String? {
    let folded = TextFolding.folded(name).lowercased().trimmed
    guard folded.unicodeScalars.count > 1 else { return nil }
    let names = folded.unicodeScalars.contains(where: \.isHan) ? chineseNames : englishNames
    return EditDistance.nearest(to: folded, among: names.keys).flatMap { names[$0] }
  }

  private static let byCode = Dictionary(
    RegionTable.regions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  /// The names as they should be written, by their lower-case form; each has two characters or more.
  private static let chineseNames = byFoldedName(\.chinese)
  private static let englishNames = byFoldedName(\.english)

  private static func byFoldedName(_ names: (RegionTable.Region) -> [String]) -> [String: String] {
    let all = RegionTable.regions.flatMap(names).filter { $0.unicodeScalars.count > 1 }
    return Dictionary(all.map { (TextFolding.folded($0).lowercased(), $0) }) { first, _ in first }
  }
}
