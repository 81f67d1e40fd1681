/// The words for the sizes that a question asks for.
struct AreaWords: Sendable {
  /// The words of a size: 建筑面积, 占地.
  let sizes: WordList
  /// Words that may stand before them and add nothing: 总, 园区.
  let modifiers: WordList
  /// Which size each word means; nil for 面积 alone.
  let kinds: [String: Int?]
  /// What was asked for.
  let asked: [AreaAnswer.Kind]

  init(_ asked: [AreaAnswer.Kind]) {
    self.asked = asked
    var kinds: [String: Int?] = ["面积": nil as Int?]
    for (index, kind) in asked.enumerated() {
      for word in kind.words { kinds[TextFolding.folded(word)] = index }
    }
    // If only one size is asked for, people may call it as they like.
    if asked.count == 1 { for word in Self.particular { kinds[word] = 0 } }
    self.kinds = kinds
    sizes = WordList(kinds.keys)
    modifiers = asked.count == 1 ? Self.allModifiers : Self.plainModifiers
  }

  private static let particular = ["占地", "建筑", "用地", "土地", "楼面", "建面"]

  private static let allModifiers = plainModifiers + WordList(particular)

  private static let plainModifiers: WordList = [
    "总", "使用", "实际", "实用", "办公", "租赁", "场地", "空间", "孵化", "载体", "园区", "室内", "经营", "可用", "现有", "规划",
    "自有",
    "整体", "项目", "基地", "用房", "房屋", "场所", "运营", "孵化器", "中心", "其",
  ]
}
