/// The sections of a number format, of which what a cell holds chooses one.
package struct NumberSections: Hashable, Sendable {
  /// Those for numbers, three at most.
  package let ofNumbers: [NumberSection]
  /// That for texts; nil where they show as they are.
  let ofText: NumberSection?

  /// The sections of a format's code.
  package init(code: String) {
    var parts = Self.parts(of: code).map { NumberSection($0) }
    // Nothing, or a colour alone, is General; beside other sections it shows nothing.
    if parts.count == 1, parts[0].isBare { parts = [parts[0].asGeneral] }
    ofNumbers = Array(parts.prefix(3))
    ofText = parts.count > 3 ? parts[3] : parts.last.flatMap { $0.takesText ? $0 : nil }
  }

  /// The code between its semicolons.
  private static func parts(of code: String) -> [[Unicode.Scalar]] {
    var parts: [[Unicode.Scalar]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for scalar in code.unicodeScalars {
      if scalar == ";", !isQuoted, !isEscaped {
        parts.append([])
        continue
      }
      isEscaped = !isEscaped && !isQuoted && (scalar == "\\" || scalar == "!")
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      parts[parts.count - 1].append(scalar)
    }
    return parts
  }

  /// The section that shows a number.
  package func section(for number: Double) -> NumberSection? {
    let sections = ofNumbers
    if sections.contains(where: { $0.condition != nil }) {
      return sections.first { $0.condition?.holds(for: number) ?? true }
    }
    switch sections.count {
    case 0: return nil
    case 1: return sections[0]
    case 2: return number < 0 ? sections[1] : sections[0]
    default: return number > 0 ? sections[0] : number < 0 ? sections[1] : sections[2]
    }
  }

  /// The section that shows what a cell holds; nil where that shows as it is.
  func section(for value: CellValue) -> NumberSection? {
    guard case .number(let number) = value else { return ofText }
    return section(for: number).flatMap { $0.takesText ? nil : $0 }
  }

  /// Whether some value would not be seen in a font on a ground.
  func hidesSome(in font: FontLook, on ground: Colour?) -> Bool {
    (ofNumbers + (ofText.map { [$0] } ?? [])).contains { section in
      section.showsNothing
        || section.colour != nil
          && font.in(section.colour).look(on: ground) != font.look(on: ground)
    }
  }
}
