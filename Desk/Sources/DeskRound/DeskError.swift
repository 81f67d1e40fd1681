public import Forms
public import Rounds
public import Spreadsheet

/// Why the desk did not do what it was asked.
public enum DeskError: Error, Sendable {
  /// Another desk has the folder.
  case taken(String)
  /// The folder cannot be opened; the number is the `errno`.
  case folder(String, Int32)
  /// The settings of the folder cannot be read.
  case settings(String)
  /// A file in the folder cannot be written.
  case unwritten(String)
  case file(FileError)
  case schema(SchemaError)
  case session(SessionError)
  /// What was asked about is not there any more.
  case gone
  /// A file that was looked at is another by now.
  case changed
  /// The issue that was decided about is not there any more.
  case settled
  /// The decision that is to be taken back is not there any more.
  case undone
  /// An issue is accepted with a reason.
  case noReason
  /// Why a text cannot be an answer.
  case noAnswer(Words)
  /// The decision was written by hand.
  case handwritten
  /// A name has characters that cannot stand in the file of decisions.
  case unwritable
  /// There is nothing to undo.
  case nothingDecided
  case noForm
  case noDay(String)
  /// Why no form can be drafted of a workbook.
  case draft(Words)
  /// An upload is too large, or of a kind that is not read.
  case tooLarge(most: Int)
  case unknownKind(String)

  /// What is wrong and what to do, in one line.
  public var words: Words {
    switch self {
    case .taken(let folder):
      Words(
        zh: "\(OutsideText.name(folder)) 已由另一个 huibiao desk 打开；请用那个窗口，或先关闭它",
        en:
          "\(OutsideText.name(folder)) is open in another huibiao desk; use that one, or stop it first"
      )
    case .folder(let folder, let code):
      Words(
        zh: "\(OutsideText.name(folder))：\(SystemWords.words(for: code).zh)",
        en: "\(OutsideText.name(folder)): \(SystemWords.words(for: code).en)")
    case .settings(let path):
      Words(
        zh: "\(OutsideText.name(path)) 无法读取；请改正，或删除它后重新选择表单",
        en:
          "\(OutsideText.name(path)) cannot be read; mend it, or delete it and choose the form anew"
      )
    case .unwritten(let path):
      Words(
        zh: "未能写入 \(OutsideText.name(path))；请检查权限和磁盘空间",
        en: "\(OutsideText.name(path)) could not be written; look at permissions and disk space")
    case .file(let error):
      Words(
        zh: "\(OutsideText.name(error.path))：\(SystemWords.words(for: error.code).zh)",
        en: "\(OutsideText.name(error.path)): \(SystemWords.words(for: error.code).en)")
    case .schema(let error):
      Words(
        zh: error.faults.first?.text(in: \.zh) ?? "表单定义有误",
        en: error.faults.first?.text(in: \.en) ?? "the schema has a fault")
    case .session(let error): Self.words(error)
    case .gone:
      Words(
        zh: "这个文件已经变动或不在了；请看新的列表", en: "this file has changed or is gone; look at the new list")
    case .changed:
      Words(
        zh: "这个文件在您打开之后变了，没有记下决定；请看过现在的内容再决定",
        en:
          "this file has changed since you opened it, so nothing was decided; look at it as it is now and decide again"
      )
    case .settled:
      Words(
        zh: "这个问题已经不在了，可能已由别人处理；请看现在的内容",
        en:
          "this issue is not there any more, somebody may have settled it; look at the form as it is now"
      )
    case .undone:
      Words(zh: "这项决定已经撤销了", en: "this decision has been taken back already")
    case .noReason:
      Words(
        zh: "接受一个问题要写明理由，如“已电话核实”",
        en: "say why the issue is accepted, such as: asked by telephone")
    case .noAnswer(let words):
      Words(zh: "没有更改：\(words.zh)", en: "nothing was changed: \(words.en)")
    case .handwritten:
      Words(
        zh: "这个决定是手写进 \(Decision.fileName) 的，请在那里改",
        en: "the decision was written into \(Decision.fileName) by hand; change it there")
    case .unwritable:
      Words(
        zh: "名称里有看不见的控制字符，无法记下决定；请先改文件名",
        en:
          "a name has characters that cannot be seen, so nothing can be decided about it; rename the file first"
      )
    case .nothingDecided: Words(zh: "没有可以撤销的决定", en: "there is no decision to undo")
    case .noForm: Words(zh: "请先选择表单", en: "choose the form first")
    case .noDay(let text):
      Words(
        zh: "\(OutsideText.quoted(text))不是日期；应写成 2021-08-15 的样子",
        en: "\(OutsideText.quoted(text)) is no day; write it like 2021-08-15")
    case .draft(let words): words
    case .tooLarge(let most):
      Words(
        zh: "文件太大，最多 \(most >> 20) MB", en: "the file is too large; \(most >> 20) MB at most")
    case .unknownKind(let name):
      Words(
        zh: "\(OutsideText.name(name)) 不是工作簿、压缩包或邮件，没有收下",
        en: "\(OutsideText.name(name)) is no workbook, archive or mail, and was not taken")
    }
  }

  private static func words(_ error: SessionError) -> Words {
    switch error {
    case .list(let error):
      let line = error.line.map { ":\($0)" } ?? ""
      let path = OutsideText.name(error.path) + line
      return Words(zh: "\(path)：\(error.message.zh)", en: "\(path): \(error.message.en)")
    case .decisions(let error): return DeskError.schema(error).words
    case .notAmongInputs, .wouldReplace, .wouldReplaceReturn, .nothingRead, .output:
      return Words(zh: "未能完成", en: "could not be done")
    }
  }
}
