/// What Excel takes as the name of a sheet: 1 to 31 UTF-16 units, none of `[]:*?/\` and no control
/// characters, no `'` at its ends, not `History`, and no other sheet's name in other case.
public enum SheetName {
  /// In UTF-16 units.
  public static let maximumLength = 31

  /// Whether Excel takes the name.
  public static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= maximumLength
      && !name.unicodeScalars.contains(where: isBad)
      && !name.hasPrefix("'") && !name.hasSuffix("'") && name.lowercased() != "history"
  }

  /// The name that Excel takes and that is nearest to a text: bad characters become `_`, what is
  /// too long is cut, and a name that is taken gets a number.
  /// - Parameters:
  ///   - text: The name as wished.
  ///   - taken: The names that are there already.
  /// - Returns: A name that is valid and not taken.
  public static func valid(_ text: String, taken: [String] = []) -> String {
    var name = String(String.UnicodeScalarView(text.unicodeScalars.map { isBad($0) ? "_" : $0 }))
    if name.hasPrefix("'") { name = "_" + name.dropFirst() }
    if name.isEmpty { name = "_" }
    name = cut(name, to: maximumLength)
    if name.hasSuffix("'") { name = name.dropLast() + "_" }
    if name.lowercased() == "history" { name += "_" }
    let lowered = Set(taken.map { $0.lowercased() })
    var number = 2
    var candidate = name
    while lowered.contains(candidate.lowercased()) {
      let ending = " (\(number))"
      candidate = cut(name, to: maximumLength - ending.utf16.count) + ending
      number += 1
    }
    return candidate
  }

  private static func isBad(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      || "[]:*?/\\".unicodeScalars.contains(scalar)
  }

  private static func cut(_ text: String, to length: Int) -> String {
    var kept = ""
    var count = 0
    for character in text {
      count += character.utf16.count
      guard count <= length else { break }
      kept.append(character)
    }
    return kept
  }
}
