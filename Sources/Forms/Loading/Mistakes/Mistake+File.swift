import Glibc
import Spreadsheet

extension Mistake {
  static var notARegularFile: Mistake {
    Mistake(zh: "不是普通文件", en: "it is no regular file")
  }

  /// The system's refusal: an `errno`.
  static func unreadable(_ code: Int32) -> Mistake {
    let reason = SystemWords.words(for: code)
    return Mistake(zh: "文件无法读取：\(reason.zh)", en: "the file cannot be read: \(reason.en)")
  }

  static func tooLarge(limit: Int) -> Mistake {
    Mistake(
      zh: "文件超过 \(limit >> 20) MiB，不是表单描述文件",
      en: "the file is larger than \(limit >> 20) MiB: not a schema file")
  }

  static var notUTF8: Mistake {
    Mistake(zh: "文件不是 UTF-8 编码，请另存为 UTF-8", en: "the file is not UTF-8; save it as UTF-8")
  }

  static var emptyFile: Mistake {
    Mistake(zh: "文件为空", en: "the file is empty")
  }

  /// A problem in libyaml's words, with what mends the frequent ones.
  static func notYAML(_ problem: String) -> Mistake {
    let hint: Words? =
      switch problem {
      case let text where text.contains("mapping values are not allowed"):
        Words(
          zh: "文字中有“: ”时，整段文字要加引号；或者是缩进不对",
          en: "words that contain \": \" need quotes around them; or the indentation is off")
      case let text where text.contains("cannot start any token"):
        Words(
          zh: "以 @ ` % 开头的文字要加引号；缩进用空格，不用制表符",
          en: "words that begin with @ ` % need quotes; indent with spaces, not tabs")
      case let text where text.contains("quoted scalar"),
        let text where text.contains("end of stream"):
        Words(zh: "引号没有成对", en: "a quote is not closed")
      case let text where text.contains("alphabetic or numeric"),
        let text where text.contains("undefined alias"):
        Words(zh: "以 * 或 & 开头的文字要加引号", en: "words that begin with * or & need quotes")
      case let text where text.contains("did not find expected"):
        Words(
          zh: "缩进、括号或引号不成对；以 { [ ( 开头的文字要加引号",
          en:
            "indentation, brackets or quotes do not match; words that begin with { or [ need quotes"
        )
      case let text where text.contains("another document"):
        Words(zh: "一个文件只写一份，去掉“---”之后的部分", en: "one document a file: drop what follows ---")
      default: nil
      }
    return Mistake(
      zh: "不合 YAML 语法（\(problem)）" + (hint.map { "：\($0.zh)" } ?? ""),
      en: "not YAML (\(problem))" + (hint.map { ": \($0.en)" } ?? ""))
  }

  static func alias(_ name: String) -> Mistake {
    Mistake(
      zh: "不支持 YAML 的锚点与别名（&\(name)、*\(name)），请把内容写出来",
      en: "YAML anchors and aliases (&\(name), *\(name)) are not read; write the words out")
  }

  static func tableUnreadable(_ name: String, _ reason: Mistake) -> Mistake {
    Mistake(
      zh: "“\(name)”应是同一文件夹中的表文件；\(reason.words.zh)",
      en: "\"\(name)\" should be a table's file in the same folder; \(reason.words.en)")
  }

  /// A workbook of the form's folder.
  static func workbookUnreadable(_ name: String, _ error: SpreadsheetError) -> Mistake {
    let why: Words =
      switch error.cause {
      case .unreadable(.missing): SystemWords.words(for: ENOENT)
      case .unreadable(.denied): SystemWords.words(for: EACCES)
      case .unreadable(.system(let code)): SystemWords.words(for: code)
      case .encrypted: Words(zh: "有打开密码", en: "it has a password")
      default: Words(zh: "不是能读的工作簿", en: "it is no workbook that can be read")
      }
    return Mistake(
      zh: "无法读取“\(name)”（\(why.zh)）；应为同一文件夹中没有打开密码的 .xlsx 文件",
      en:
        "cannot read \"\(name)\" (\(why.en)); it should be an .xlsx file in this folder, without a password"
    )
  }

  static func notAFileName(_ name: String) -> Mistake {
    Mistake(
      zh: "“\(name)”应为同一文件夹中的文件名，如 applicants.yaml",
      en: "\"\(name)\" should be the name of a file in this folder, such as applicants.yaml")
  }

  static func doubleFile(_ name: String) -> Mistake {
    Mistake(zh: "“\(name)”列了两次，请删去一处", en: "\"\(name)\" is listed twice; drop one")
  }

  static var notAFileNamePattern: Mistake {
    Mistake(
      zh: "文件名应有且只有一处 {sender}，不含“/”，如 {sender}总结报告",
      en: "a file name has {sender} once and no \"/\", such as \"{sender} report\"")
  }
}
