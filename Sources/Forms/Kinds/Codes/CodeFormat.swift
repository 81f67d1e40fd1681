/// A way of making up codes that is known by name, one a file; its word carries its country, if it has
/// one.
protocol CodeFormat: Sendable {
  /// The word for it in schemas: `cn-credit-code`.
  static var word: String { get }
  /// What a good code is, behind “must be”.
  static var expected: Words { get }
  static var example: String { get }
  /// The code in its normal form; nil for what is none.
  ///
  /// The code is given in half width and without white space.
  static func normal(_ code: String) -> String?
}

/// The formats that are known, by their words.
enum CodeFormats {
  static let all: [any (CodeFormat & SendableMetatype).Type] = [
    ChineseCreditCode.self, ChineseResidentID.self, BritishPostcode.self, AmericanZIP.self,
    IBAN.self, ISBN.self, LEI.self,
  ]

  static func named(_ word: String) -> (any CodeFormat.Type)? { all.first { $0.word == word } }

  /// The remainder by 97 of letters and digits as ISO 7064 reads them: A is 10, Z is 35; nil where
  /// anything else stands there.
  static func mod97(_ code: some Sequence<UInt8>) -> Int? {
    var rest = 0
    for byte in code {
      switch byte {
      case 48...57: rest = (rest * 10 + Int(byte - 48)) % 97
      case 65...90: rest = (rest * 100 + Int(byte - 55)) % 97
      default: return nil
      }
    }
    return rest
  }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}
