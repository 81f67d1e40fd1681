extension Mistake {
  /// What is wrong with a regular expression.
  enum PatternFault {
    case unexpected(String)
    case open(String)
    case counts(String)
    case range(String)
    case anchor
    case lookAround
    case backReference
    case tooLong
  }

  static func pattern(_ fault: PatternFault) -> Mistake {
    switch fault {
    case .unexpected(let text):
      Mistake(
        zh: "此处不能有“\(text)”；要照字面，请在前面加 \\",
        en: "\"\(text)\" cannot stand there; put \\ before it to mean the sign itself", at: text)
    case .open(let bracket):
      Mistake(zh: "“\(bracket)”没有合上", en: "\"\(bracket)\" is not closed", at: bracket)
    case .counts(let text):
      Mistake(
        zh: "{\(text)} 应如 {2}、{2,} 或 {2,4}", en: "{\(text)} should be like {2}, {2,} or {2,4}",
        at: "{\(text)}")
    case .range(let text):
      Mistake(zh: "\(text) 的先后颠倒了", en: "\(text) runs backwards", at: text)
    case .anchor:
      Mistake(
        zh: "^ 和 $ 只能在首尾：整个答案总须符合",
        en: "^ and $ stand at the ends only: the whole answer must match anyway")
    case .lookAround:
      Mistake(zh: "不可用环视等 (?…)", en: "look-around and other (?…) are not known", at: "(?")
    case .backReference: Mistake(zh: "不可用反向引用", en: "back references are not known", at: "\\")
    case .tooLong:
      Mistake(zh: "表达式太长或重复太多", en: "the expression is too long, or repeats too often")
    }
  }
}
