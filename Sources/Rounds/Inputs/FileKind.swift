import Forms

/// What is done with a file in a folder or an archive, according to its name.
enum FileKind: Hashable {
  case workbook
  case archive
  /// A mail, or a box of mails.
  case mail
  case skipped(Words)

  /// - Parameter name: The file's name, with or without its folders.
  init(name: String) {
    let name = name.split(separator: "/").last ?? ""
    // WPS puts a point before it, which hides the file.
    if name.hasPrefix("~$") || name.hasPrefix(".~") {
      self = .skipped(
        Words(zh: "文件打开时留下的锁定文件", en: "a lock file, left while a workbook is open"))
      return
    }
    if name.hasPrefix("._") {
      self = .skipped(Words(zh: "macOS 的附属文件", en: "a side file of macOS"))
      return
    }
    if name.lowercased() == Self.packedMail {
      self = .mail
      return
    }
    switch Self.ending(of: String(name)) {
    // An .et may be an .xlsx inside, which shows when it is opened.
    case "xlsx", "xlsm", "xls", "et", "ods", "xlsb": self = .workbook
    case "zip", "rar", "7z", "tar", "tgz", "tbz", "tbz2", "txz": self = .archive
    case "eml", "mbox", "msg": self = .mail
    case "gz", "bz2", "xz", "zst":
      self = name.lowercased().contains(".tar.") ? .archive : .skipped(Self.isNoWorkbook)
    default:
      self = .skipped(Self.isNoWorkbook)
    }
  }

  /// The name of the file into which Outlook packs the attachments of a mail for other programs.
  static let packedMail = "winmail.dat"

  /// Whether a name is that of a workbook that is read as it is.
  static func isOurs(_ name: String) -> Bool { ["xlsx", "xlsm"].contains(ending(of: name)) }

  /// What follows the last dot of a name, in small letters; empty where there is none.
  static func ending(of name: String) -> String {
    let name = name.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// Whether a file of an archive is read.
  static func isRead(_ name: String) -> Bool {
    if case .skipped = FileKind(name: name) { false } else { true }
  }

  private static let isNoWorkbook = Words(zh: "不是工作簿", en: "no workbook")
}
