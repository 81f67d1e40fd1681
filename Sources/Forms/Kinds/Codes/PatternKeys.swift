/// The key `pattern`, of kinds whose answers must be made up in a certain way.
enum PatternKeys {
  static let pattern = KindKey(
    "pattern", .textOrTexts,
    Words(
      zh: "整个答案须符合的正则表达式，或其列表（符合其一即可）；不可用环视和反向引用",
      en:
        "a regular expression that the whole answer matches, or a list of which one does; without "
        + "look-around and back references"))

  /// The patterns of a field; one with a mistake is reported and left out.
  static func patterns(_ source: KindSource) -> [Pattern] {
    guard let cursor = source.members["pattern"] else { return [] }
    let items = cursor.node.sequence == nil ? [cursor] : cursor.items() ?? []
    return items.compactMap { item in
      guard let text = item.text() else { return nil }
      do throws(PatternMistake) { return try Pattern(text) } catch {
        item.report(.pattern(error))
        return nil
      }
    }
  }

  /// What a good answer is, behind “must be”.
  static func words(_ patterns: [Pattern]) -> Words {
    let list = patterns.map(\.text)
    return Words(
      zh: "符合 \(list.joined(separator: " 或 ")) 的内容",
      en: "of the form \(list.joined(separator: " or "))")
  }
}
