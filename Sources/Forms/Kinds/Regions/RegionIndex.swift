import Spreadsheet

/// The names of all regions, for finding the longest that begins at an index of a text.
struct RegionIndex: Sendable {
  struct Name: Sendable {
    /// In half width and lower case, without accents, points, spaces, hyphens and apostrophes.
    let key: ArraySlice<Unicode.Scalar>
    let codes: [String]
    /// Whether it is a code of two or three letters and no word.
    let isCode: Bool
  }

  static let shared = RegionIndex()

  /// By the first character, then the longest first.
  private let names: [Name]
  /// The first character of each name.
  private let firsts: [Unicode.Scalar]

  private init() {
    var keys = Keys()
    for region in RegionTable.regions {
      let codes = [region.code]
      for name in region.chinese { keys.add(name, codes) }
      for name in region.english { keys.add(name, codes) }
      keys.add(region.code, codes, isCode: true)
      keys.add(region.longCode, codes, isCode: true)
    }
    let several: [([String], [String])] = [
      (["HK", "MO", "TW"], ["港澳台", "港澳臺", "港澳台地区", "港、澳、台", "港、澳、台地区", "港,澳,台", "港/澳/台"]),
      (["HK", "MO"], ["港澳", "港澳地区", "港、澳", "港、澳地区"]), (["HK", "TW"], ["港台", "港台地区", "港、台"]),
      (["MO", "TW"], ["澳台"]),
    ]
    for (codes, texts) in several { for text in texts { keys.add(text, codes) } }
    names = keys.names
    firsts = names.map { $0.key.first ?? "\0" }
  }

  /// The keys of names one behind the other: there are more than a thousand, and an array for each would cost more
  /// than to fill them.
  private struct Keys {
    private var letters: [Unicode.Scalar] = []
    private var found: [(range: Range<Int>, codes: [String], isCode: Bool)] = []

    init() {
      // More than there are, so that they are never moved.
      letters.reserveCapacity(1 << 14)
      found.reserveCapacity(1 << 11)
    }

    mutating func add(_ text: String, _ codes: [String], isCode: Bool = false) {
      let start = letters.count
      for scalar in text.unicodeScalars {
        RegionIndex.forEachKey(scalar) { if !RegionIndex.isSkipped($0) { letters.append($0) } }
      }
      if start < letters.count { found.append((start..<letters.count, codes, isCode)) }
    }

    /// By the first character, then the longest first, then as they were added.
    var names: [Name] {
      // One number for all three is compared in one step.
      let order = found.indices.map { index in
        let range = found[index].range
        let length = UInt64(255 - min(range.count, 255))
        return UInt64(letters[range.lowerBound].value) << 40 | length << 32 | UInt64(index)
      }
      return order.sorted().map { number in
        let (range, codes, isCode) = found[Int(number & 0xFFFF_FFFF)]
        return Name(key: letters[range], codes: codes, isCode: isCode)
      }
    }
  }

  /// The names that begin with a character, longest first.
  func names(beginning scalar: Unicode.Scalar) -> ArraySlice<Name> {
    let start = firsts.indices.endOfPrefix { firsts[$0] < scalar }
    let end = (start..<firsts.count).endOfPrefix { firsts[$0] == scalar }
    return names[start..<end]
  }

  /// The characters that stand for a character in comparisons: half width, lower case, no accent;
  /// several for a few characters.
  static func forEachKey(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
    guard let folded = TextFolding.folded(scalar) else { return }
    switch folded.value {
    case 0..<0x80: body(folded.lowercase)
    // Most characters have no accent, and the mapping of the others makes a string.
    case 0x4E00...0x9FFF: body(folded)
    default:
      for lower in folded.properties.lowercaseMapping.unicodeScalars {
        body(accents[lower] ?? lower)
      }
    }
  }

  /// Whether a character is ignored inside a name: `U.S.A.`, `Guinea-Bissau`, 英 国.
  static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "." || scalar == "'" || scalar == "’" || TextFolding.isDash(scalar)
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = [
    "á": "a", "à": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "ç": "c", "é": "e", "è": "e",
    "ê": "e", "ë": "e", "í": "i", "ï": "i", "î": "i", "ñ": "n", "ó": "o", "ô": "o", "ö": "o",
    "õ": "o", "ø": "o", "ú": "u", "ü": "u", "·": " ", "・": " ", "‧": " ",
  ]
}
