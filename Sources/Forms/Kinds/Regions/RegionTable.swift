/// The countries and regions of ISO 3166-1 and the names that people write for them.
///
/// Made from Unicode CLDR 47 (short names in Chinese of either script and English), Debian's
/// iso-codes (names and official names in English and Chinese), and names in common use added by
/// hand. A line a region: the two codes, Chinese names with `|` between, `;`, English names; the
/// first of each is the one that is shown.
///
/// The names stand in one text a file: long array literals take the compiler minutes.
enum RegionTable {
  struct Region: Sendable {
    /// ISO 3166-1 alpha-2.
    let code: String
    /// ISO 3166-1 alpha-3.
    let longCode: String
    let chinese: [String]
    let english: [String]
  }

  /// In order of their codes.
  static let regions: [Region] =
    [aToL, mToZ].flatMap { Array($0.utf8).split(separator: UInt8(ascii: "\n")).compactMap(region) }

  // Bytes in an array are parted several times as fast as those of a text.
  private static func region(_ line: ArraySlice<UInt8>) -> Region? {
    let halves = line.dropFirst(7).split(separator: UInt8(ascii: ";"))
    guard halves.count == 2 else { return nil }
    return Region(
      code: text(line.prefix(2)), longCode: text(line.dropFirst(3).prefix(3)),
      chinese: names(halves[0]), english: names(halves[1]))
  }

  private static func names(_ half: ArraySlice<UInt8>) -> [String] {
    half.split(separator: UInt8(ascii: "|")).map(text)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
