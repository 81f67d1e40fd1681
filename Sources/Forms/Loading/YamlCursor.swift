import Spreadsheet

/// A place in a YAML file that is read as what it should be; what it is not is reported there.
///
/// A class, since fields and questions keep many of them and are copied as a schema is loaded.
final class YamlCursor {
  let node: YamlNode
  let file: SourceFile
  let faults: FaultList

  init(node: YamlNode, file: SourceFile, faults: FaultList) {
    self.node = node
    self.file = file
    self.faults = faults
  }

  /// Reports a mistake here, or at its spot, looked for from here on.
  func report(_ mistake: Mistake, at spot: String? = nil) {
    let start = (line: node.mark.line, column: node.mark.column)
    let place = (spot ?? mistake.spot).flatMap { find($0, from: start) } ?? start
    faults.add(mistake, in: file, line: place.line, column: place.column)
  }

  /// Warns of what stands here, if warnings are wanted.
  func warn(_ mistake: @autoclosure () -> Mistake) {
    guard faults.wantsWarnings else { return }
    faults.warn(mistake(), in: file, line: node.mark.line, column: node.mark.column)
  }

  /// Text of at least one character.
  func text() -> String? {
    guard let scalar = node.scalar else {
      report(.wrongType(.text))
      return nil
    }
    guard scalar.saysSomething else {
      report(.empty)
      return nil
    }
    return scalar.string
  }

  /// The text of another node of the same file.
  func text(of node: YamlNode) -> String? {
    if let scalar = node.scalar, scalar.saysSomething { return scalar.string }
    return at(node).text()
  }

  /// The name of a sheet, as a workbook takes it.
  func sheetName() -> String? {
    guard let text = text() else { return nil }
    guard SheetName.isValid(text) else {
      report(.notASheetName(text))
      return nil
    }
    return text
  }

  func flag() -> Bool? {
    switch plain {
    case "true": return true
    case "false": return false
    default:
      report(.wrongType(.flag))
      return nil
    }
  }

  /// A whole number of at least `least`.
  func number(least: Int) -> Int? {
    guard let plain, let number = Int(plain), number >= least else {
      report(.wrongType(.number(least: least)))
      return nil
    }
    return number
  }

  /// A number, whole or not.
  func decimal() -> Double? {
    guard let plain, let number = Double(plain), number.isFinite else {
      report(.wrongType(.anyNumber))
      return nil
    }
    return number
  }

  /// A number, whole or not, of at least `least`.
  func decimal(least: Double) -> Double? {
    guard let number = decimal() else { return nil }
    guard number >= least else {
      report(.wrongType(.decimal))
      return nil
    }
    return number
  }

  /// One word of a fixed list.
  func word(among words: [String]) -> String? {
    guard let text = text() else { return nil }
    guard words.contains(text) else {
      report(.unknownWord(text, allowed: words))
      return nil
    }
    return text
  }

  /// The items of a list of at least one.
  func items() -> [YamlCursor]? {
    guard let sequence = node.sequence else {
      report(.wrongType(.list))
      return nil
    }
    guard !sequence.isEmpty else {
      report(.empty)
      return nil
    }
    return sequence.map { at($0) }
  }

  /// The keys and values of a mapping of at least one, in their order.
  func entries() -> [(key: YamlCursor, value: YamlCursor)]? {
    mapping()?.map { (at($0.key), at($0.value)) }
  }

  /// A mapping of at least one key.
  func mapping() -> YamlNode.Mapping? {
    guard let mapping = node.mapping else {
      report(.wrongType(.mapping))
      return nil
    }
    guard !mapping.isEmpty else {
      report(.empty)
      return nil
    }
    return mapping
  }

  /// A cursor on another node of the same file.
  func at(_ node: YamlNode) -> YamlCursor { YamlCursor(node: node, file: file, faults: faults) }

  /// What stands here without quotes.
  private var plain: String? {
    node.scalar.flatMap { $0.style == .plain ? $0.string : nil }
  }

  /// Whether nothing stands here, or null without quotes.
  var isNull: Bool { node.scalar?.isNull ?? false }

  /// Where words stand in the file, looked for from a place on; lines and columns count from 1.
  private func find(_ words: String, from start: (line: Int, column: Int))
    -> (line: Int, column: Int)?
  {
    let wanted = Array(words.unicodeScalars)
    // A value that goes over more lines than this is found at its beginning.
    for number in start.line..<(start.line + 20) {
      guard let line = file.line(number) else { return nil }
      let scalars = Array(line.unicodeScalars)
      var column = number == start.line ? max(0, start.column - 1) : 0
      while column + wanted.count <= scalars.count {
        if scalars[column..<(column + wanted.count)].elementsEqual(wanted) {
          return (number, column + 1)
        }
        column += 1
      }
    }
    return nil
  }
}
