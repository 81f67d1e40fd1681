/// What Excel takes as the name of a sheet: 1 to 31 UTF-16 units, none of `[]:*?/\` and no control
/// characters, no `'` at its ends, not `History`, and no other sheet's name in other case.
///
/// Nor is it one with a `_xHHHH_`, which programs would read as another character.
public enum SheetName {
  /// In UTF-16 units.
  public static let maximumLength = 31

  /// Whether Excel takes the name.
  public static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= maximumLength
      && !name.unicodeScalars.contains(where: isBad)
      && !name.hasPrefix("'") && !name.hasSuffix("'") && name.lowercased() != "history"
      && withoutEscapes(name) == name
  }

  /// The name that Excel takes and that is nearest to a text: bad characters become `_`, what is
  /// too long is cut, and a name that is taken gets a number.
  /// - Parameters:
  ///   - text: The name as wished.
  ///   - taken: The names that are there already.
  /// - Returns: A name that is valid and not taken.
  public static func valid(_ text: String, taken: [String] = []) -> String {
    var name = String(String.UnicodeScalarView(text.unicodeScalars.map { isBad($0) ? "_" : $0 }))
    name = withoutEscapes(name)
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

  /// The name of a further sheet of a list: that of the first with a number behind it.
  /// - Parameters:
  ///   - first: The name of the first.
  ///   - number: Which it is, from 2.
  ///   - taken: The names that are there already.
  /// - Returns: A name that is valid and not taken.
  public static func valid(_ first: String, number: Int, taken: [String]) -> String {
    let ending = " \(number)"
    return valid(cut(first, to: maximumLength - ending.utf16.count) + ending, taken: taken)
  }

  /// With `-` for the first `_` of each `_xHHHH_`.
  private static func withoutEscapes(_ name: String) -> String {
    guard name.contains("_x") else { return name }
    var scalars = Array(name.unicodeScalars)
    for index in scalars.indices where scalars[index] == "_" {
      if CellText.looksEscaped(scalars[index...]) { scalars[index] = "-" }
    }
    return String(String.UnicodeScalarView(scalars))
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
    // Hundreds of marks can stand on one letter, which then stands without them.
    if kept.isEmpty, let first = text.unicodeScalars.first { kept = String(first) }
    return kept
  }
}
