import Forms

/// What is done with a file in a folder or an archive, according to its name.
enum FileKind: Hashable {
  case workbook
  case archive
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
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
    switch ending {
    // An .et may be an .xlsx inside, which shows when it is opened.
    case "xlsx", "xlsm", "xls", "et": self = .workbook
    case "zip": self = .archive
    default:
      self = .skipped(
        Words(zh: "不是工作簿", en: "no workbook"))
    }
  }
}
