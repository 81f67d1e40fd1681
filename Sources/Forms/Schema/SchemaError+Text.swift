extension SchemaError: CustomStringConvertible {
  /// All faults in English; ``text(in:)`` gives them in either language.
  public var description: String { text(in: \.en) }

  /// All faults, each with its line of the file and a caret below the column.
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
    // A tab stays a tab, so that the caret is below the column however wide tabs are shown.
    let margin = before.map { scalar in
      scalar == "\t" ? "\t" : String(repeating: " ", count: TextWidth.of(scalar))
    }
    return head + "\n  \(source)\n  \(margin.joined())^"
  }
}
