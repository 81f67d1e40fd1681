public import Forms

/// What was understood of a list that the office keeps, to be said in one line.
public struct ListSource: Hashable, Sendable {
  public let path: String
  /// The sheet it stands in; nil for a text.
  public let sheet: String?
  /// The line or row of the header, from 1.
  public let line: Int
  /// The words over the columns that are read, as they stand there.
  public let columns: [String]
  /// The encoding of a text, and what separates its values; nil for a workbook.
  public let encoding: String?
  public let separator: String?
  /// Rows that list nothing: sums, remarks, rows with nothing but a number.
  public let skipped: Int
  /// Other sheets with such a header, which are not read.
  public let otherSheets: [String]

  /// The line, of a list with some entries.
  /// - Parameter entries: What was read: “22 个分园”.
  /// - Returns: For instance `名单.xlsx：22 个分园；工作表“名单”第 3 行是表头（分园、区）`.
  public func words(_ entries: Words) -> Words {
    let file = path.split(separator: "/").last.map { String($0) } ?? path
    var zh = "\(file)：\(entries.zh)；"
    var en = "\(file): \(entries.en); "
    if let sheet {
      zh += "工作表“\(sheet)”第 \(line) 行是表头"
      en += "sheet “\(sheet)”, header in row \(line)"
    } else {
      zh += "第 \(line) 行是表头"
      en += "header in line \(line)"
    }
    zh += "（\(columns.joined(separator: "、"))）"
    en += " (\(columns.joined(separator: ", ")))"
    if let encoding, encoding != TextFile.plain {
      zh += "；\(encoding) 编码"
      en += "; \(encoding)"
    }
    if let separator, separator != "," {
      let isTab = separator == "\t"
      zh += isTab ? "；以制表符分隔" : "；以“\(separator)”分隔"
      en += isTab ? "; separated by tabs" : "; separated by “\(separator)”"
    }
    if skipped > 0 {
      zh += "；跳过 \(skipped) 行"
      en += skipped == 1 ? "; 1 row skipped" : "; \(skipped) rows skipped"
    }
    if !otherSheets.isEmpty {
      let names = otherSheets.map { "“\($0)”" }
      zh += "；未读工作表\(names.joined(separator: "、"))"
      en += "; sheets not read: \(names.joined(separator: ", "))"
    }
    return Words(zh: zh, en: en)
  }
}
