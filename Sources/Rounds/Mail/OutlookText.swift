import Spreadsheet

/// A text as Outlook stores it, which ends at a zero.
enum OutlookText {
  /// One in UTF-16 (PtypString).
  static func wide(_ bytes: [UInt8]) -> String {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
    }
    return String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
  }

  /// One in the code page of the sender (PtypString8), as names in archives are.
  static func narrow(_ bytes: some Sequence<UInt8>) -> String {
    EntryName.decoded(Array(bytes.prefix { $0 != 0 }))
  }
}
