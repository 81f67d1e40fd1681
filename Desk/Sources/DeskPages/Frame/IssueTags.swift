import Forms

/// How many errors and warnings a return has, or that it has none.
struct IssueTags: ScreenWords {
  static let clean = Words(zh: "无问题", en: "Clean")

  let errors: Int
  let warnings: Int
  let language: Language

  var html: HTML {
    guard errors > 0 || warnings > 0 else {
      return "<span class=\"tag good\">\(Self.clean.text(language))</span>"
    }
    let wrong = say("错误 \(errors)", errors == 1 ? "1 error" : "\(errors) errors")
    let doubtful = say("提醒 \(warnings)", warnings == 1 ? "1 warning" : "\(warnings) warnings")
    return """
      \(errors > 0 ? "<span class=\"tag bad\">\(wrong)</span> " as HTML : nil)\(warnings > 0 ? "<span class=\"tag warn\">\(doubtful)</span>" as HTML : nil)
      """
  }
}
