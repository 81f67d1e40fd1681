/// What a draft says to its author, in the language of the run.
struct DraftSpeech: Sendable {
  var weak: String
  var computedList: String
  var openList: String
  var linesFree: String
  var sender: String
  var dateOrder: String
  var copied: String
  var elsewhere: String
  var unknownList: String
  var simplified: String
  /// From here on, `#` stands for a number where there is one.
  var kindFromFew: String
  var contradicted: String
  var optionsWritten: String
  var optionsAdded: String
  var wordings: String
  var fewReturns: String
  var withoutBlank: String
  var sameQuestion: String

  static let zh = DraftSpeech(
    weak: "空白表没有画出这一格，答案是在标签右边吗",
    computedList: "下拉内容由公式得出：是否应与另一张表的答案一致（rules 里的 refers）",
    openList: "表头下面没有画出行：确是供填写的列表吗",
    linesFree: "固定行的各格都按可不填处理：哪些必填",
    sender: "由哪一题说明填报单位",
    dateOrder: "3/4/2025 是日在前还是月在前",
    copied: "表上说可复制：每个单位会有几份吗",
    elsewhere: "试填后没有在原处读到：标签是否有歧义",
    unknownList: "下拉内容取决于另一格，没有找到各项的名称",
    simplified: "这张表只起草了一部分：请对照空白表",
    kindFromFew: "类型只由 # 个答案看出",
    contradicted: "多数答案不像空白表所示的类型，按文字处理",
    optionsWritten: "各单位只写过这 # 种：是选择题吗",
    optionsAdded: "有 # 个选项空白表上没有，只见于填报表：算选项吗",
    wordings: "另一种写法见于 # 份填报表：是同一题吗",
    fewReturns: "只看了 # 份填报表：必填、份数和行数请再看一下",
    withoutBlank: "没有空白表，由 # 份填报表看出：请对照原表",
    sameQuestion: "文字改动较大：还是原来那一题吗")
  static let en = DraftSpeech(
    weak: "nothing shows this cell in the blank: is the answer to the right of the label",
    computedList:
      "the dropdown is worked out: should it agree with another table (refers, under rules)",
    openList: "no rows are drawn below the header: is this a list to be filled in",
    linesFree: "all cells of printed lines may be empty: which must be answered",
    sender: "which answer says who sends the form",
    dateOrder: "3/4/2025: is the day or the month first",
    copied: "the form says to copy it: does a sender have several",
    elsewhere: "filled in for a trial, it was not read from its cell: is the label unclear",
    unknownList: "the dropdown hangs on another cell, and its words were not found",
    simplified: "only a part of this table was drafted: compare it with the blank",
    kindFromFew: "the kind is taken from # answers only",
    contradicted: "most answers are not of the kind that the blank suggests, so it is text",
    optionsWritten: "people wrote these # only: is it a choice",
    optionsAdded: "# of the options are in returns only, not in the blank: do they count",
    wordings: "the other wording is that of # returns: is it the same question",
    fewReturns:
      "# returns only were looked at: look again at what must be answered, copies and rows",
    withoutBlank: "made of # returns without a blank: compare it with the form",
    sameQuestion: "the words are others: is it the same question as before")

  /// What is said with a number in it.
  static func counted(_ words: String, _ number: Int) -> String {
    words.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(number)")
  }

  static func of(_ isChinese: Bool) -> DraftSpeech { isChinese ? zh : en }
}
