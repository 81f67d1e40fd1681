public import Spreadsheet

/// What stands in the place of an answer and is not read as one: a picture, a text box over the cell.
public struct Instead: Codable, Hashable, Sendable {
  public var kind: SheetObject.Kind
  /// What it says; empty where it says nothing.
  public var text: String

  public init(_ kind: SheetObject.Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}

extension SheetObject.Kind {
  /// What people call it.
  public var words: Words {
    switch self {
    case .checkBox: Words(zh: "复选框", en: "check box")
    case .optionButton: Words(zh: "单选按钮", en: "option button")
    case .dropDown: Words(zh: "下拉框", en: "drop-down list")
    case .control: Words(zh: "控件", en: "control")
    case .textBox: Words(zh: "文本框", en: "text box")
    case .shape: Words(zh: "图形", en: "shape")
    case .picture: Words(zh: "图片", en: "picture")
    case .chart: Words(zh: "图表", en: "chart")
    case .comment: Words(zh: "批注", en: "comment")
    case .embeddedFile: Words(zh: "嵌入文件", en: "embedded file")
    case .dataType: Words(zh: "数据类型", en: "data type")
    case .drawing: Words(zh: "无法读取的图形", en: "drawing that cannot be read")
    }
  }
}

extension IssueContext {
  /// What stands in an answer's place: 文本框“暂无”, a picture.
  func words(of instead: Instead) -> String {
    let quoted = instead.text.isEmpty ? "" : Self.quoted(Self.oneLine(instead.text))
    let words = instead.kind.words.text(language)
    guard language == .en else { return words + quoted }
    let article = "aeiou".contains(words.first ?? " ") ? "an" : "a"
    return "\(article) \(words)\(quoted.isEmpty ? "" : " \(quoted)")"
  }
}
