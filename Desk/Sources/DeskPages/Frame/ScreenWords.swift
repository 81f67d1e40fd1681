import Forms

/// The words of a screen, in one language.
///
/// The words that several screens have in common stand here.
protocol ScreenWords {
  var language: Language { get }
}

extension ScreenWords {
  func say(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }

  var file: String { say("文件", "File") }
  var issues: String { say("问题", "Issues") }
  var state: String { say("状态", "State") }
  var search: String { say("按名称或文件查找", "Find by name or file") }
  var nothingFound: String { say("没有找到。", "Nothing was found.") }
  var noRecord: String { say("没有这条", "no such record") }
  var copied: String { say("已复制", "Copied") }
  var download: String { say("下载", "Download") }
  var comma: String { say("、", ", ") }
  var colon: String { say("：", ": ") }
}
