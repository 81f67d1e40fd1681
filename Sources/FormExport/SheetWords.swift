import FormImport
import FormSchema

/// The words of the consolidated workbook that are not the form's own.
struct SheetWords {
  let language: Language

  var file: String { pick("来源文件", "Source file") }
  var park: String { pick("分园", "Park") }
  var sheet: String { pick("工作表", "Sheet") }
  var range: String { pick("单元格范围", "Cells") }
  var origins: String { pick("来源单元格", "Cell of each answer") }
  var cell: String { pick("单元格", "Cell") }
  var severity: String { pick("级别", "Severity") }
  var code: String { pick("代码", "Code") }
  var kind: String { pick("类别", "Kind") }
  var table: String { pick("表格", "Table") }
  var question: String { pick("问题", "Question") }
  var found: String { pick("现填内容", "What stands there") }
  var message: String { pick("说明", "Message") }
  var text: String { pick("内容", "Text") }
  var part: String { pick("续段", "Part") }
  var issueSheet: String { pick("校验问题", "Issues") }
  var unreadSheet: String { pick("未识别内容", "Unread") }
  var overflowSheet: String { pick("续文", "Continued") }
  /// What ends a text that goes on in the sheet ``overflowSheet``.
  var continued: String { pick("……（下接工作表“续文”）", "… (goes on in sheet “Continued”)") }
  var failure: String { pick("无法读取", "unreadable") }

  private func pick(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }
}
