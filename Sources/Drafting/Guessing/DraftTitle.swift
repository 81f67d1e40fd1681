import Forms

/// Titles of fields, made of the words of the form.
enum DraftTitle {
  private static let marks = DraftWords.all.flatMap(\.marks)

  /// A label as a title: one line, without number, mark and final colon.
  static func bare(_ text: String) -> String {
    var title = text.oneLine
    for mark in marks {
      while let range = title.firstRange(of: mark) { title.removeSubrange(range) }
    }
    while let first = title.first, "*＊ ".contains(first) { title.removeFirst() }
    title = withoutNumber(title)
    while let last = title.last, "*＊:：，,。.;；、（( ".contains(last) { title.removeLast() }
    return title
  }

  /// `6. 合作对象性质`, `(1) 数量` and `一、基本情况` without what counts them.
  private static func withoutNumber(_ title: String) -> String {
    var rest = title[...]
    let open = "（(".contains(rest.first ?? " ")
    if open { rest = rest.dropFirst() }
    let number = rest.prefix { $0.isASCII && $0.isNumber || "一二三四五六七八九十".contains($0) }
    guard !number.isEmpty, number.count <= 3 else { return title }
    rest = rest.dropFirst(number.count)
    guard let sign = rest.first, open ? "）)".contains(sign) : ".．、)）".contains(sign) else {
      return title
    }
    rest = rest.dropFirst()
    // 1.5 is a number.
    if sign == ".", rest.first?.isNumber == true { return title }
    let bare = String(rest).trimmed
    return bare.isEmpty ? title : withoutNumber(bare)
  }

  static func bare(_ path: [String]) -> String {
    path.map { bare($0) }.filter { !$0.isEmpty }.joined(separator: " – ")
  }

  /// What is asked in a gap, by the words right before it: `其中研发人员` is 研发人员.
  static func gap(_ before: String, around words: [DraftWords]) -> String {
    var text = before.oneLine
    // What ends a clause ends what belongs to the gap.
    let ends: Set<Character> = ["，", ",", "；", ";", "。", "、", "）", ")", "？", "?", "!"]
    while let last = text.last, "（([【:：_ ".contains(last) { text.removeLast() }
    if let cut = text.lastIndex(where: ends.contains) {
      text = String(text[text.index(after: cut)...]).trimmed
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for list in words {
        for word in list.around where !word.isEmpty {
          let isHan = word.isHan
          if isHan, text.hasPrefix(word), text.count > word.count + 1 {
            text.removeFirst(word.count)
            isChanged = true
          } else if isHan, text.hasSuffix(word), text.count > word.count + 1 {
            text.removeLast(word.count)
            isChanged = true
          } else if !isHan, text.lowercased().hasPrefix(word + " ") {
            text.removeFirst(word.count + 1)
            isChanged = true
          } else if !isHan, text.lowercased().hasSuffix(" " + word) {
            text.removeLast(word.count + 1)
            isChanged = true
          }
        }
      }
    }
    return text.trimmed
  }
}
