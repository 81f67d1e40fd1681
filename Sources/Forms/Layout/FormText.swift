/// Our own words in what goes into the senders' hands, in the language of the form.
package struct FormText: Hashable, Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// The words of the language.
  package func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// Below the title of each table: how it is filled in.
  package var guide: String {
    pick(
      "请在浅黄色单元格内填写；带下拉箭头的单元格请点选。",
      "Fill in the pale yellow cells; where a cell has an arrow, choose from its list.")
  }
  /// What follows the guide where the form works out answers.
  package var workedOut: String {
    pick("灰色单元格由表格自动计算。", " Grey cells are worked out by the form.")
  }
  /// Beside the cell for what fits no option of a choice.
  package var stray: String {
    pick("不属于以上选项的内容（改选后请删去）", "What is none of these options (delete it once you have chosen)")
  }
  /// Above the ticks of a choice of several.
  package var ticks: String {
    pick("可多选，请在所选项前的格内选“√”。", "Choose any number: put √ into the cell before each.")
  }
  /// Beside an option that asks for words and prints none.
  package var note: String { pick("(请备注)", "(please say)") }

  /// The name of the sheet with the issues.
  package var issuesSheet: String { pick("问题清单", "Issues") }
  /// The name of the sheet with texts that are no answers.
  package var restSheet: String { pick("其他内容", "Other contents") }
  /// The heading of a column that says where something stood in the file that was sent.
  package var inYourFile: String { pick("原文件位置", "In your file") }
  /// At the head of these sheets, by which they are known when they come back.
  package var notice: String {
    pick(
      "本页由汇表生成，仅供查看，不属于填报内容；改好各表后原样交回即可。",
      "This sheet was made by huibiao and is no part of the form: mend the others and send all back as it is."
    )
  }
  package var restNotice: String {
    pick(
      "本页由汇表生成，保留原文件中不属于任何答案的内容；改好各表后原样交回即可。",
      "This sheet was made by huibiao and keeps what was no answer in your file: mend the others and send all back as it is."
    )
  }

  /// The footer of a page, in the codes of spreadsheets.
  package var footer: String { pick("&C&9第 &P 页 共 &N 页", "&C&9Page &P of &N") }

  /// The words before and behind the length of a text.
  package func length(inWords: Bool) -> (before: String, behind: String) {
    inWords ? (pick("共 ", ""), pick(" 词", " words")) : (pick("共 ", ""), pick(" 字", " characters"))
  }

  /// The words before and behind the number of copies that are filled in.
  package var copies: (before: String, behind: String) {
    (pick("已填 ", ""), pick(" 份", " filled in"))
  }

  /// The foot of a table: which form it is.
  package func mark(_ mark: FormMark) -> String {
    pick(
      "\(FormMark.words.zh)\(mark.form)　\(FormMark.versionWords.zh)\(mark.version)",
      "\(FormMark.words.en)\(mark.form)　\(FormMark.versionWords.en)\(mark.version)")
  }
}
