extension SchemaError: CustomStringConvertible {
  /// All faults in English; ``text(in:)`` gives them in either language.
  public var description: String { text(in: \.en) }

  /// All faults, each with its line of the file and a caret below the column.
  ///
  /// - Parameter language: The language: `\.zh` or `\.en`.
  /// - Returns: Lines without a line break at the end.
  public func text(in language: KeyPath<Words, String>) -> String {
    lines(in: language).joined(separator: "\n")
  }

  /// The lines of ``text(in:)``.
  public func lines(in language: KeyPath<Words, String>) -> [String] {
    faults.flatMap { $0.lines(in: language) }
  }
}

extension SchemaError.Fault {
  /// The ``lines(in:)``, without a line break at the end.
  public func text(in language: KeyPath<Words, String>) -> String {
    lines(in: language).joined(separator: "\n")
  }

  /// The fault as compilers print theirs: `form.yaml:12:5: unknown key "titel" — did you mean …`.
  ///
  /// - Parameter language: The language: `\.zh` or `\.en`.
  /// - Returns: One line, or three where a line of the file is shown.
  public func lines(in language: KeyPath<Words, String>) -> [String] {
    var place = OutsideText.name(file)
    if line > 0 { place += ":\(line)" }
    if line > 0, column > 0 { place += ":\(column)" }
    let head = OutsideText.line("\(place): \(message[keyPath: language])")
    guard let source, column > 0 else { return [head] }
    return [head] + Self.shown(source, column: column)
  }

  /// How much of a line of the file is shown, before and behind the place.
  private static let shownBefore = 60
  private static let shownBehind = 60

  /// The line of the file around a column, and a caret below it.
  private static func shown(_ source: String, column: Int) -> [String] {
    let scalars = source.unicodeScalars
    let start = max(0, column - 1 - shownBefore)
    let before = scalars.dropFirst(start).prefix(column - 1 - start)
    let behind = scalars.dropFirst(column - 1)
    let rest = behind.prefix(shownBehind)
    let head = start > 0 ? "..." : ""
    let tail = rest.endIndex == scalars.endIndex ? "" : "..."
    // A tab stays a tab, so that the caret is below the column however wide tabs are shown.
    func printed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
      scalar == "\t" ? scalar : OutsideText.printable(scalar)
    }
    let margin = (head.unicodeScalars + before.map(printed)).map { scalar in
      scalar == "\t" ? "\t" : String(repeating: " ", count: TextWidth.of(scalar))
    }
    let text = String.UnicodeScalarView(before.map(printed) + rest.map(printed))
    return ["  \(head)\(String(text))\(tail)", "  \(margin.joined())^"]
  }
}
