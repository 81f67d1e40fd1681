public import Forms
import Rounds
public import Spreadsheet

/// Makes the comments for a sender's own file.
public enum ReturnMarks {
  static let errorColor: UInt32 = 0xFF_C0C0
  static let warningColor: UInt32 = 0xFF_D966
  static let noteColor: UInt32 = 0xDD_EBF7

  /// Makes a comment for each cell with issues; issues about the whole file go to the first cell of
  /// the first record.
  /// - Parameters:
  ///   - returned: The return.
  ///   - schema: Its form.
  ///   - language: The language of the comments.
  /// - Returns: The marks, in the order of the issues.
  public static func marks(
    of returned: Return, schema: Schema, language: Language
  ) -> [Annotation] {
    groups(of: returned).map { group in
      Annotation(
        sheet: group.place.sheet, cell: group.place.cell,
        text: group.issues.messages(language, schema: schema).joined(separator: "\n"),
        fillColor: color(of: group.issues.severity))
    }
  }

  /// The issues of a cell, and the cell.
  typealias Group = (place: Issue.Place, issues: IssuesByCell.Group)

  /// What is said at each cell; where no cell was read, nothing can be.
  static func groups(of returned: Return) -> [Group] {
    let home = returned.records.first.map { Issue.Place(sheet: $0.sheet, cell: $0.range.topLeft) }
    return IssuesByCell(returned.issues) { $0.place ?? home }.groups.compactMap { group in
      (group.place ?? home).map { ($0, group) }
    }
  }

  /// Red where a sheet has errors, orange where something is to be checked.
  /// - Parameter marks: The marks of a return.
  /// - Returns: The colors of the tabs, by the names of the sheets.
  public static func tabColors(of marks: [Annotation]) -> [String: UInt32] {
    var colors: [String: UInt32] = [:]
    for mark in marks {
      switch mark.fillColor {
      case errorColor: colors[mark.sheet] = TabColor.issues
      case warningColor: colors[mark.sheet] = colors[mark.sheet] ?? TabColor.warnings
      default: continue
      }
    }
    return colors
  }

  static func color(of severity: Issue.Severity) -> UInt32 {
    switch severity {
    case .error: errorColor
    case .warning: warningColor
    case .note: noteColor
    }
  }

  /// The path of the marked file in the folder: the name of the return's file.
  public static func name(of file: String) -> String {
    let parts = file.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return parts.isEmpty ? "_.xlsx" : parts.joined(separator: "/")
  }
}

extension AnnotationError {
  /// Why a file was not marked.
  public var words: Words {
    switch self {
    case .read(let error):
      Failure(error, file: error.file).message
    case .encoding(let part):
      Words(
        zh: "部件 \(OutsideText.word(part)) 的编码无法识别，不能加批注；请去掉 --annotate，改为生成更正表",
        en:
          "the part \(OutsideText.word(part)) is in an unknown encoding and cannot be marked; leave --annotate out for a form to mend"
      )
    case .damaged(let part):
      Words(
        zh: "部件 \(OutsideText.word(part)) 已损坏，不能加批注；请去掉 --annotate，改为生成更正表",
        en:
          "the part \(OutsideText.word(part)) is damaged and cannot be marked; leave --annotate out for a form to mend"
      )
    case .archive:
      Words(
        zh: "无法改写这个文件，不能加批注；请去掉 --annotate，改为生成更正表",
        en:
          "this file cannot be changed, so it cannot be marked; leave --annotate out for a form to mend"
      )
    case .file(let error): ExportError.file(error).sentence
    }
  }
}
