import Forms

/// The names of files in which blank forms lie.
enum BlankName {
  /// Whether the name of a file says more than which form it is, that it is blank, and of which year or quarter: the
  /// rest is a sender.
  static func namesSender(_ file: String, schema: Schema) -> Bool {
    var rest = letters(of: FileNameRule.stem(of: file))
    let pattern = schema.fileName.map { [$0.prefix, $0.suffix] } ?? []
    let tables = schema.tables.flatMap { [$0.title, $0.sheet, $0.name.zh, $0.name.en] }
    let known = [schema.title.zh, schema.title.en] + pattern + tables
    for title in known.map(letters).sorted(by: { $0.count > $1.count }) {
      rest = without(title, in: rest)
    }
    for word in words { rest = without(Array(word), in: rest, least: word.count) }
    // One character may be left of another spelling; no sender's name has but one.
    return rest.count(where: \.isLetter) > 1
  }

  private static func letters(of text: String) -> [Character] {
    text.lowercased().filter { !$0.isWhitespace && !$0.isPunctuation && !$0.isSymbol }
      .map { $0 }
  }

  /// A text without what it shares with a title, as long as that is some characters at a time.
  private static func without(
    _ title: [Character], in text: [Character], least: Int = 4
  ) -> [Character] {
    // Nobody writes longer titles, and the time grows with the product.
    guard title.count >= least, title.count <= 300, text.count <= 300 else { return text }
    var rest = text
    while let range = longest(of: title, in: rest), range.count >= least {
      rest.removeSubrange(range)
    }
    return rest
  }

  /// The longest stretch of a text that stands in a title too.
  private static func longest(of title: [Character], in text: [Character]) -> Range<Int>? {
    var best: Range<Int>?
    var row = [Int](repeating: 0, count: title.count + 1)
    for index in text.indices {
      var next = row
      for place in title.indices {
        let count = text[index] == title[place] ? row[place] + 1 : 0
        next[place + 1] = count
        if count > best?.count ?? 0 { best = index + 1 - count..<index + 1 }
      }
      row = next
    }
    return best
  }

  /// What blank forms are called besides, the longest first.
  private static let words = [
    "blankform", "template", "appendix", "original", "version", "return", "blank", "empty", "annex",
    "final",
    "draft", "form", "copy", "空白表", "空白", "空表", "模板", "模版", "样表", "原表", "附件", "附表", "副本", "最终",
    "定稿", "下发", "填报", "填写", "申报", "表格", "正式", "情况", "信息", "统计", "调查", "登记", "季度", "年度", "版", "表",
    "新", "年", "月", "q",
  ]
}
