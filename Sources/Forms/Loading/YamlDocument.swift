import Yams

/// A file's YAML, composed into nodes that know their places.
enum YamlDocument {
  /// Composes the one document of a file; reports and returns nil where it is none.
  static func root(of file: SourceFile, faults: FaultList) -> YamlCursor? {
    faults.open(file.path)
    if let alias = firstAlias(in: file) {
      faults.add(.alias(alias.name), in: file, line: alias.line, column: alias.column)
      return nil
    }
    do {
      // The encoding is given: Yams' default asks an environment variable. What a plain scalar means
      // is ours to say, and Yams' own rules for it are regular expressions, which cost a third of the
      // time to check one return.
      let parser = try Parser(yaml: file.text, resolver: .basic, encoding: .utf8)
      guard let node = try parser.singleRoot() else {
        faults.add(.emptyFile, in: file, line: 0, column: 0)
        return nil
      }
      let root = YamlCursor(node: node, file: file, faults: faults)
      checkTexts(below: node, root)
      return root
    } catch let error as YamlError {
      report(error, in: file, to: faults)
    } catch {
      faults.add(.notYAML("\(error)"), in: file, line: 0, column: 0)
    }
    return nil
  }

  /// Reports the texts that no workbook takes, keys too.
  private static func checkTexts(below node: Node, _ root: YamlCursor) {
    switch node {
    case .scalar(let scalar):
      if let mistake = SchemaText.mistake(in: scalar.string) { root.at(node).report(mistake) }
    case .sequence(let items): for item in items { checkTexts(below: item, root) }
    case .mapping(let entries):
      for (key, value) in entries {
        checkTexts(below: key, root)
        checkTexts(below: value, root)
      }
    case .alias: break
    }
  }

  /// The first `*name` for which there is an `&name`, wherever in the text they stand.
  ///
  /// Looked for before YAML is composed: few aliases make a tree that takes years to walk, and
  /// composing compares mapping keys, which walks it. Names are of the characters that libyaml
  /// allows; an asterisk before other words, as forms print it, is left alone.
  private static func firstAlias(in file: SourceFile) -> (name: String, line: Int, column: Int)? {
    guard file.text.utf8.contains(UInt8(ascii: "&")) else { return nil }
    var anchors: Set<String> = []
    for line in file.lines {
      for (_, name) in names(after: "&", in: line) { anchors.insert(name) }
    }
    for (number, line) in file.lines.enumerated() {
      for (column, name) in names(after: "*", in: line) where anchors.contains(name) {
        return (name, number + 1, column)
      }
    }
    return nil
  }

  private static func names(after mark: Unicode.Scalar, in line: String)
    -> [(column: Int, name: String)]
  {
    let scalars = Array(line.unicodeScalars)
    var names: [(column: Int, name: String)] = []
    for (index, scalar) in scalars.enumerated() where scalar == mark {
      var name = String.UnicodeScalarView()
      name.append(contentsOf: scalars[(index + 1)...].prefix(while: isAnchorScalar))
      if !name.isEmpty { names.append((index + 1, String(name))) }
    }
    return names
  }

  private static func isAnchorScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "_", "-": true
    default: false
    }
  }

  private static func report(_ error: YamlError, in file: SourceFile, to faults: FaultList) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      faults.add(.notYAML(problem), in: file, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let place = repeated(key, after: context.mark, in: file)
      faults.add(.doubleKey(key), in: file, line: place.line, column: place.column)
    case .reader(let problem, _, _, _):
      // libyaml's offset counts bytes of its own buffer; the character itself is surer.
      let place = firstControlCharacter(in: file)
      faults.add(.notYAML(problem), in: file, line: place?.line ?? 0, column: place?.column ?? 0)
    default:
      faults.add(.notYAML("\(error)"), in: file, line: 0, column: 0)
    }
  }

  /// Where a key stands again; Yams says only where it stands first.
  private static func repeated(_ key: String, after mark: Mark, in file: SourceFile)
    -> (line: Int, column: Int)
  {
    for number in mark.line..<(file.lines.count + 1) {
      guard let line = file.line(number) else { break }
      let scalars = Array(line.unicodeScalars)
      let name = Array(key.unicodeScalars)
      // In a block the same key stands in the same column; in braces, further on in the line.
      let columns =
        number == mark.line
        ? mark.column..<max(mark.column, scalars.count)
        : max(0, mark.column - 1)..<max(1, mark.column)
      for column in columns where scalars.dropFirst(column).starts(with: name) {
        let next = scalars.dropFirst(column + name.count).first
        if next == ":" { return (number, column + 1) }
      }
    }
    return (mark.line, mark.column)
  }

  private static func firstControlCharacter(in file: SourceFile) -> (line: Int, column: Int)? {
    for (number, line) in file.lines.enumerated() {
      for (column, scalar) in line.unicodeScalars.enumerated()
      where scalar.properties.generalCategory == .control && scalar != "\t" {
        return (number + 1, column + 1)
      }
    }
    return nil
  }
}
