extension SchemaError: CustomStringConvertible {
  /// All faults in English; ``text(in:)`` gives them in either language.
  public var description: String { text(in: \.en) }

  /// All faults, each with the line of the file it is in and a caret below its place.
  ///
  /// - Parameter language: The language: `\.zh` or `\.en`.
  /// - Returns: Lines without a line break at the end.
  public func text(in language: KeyPath<Words, String>) -> String {
    faults.map { $0.text(in: language) }.joined(separator: "\n")
  }
}

extension SchemaError.Fault {
  /// The fault as compilers print theirs: `form.yaml:12:5: unknown key "titel" — did you mean …`.
  ///
  /// - Parameter language: The language: `\.zh` or `\.en`.
  /// - Returns: One line, or three where a line of the file is shown.
  public func text(in language: KeyPath<Words, String>) -> String {
    var place = file
    if line > 0 { place += ":\(line)" }
    if line > 0, column > 0 { place += ":\(column)" }
    let head = "\(place): \(message[keyPath: language])"
    guard let source, column > 0 else { return head }
    let before = source.unicodeScalars.prefix(column - 1)
    // A tab stays a tab, so that the caret is below its place however wide tabs are shown.
    let margin = before.map { $0 == "\t" ? "\t" : String(repeating: " ", count: width(of: $0)) }
    return head + "\n  \(source)\n  \(margin.joined())^"
  }

  /// How many columns of a terminal a character takes up: Chinese ones, and their punctuation, two.
  private func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200D, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
