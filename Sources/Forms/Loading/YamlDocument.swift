/// A file's YAML, composed into nodes that know their places.
enum YamlDocument {
  /// Composes the one document of a file; reports and returns nil where it is none.
  static func root(of file: SourceFile, faults: FaultList) -> YamlCursor? {
    faults.open(file.path)
    do throws(YamlProblem) {
      guard let node = try YamlNode.document(of: file.text) else {
        faults.add(.emptyFile, in: file, line: 0, column: 0)
        return nil
      }
      let root = YamlCursor(node: node, file: file, faults: faults)
      if !SchemaText.isGood(file: file.text) { checkTexts(below: node, root) }
      return root
    } catch { report(error, in: file, to: faults) }
    return nil
  }

  /// Reports the texts that no workbook takes, keys too.
  private static func checkTexts(below node: YamlNode, _ root: YamlCursor) {
    switch node {
    case .scalar(let scalar):
      if let mistake = SchemaText.mistake(in: scalar.string) { root.at(node).report(mistake) }
    case .sequence(let items): for item in items { checkTexts(below: item, root) }
    case .mapping(let entries):
      for (key, value) in entries {
        checkTexts(below: key, root)
        checkTexts(below: value, root)
      }
    }
  }

  private static func report(_ problem: YamlProblem, in file: SourceFile, to faults: FaultList) {
    let (mistake, mark): (Mistake, YamlNode.Mark?) =
      switch problem {
      case .syntax(let words, let mark): (.notYAML(words), mark)
      case .doubleKey(let key, let mark): (.doubleKey(key), mark)
      case .alias(let name, let mark): (.alias(name), mark)
      case .character(let words): (.notYAML(words), firstControlCharacter(in: file))
      }
    faults.add(mistake, in: file, line: mark?.line ?? 0, column: mark?.column ?? 0)
  }

  private static func firstControlCharacter(in file: SourceFile) -> YamlNode.Mark? {
    for (number, line) in file.lines.enumerated() {
      for (column, scalar) in line.unicodeScalars.enumerated()
      where scalar.properties.generalCategory == .control && scalar != "\t" {
        return YamlNode.Mark(line: number + 1, column: column + 1)
      }
    }
    return nil
  }
}
