import Forms
public import Spreadsheet

extension Failure {
  /// Says why a workbook or archive could not be read, and what to do about it.
  /// - Parameters:
  ///   - error: The error.
  ///   - file: The path as the user will see it.
  public init(_ error: SpreadsheetError, file: String) {
    self.init(file: file, code: error.code, message: Self.words(error))
  }

  /// Says that the files of an archive together cost too much, and what to do about it.
  /// - Parameters:
  ///   - error: The limit that they passed.
  ///   - archive: The path of the archive as the user will see it.
  ///   - first: The first of its files that was not read.
  init(_ error: SpreadsheetError.Cause, archive: String, from first: String) {
    guard case .limitExceeded(let limit, let allowed) = error else {
      self.init(SpreadsheetError(error, file: archive), file: archive)
      return
    }
    let first = OutsideText.word(first)
    self.init(
      file: archive, code: error.code,
      message: Words(
        zh: "其中的文件合起来超出读取上限 \(limit.word)（\(allowed)），从“\(first)”起没有再读；如果确实都是填报表，可用"
          + " --limit \(limit.word)=更大的数 放宽，或解压后读取文件夹",
        en:
          "its files together pass the limit \(limit.word) (\(allowed)), and from “\(first)” on none was"
          + " read; if they are returns, raise the limit with --limit \(limit.word)=NUMBER, or unpack the"
          + " archive and name the folder"))
  }

  private static func words(_ error: SpreadsheetError) -> Words {
    switch error.cause {
    case .unreadable(let access): words(access)
    case .notAWorkbook(let content): words(content)
    case .legacyXLS:
      Words(
        zh: "旧格式工作簿（.xls 或 .et），请用 Excel 或 WPS 打开并另存为 .xlsx",
        en: "a workbook in the old format (.xls or .et); open it and save it as .xlsx")
    case .encrypted:
      Words(
        zh: "工作簿有打开密码，请去掉密码后再交", en: "opens with a password only; remove the password")
    case .archiveEncrypted:
      Words(
        zh: "压缩文件有密码，请解压后再交，或去掉密码重新压缩",
        en: "the archive has a password; unpack it, or pack it again without one")
    case .compressionMethod(let method):
      Words(
        zh: "压缩方法为 \(name(ofMethod: method))，未能读取，请用普通 zip（Deflate）重新压缩",
        en:
          "is packed by \(name(ofMethod: method)), which cannot be read; pack it again as a plain zip (Deflate)"
      )
    case .corrupt(let damage):
      Words(
        zh: "文件已损坏（\(place(error))\(words(damage).zh)），请对方重新保存并发送",
        en: "is damaged (\(place(error))\(words(damage).en)); have it saved and sent again")
    case .limitExceeded(let limit, let allowed):
      Words(
        zh: "超出读取上限 \(limit.word)（\(allowed)），请检查这是否真是一份填报表；如果是，可用 --limit \(limit.word)=更大的数 放宽",
        en:
          "passes the limit \(limit.word) (\(allowed)); check that it is a return at all, and if it is, raise the limit with --limit \(limit.word)=NUMBER"
      )
    }
  }

  /// What APPNOTE 4.4.5 calls a method; its number for those that are seldom met.
  private static func name(ofMethod method: Int) -> String {
    switch method {
    case 9: "Deflate64"
    case 12: "bzip2"
    case 14: "LZMA"
    case 93: "Zstandard"
    case 95: "XZ"
    case 98: "PPMd"
    default: "#\(method)"
    }
  }

  private static func place(_ error: SpreadsheetError) -> String {
    guard let part = error.part else { return "" }
    let name = OutsideText.word(part)
    return error.line.map { "\(name):\($0): " } ?? "\(name): "
  }

  private static func words(_ access: SpreadsheetError.Access) -> Words {
    switch access {
    case .missing: Words(zh: "没有这个文件", en: "no such file")
    case .denied: Words(zh: "没有读取权限", en: "permission denied")
    case .folder: Words(zh: "这是文件夹，不是文件", en: "is a folder, not a file")
    case .notARegularFile: Words(zh: "不是普通文件", en: "is no regular file")
    case .libraryMissing(let library):
      Words(
        zh: "读取这种压缩文件要用的 \(library) 没有安装或无法加载；请安装 libarchive，或解压后读取文件夹",
        en:
          "archives of this kind are read with \(library), which is not installed or cannot be loaded;"
          + " install libarchive, or unpack the archive and name the folder")
    case .system(let code): SystemWords.words(for: code)
    }
  }

