/// Cells that do not show stand beside the form, or in an older edition of it, and were not read.
public struct HiddenSkipped: Finding {
  public var cells: Int

  static let code: Issue.Code = "hidden-skipped"
  static let title = Words(zh: "隐藏内容未读", en: "Hidden cells not read")
  var severity: Issue.Severity { .note }
  var mending: Mending { Mending(place: .table, order: .nothing) }

  func zh(_ issue: IssueContext) -> String {
    "此处起有隐藏的行、列或工作表（\(cells) 个单元格有内容），不属于填报内容，未读取。"
  }

  func en(_ issue: IssueContext) -> String {
    let count = cells == 1 ? "One cell" : "\(cells) cells"
    return
      "\(count) in hidden rows, columns or sheets, from here on, were not read: they are no answers."
  }
}
