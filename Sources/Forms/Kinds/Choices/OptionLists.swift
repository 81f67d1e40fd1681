/// The lists of options that `form.yaml` gives a name.
struct OptionLists: Sendable {
  private var trees: [String: OptionTree] = [:]
  /// In the order written.
  private(set) var names: [String] = []

  init() {}

  /// Reads `lists`.
  /// - Parameters:
  ///   - cursor: The mapping of names to lists.
  ///   - folder: The form's folder, where files lie.
  init(_ cursor: YamlCursor, folder: String) {
    for (key, value) in cursor.entries() ?? [] {
      guard let name = key.text() else { continue }
      names.append(name)
      let branches =
        value.node.mapping?["file"] == nil
        ? Self.branches(value, depth: 0) : OptionFile(value, folder: folder)?.branches ?? []
      trees[name] = OptionTree(name, branches)
    }
  }

  subscript(name: String) -> OptionTree? { trees[name] }

  /// The words of each list; of a tree those of its first level.
  var words: [String: [String]] { trees.mapValues { $0.branches.map(\.word) } }

  /// Forms have a few levels; each is a dropdown.
  private static let deepest = 8

  private static func branches(_ cursor: YamlCursor, depth: Int) -> [OptionTree.Branch] {
    guard depth < deepest else {
      cursor.report(.listTooDeep(deepest))
      return []
    }
    var seen: Set<String> = []
    func word(_ cursor: YamlCursor) -> String? {
      guard let word = cursor.text() else { return nil }
      guard seen.insert(word).inserted else {
        cursor.report(.sameOptionTwice(word))
        return nil
      }
      return word
    }
    if cursor.node.mapping != nil {
      return (cursor.entries() ?? []).compactMap { key, value in
        word(key).map { OptionTree.Branch($0, below: branches(value, depth: depth + 1)) }
      }
    }
    return (cursor.items() ?? []).flatMap { item -> [OptionTree.Branch] in
      // A list may hold words without words of their own beside some with: [Cash, {Card: [Visa]}].
      guard item.node.mapping != nil else {
        return word(item).map { [OptionTree.Branch($0)] } ?? []
      }
      return (item.entries() ?? []).compactMap { key, value in
        word(key).map { OptionTree.Branch($0, below: branches(value, depth: depth + 1)) }
      }
    }
  }
}

extension Mistake {
  static func listTooDeep(_ most: Int) -> Mistake {
    Mistake(zh: "列表最多 \(most) 级", en: "a list has at most \(most) levels")
  }

  static func sameOptionTwice(_ word: String) -> Mistake {
    Mistake(zh: "“\(word)”在此列表中重复", en: "\"\(word)\" stands in this list twice")
  }

  static func unknownList(_ name: String, known: [String]) -> Mistake {
    let hint = suggestion(for: name, among: known)
    return Mistake(
      zh: "form.yaml 的 lists 中没有“\(name)”——\(hint.zh)",
      en: "lists of form.yaml have no \"\(name)\" — \(hint.en)")
  }

  static var byWithoutList: Mistake {
    Mistake(
      zh: "by 只用于 options 是 form.yaml 中分级列表名的字段",
      en: "by goes with options that name a list of form.yaml with levels")
  }

  static func byOtherList(_ id: String) -> Mistake {
    Mistake(
      zh: "by 须指向用同一列表的选择题，“\(id)”不是", en: "by names a choice of the same list; \"\(id)\" is none")
  }

  static func listHasNoLevel(_ name: String, _ level: Int) -> Mistake {
    Mistake(
      zh: "列表“\(name)”没有第 \(level + 1) 级", en: "the list \"\(name)\" has no level \(level + 1)")
  }

  static func byInCircle(_ id: String) -> Mistake {
    Mistake(zh: "“\(id)”的 by 绕回了自身", en: "by of \"\(id)\" leads back to itself")
  }
}
