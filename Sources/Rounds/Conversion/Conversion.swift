import Forms

/// What became of a workbook that had to be converted first.
struct Conversion: Sendable {
  /// The .xlsx that it became; nil where it could not be converted, for the reason given.
  let path: String?
  let reason: Words
  /// Keeps the file that came out.
  private let files: ConvertedFiles?

  init(path: String, _ files: ConvertedFiles) {
    self.path = path
    reason = Words(zh: "", en: "")
    self.files = files
  }

  init(failure reason: Words) {
    path = nil
    self.reason = reason
    files = nil
  }

  static let noProgram = Words(
    zh:
      "已收到，但这种格式（.xls、.et、.ods、.xlsb）要先用 LibreOffice 转换，而这里没有装；请安装（apt install libreoffice-calc）后再运行，或用 Excel、WPS 另存为 .xlsx",
    en:
      "was received, but this format (.xls, .et, .ods, .xlsb) has to be converted by LibreOffice first, which is not there; install it (apt install libreoffice-calc) and run again, or save the file as .xlsx"
  )
  static let refused = Words(
    zh: "已收到，但 LibreOffice 无法转换（可能有密码或已损坏）；请用 Excel 或 WPS 打开并另存为 .xlsx",
    en:
      "was received, but LibreOffice cannot convert it (it may have a password or be damaged); open it in Excel or WPS and save it as .xlsx"
  )
  static let noDisk = Words(
    zh: "已收到，但转换时临时文件夹写不下；请腾出空间后再运行",
    en: "was received, but there is no room in the folder of temporary files to convert it")
}
