/// The names of all regions, for finding the longest that begins at an index of a text.
struct RegionIndex: Sendable {
  struct Name: Sendable {
    /// In half width and lower case, without accents, points, spaces, hyphens and apostrophes.
    let key: [Unicode.Scalar]
    let codes: [String]
    /// Whether it is a code of two or three letters and no word.
    let isCode: Bool
  }

  static let shared = RegionIndex()

  private var names: [Unicode.Scalar: [Name]] = [:]

  private init() {
    for region in RegionTable.regions {
      for name in region.chinese + region.english { add(name, codes: [region.code]) }
      for code in [region.code, region.longCode] { add(code, codes: [region.code], isCode: true) }
    }
    let several: [([String], [String])] = [
      (["HK", "MO", "TW"], ["港澳台", "港澳臺", "港澳台地区", "港、澳、台", "港、澳、台地区", "港,澳,台", "港/澳/台"]),
      (["HK", "MO"], ["港澳", "港澳地区", "港、澳", "港、澳地区"]), (["HK", "TW"], ["港台", "港台地区", "港、台"]),
      (["MO", "TW"], ["澳台"]),
    ]
    for (codes, texts) in several { for text in texts { add(text, codes: codes) } }
    for first in names.keys { names[first]?.sort { $0.key.count > $1.key.count } }
  }

  private mutating func add(_ text: String, codes: [String], isCode: Bool = false) {
    var key: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      Self.forEachKey(scalar) { if !Self.isSkipped($0) { key.append($0) } }
    }
    guard let first = key.first else { return }
    names[first, default: []].append(Name(key: key, codes: codes, isCode: isCode))
  }

  /// The names that begin with a character, longest first.
  func names(beginning scalar: Unicode.Scalar) -> [Name] { names[scalar] ?? [] }

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
