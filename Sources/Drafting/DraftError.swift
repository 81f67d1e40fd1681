public import Forms

/// Why no schema can be drafted from a workbook, or updated by it.
public enum DraftError: Error, Sendable {
  /// Nothing stands in the workbook.
  case empty
  /// It has more sheets than a form has.
  case tooManySheets(Int, most: Int)
  /// More is asked in it than in any form: it is a list of data.
  case tooManyQuestions(Int, most: Int)
  /// No cell was found that is to be filled in.
  case nothingAsked
  /// No answer says who sends the form: there is none of words.
  case nobodySends
  /// Cells that are to be filled in are filled in.
  case filledIn(sheet: String, cell: String, text: String)
  /// Nothing of so many returns is read by the draft of the blank.
  case nothingRead(Int)
  /// A form cannot be told from so few returns.
  case tooFewReturns(Int)
  /// Returns have no sheet in common.
  case nothingCommon
  /// What was drafted does not load: a mistake of the program, told with the first fault.
  case invalid(SchemaError)
  /// What was updated does not load: something in it hangs on what the new form has no longer.
  case notUpdated(SchemaError)

  /// What is wrong, and what to do.
  public var words: Words {
    switch self {
    case .empty:
      Words(
        zh: "工作簿里没有内容；请给出要发给各单位的空白表",
        en: "the workbook is empty; give the blank form as it is sent out")
    case .tooManySheets(let count, let most):
      Words(
        zh: "工作簿有 \(count) 张工作表，最多 \(most) 张；请只留下空白表本身的工作表",
        en:
          "the workbook has \(count) sheets, and \(most) at most can be drafted from; keep those of the blank form only"
      )
    case .tooManyQuestions(let count, let most):
      Words(
        zh: "里面有 \(count) 处供填写，最多 \(most) 处；这多半是数据清单，请改用空白表",
        en:
          "\(count) answers are asked for in it, and \(most) at most can be drafted; this may be a list of data, so give the blank form instead"
      )
    case .nothingAsked:
      Words(
        zh: "没有找到供填写的格；如果这是数据清单或填好的表，请改用空白表",
        en:
          "no cell was found that is to be filled in; if this is a list of data or a filled-in return, give the blank form instead"
      )
    case .nobodySends:
      Words(
        zh: "表上没有一处填写文字，说不出由谁填报；请在空白表上加一格，如“填报单位：”",
        en:
          "the form has no answer of words that could say who sends it; add one to the blank, such as \"Organisation:\""
      )
    case .filledIn(let sheet, let cell, let text):
      Words(
        zh: "这份表已经填写（如 \(sheet)!\(cell)：\(text)）；请改用空白表",
        en:
          "this form is filled in (such as \(sheet)!\(cell): \(text)); give the blank form instead")
    case .nothingRead(let count):
      Words(
        zh: "读到的 \(count) 份填报表都不是这份空白表的；请核对 --returns 指定的文件夹",
        en:
          "none of the \(count) returns that were read is of this blank form; look at what --returns names"
      )
    case .tooFewReturns(let count):
      Words(
        zh: "没有空白表时至少要有 2 份填报表，这里只读到 \(count) 份；请给出空白表，或更多的填报表",
        en:
          "without a blank form at least 2 returns are needed, and \(count) could be read; give the blank form or more returns"
      )
    case .nothingCommon:
      Words(
        zh: "这些填报表没有共同的工作表；请只给出同一种表的填报表",
        en: "the returns have no sheet in common; give returns of one form only")
    case .invalid(let error):
      Words(
        zh: "起草的定义不能使用，请把空白表发给我们：\(error.faults.first?.text(in: \.zh) ?? "")",
        en:
          "the draft is not usable, so please send us the blank form: \(error.faults.first?.text(in: \.en) ?? "")"
      )
    case .notUpdated(let error):
      Words(
        zh: "更新后的定义有错，没有写出；请先在原定义里改好这一处，再更新：\(error.faults.first?.text(in: \.zh) ?? "")",
        en:
          "the updated schema has a fault, so nothing was written; change this in the old schema and update again: \(error.faults.first?.text(in: \.en) ?? "")"
      )
    }
  }
}