  private static func words(_ content: SpreadsheetError.Content) -> Words {
    let (zh, en) =
      switch content {
      case .empty: ("文件是空的", "is empty")
      case .html: ("不是工作簿，而是网页（HTML）", "is no workbook but a page of HTML")
      case .xml2003: ("是 XML 电子表格 2003", "is an XML Spreadsheet of 2003")
      case .openDocument: ("是 OpenDocument 文件", "is an OpenDocument file")
      case .binaryWorkbook: ("是二进制工作簿（.xlsb）", "is a binary workbook (.xlsb)")
      case .otherZip: ("不是工作簿，而是其他压缩文件", "is no workbook but some other zip file")
      case .otherOLE: ("不是工作簿，而是其他 Office 文件", "is no workbook but some other Office file")
      case .unknown: ("不是工作簿", "is no workbook")
      }
    return Words(zh: "\(zh)，请对方发送 .xlsx 文件", en: "\(en); ask for an .xlsx file")
  }

  private static func words(_ damage: SpreadsheetError.Damage) -> Words {
    switch damage {
    case .truncated: Words(zh: "不完整", en: "it ends too early")
    case .archive: Words(zh: "压缩目录有误", en: "its directory is wrong")
    case .checksum: Words(zh: "校验和不符", en: "a checksum does not match")
    case .size: Words(zh: "大小不符", en: "a size does not match")
    case .compressedData: Words(zh: "压缩数据有误", en: "its compressed data are wrong")
    case .duplicateEntry(let name):
      Words(zh: "“\(OutsideText.word(name))”重复", en: "“\(OutsideText.word(name))” is there twice")
    case .entryName(let name):
      Words(
        zh: "名称“\(OutsideText.word(name))”不合法",
        en: "the name “\(OutsideText.word(name))” is not allowed")
    case .readFailed(let code): SystemWords.words(for: code)
    case .missingPart(let part):
      Words(zh: "缺少 \(OutsideText.word(part))", en: "\(OutsideText.word(part)) is missing")
    case .missingRelationship(let id):
      Words(
        zh: "缺少关系 \(OutsideText.word(id))", en: "relationship \(OutsideText.word(id)) is missing")
    case .rootElement(let name):
      Words(
        zh: "根元素为 \(OutsideText.word(name))", en: "its root element is \(OutsideText.word(name))")
    case .xml: Words(zh: "XML 有误", en: "its XML is wrong")
    case .documentType: Words(zh: "含有 DTD", en: "it has a document type declaration")
    case .encoding(let name):
      Words(
        zh: "编码 \(OutsideText.word(name)) 不支持",
        en: "encoding \(OutsideText.word(name)) is not supported")
    case .rowNumber(let text):
      Words(
        zh: "行号“\(OutsideText.word(text))”有误", en: "wrong row number “\(OutsideText.word(text))”")
    case .cellReference(let text):
      Words(zh: "单元格“\(OutsideText.word(text))”有误", en: "wrong cell “\(OutsideText.word(text))”")
    case .mergedRange(let text):
      Words(
        zh: "合并区域“\(OutsideText.word(text))”有误",
        en: "wrong merged range “\(OutsideText.word(text))”")
    case .cellType(let text):
      Words(
        zh: "单元格类型“\(OutsideText.word(text))”有误", en: "wrong cell type “\(OutsideText.word(text))”")
    case .number(let text):
      Words(zh: "数值“\(OutsideText.word(text))”有误", en: "wrong number “\(OutsideText.word(text))”")
    case .boolean(let text):
      Words(zh: "逻辑值“\(OutsideText.word(text))”有误", en: "wrong boolean “\(OutsideText.word(text))”")
    case .sharedString(let text):
      Words(
        zh: "共享字符串“\(OutsideText.word(text))”有误",
        en: "wrong shared string “\(OutsideText.word(text))”")
    }
  }
}
