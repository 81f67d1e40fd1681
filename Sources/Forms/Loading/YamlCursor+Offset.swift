extension YamlCursor {
  /// Reports a mistake at a character of the text that stands here.
  ///
  /// However YAML writes the text – in quotes, over several lines, as a block – all that is no white space
  /// stands in the file in the same order, which tells the place.
  /// The offset counts the characters (Unicode scalars) of the text before it.
  func report(_ mistake: Mistake, after offset: Int) {
    let place = place(after: offset)
    faults.add(mistake, in: file, line: place.line, column: place.column)
  }

  private func place(after offset: Int) -> (line: Int, column: Int) {
    let mark = node.mark
    guard let scalar = node.scalar else { return (mark.line, mark.column) }
    let text = Array(scalar.string.unicodeScalars)
    let isAtEnd = offset >= text.count
    let before = text.prefix(offset)
    var left = before.count { !$0.properties.isWhitespace }
    // What ends too early is pointed at behind its last character.
    if isAtEnd { left = max(0, left - 1) }
    var line = mark.line
    var column = max(0, mark.column - 1)
    switch scalar.style {
    case .doubleQuoted, .singleQuoted: column += 1
    case .block:
      line += 1
      column = 0
    case .plain: break
    }
    while let source = file.line(line) {
      let scalars = Array(source.unicodeScalars)
      while column < scalars.count {
        let isEscaped =
          column + 1 < scalars.count
          && (scalar.style == .doubleQuoted && scalars[column] == "\\"
            || scalar.style == .singleQuoted && scalars[column] == "'")
        if !scalars[column].properties.isWhitespace {
          if left == 0 { return (line, column + (isAtEnd && offset > 0 ? 2 : 1)) }
          left -= 1
        }
        column += isEscaped ? 2 : 1
      }
      line += 1
      column = 0
    }
    return (mark.line, mark.column)
  }
}
