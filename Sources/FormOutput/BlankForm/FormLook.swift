import Forms
import Spreadsheet

/// The looks of cells that forms share with the list of issues in a sender's own file.
enum FormLook {
  static let plain = CellStyle().with {
    $0.fontName = "宋体"
    $0.fontSize = 10.5
    $0.wraps = true
    $0.vertical = .center
  }
  static let lined = plain.with {
    $0.isBordered = true
    $0.borderColor = FormStyles.lineColor
  }
  static let title = plain.with {
    $0.bold = true
    $0.fontSize = 16
    $0.horizontal = .center
  }
  static let guide = plain.with {
    $0.fontSize = 9
    $0.textColor = 0x59_5959
    $0.horizontal = .center
  }
  static let prose = plain.with { $0.vertical = .top }
  static let link = lined.with {
    $0.textColor = 0x05_63C1
    $0.isUnderlined = true
  }
  /// Words over columns.
  static let header = lined.with {
    $0.bold = true
    $0.fillColor = 0xDD_E6F1
    $0.horizontal = .center
  }
  static let number = lined.with { $0.horizontal = .center }

  /// The word of a severity in a list of issues.
  static func severity(_ severity: Issue.Severity) -> CellStyle {
    number.with { $0.fillColor = ReturnMarks.color(of: severity) }
  }
}
