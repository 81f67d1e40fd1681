import Spreadsheet

/// Reads what the blank form shows besides cells, so that a return is not asked about the office's own logo.
enum BlankObjects {
  /// Reads `blank: form.xlsx`; nil after a fault was reported.
  static func read(_ cursor: YamlCursor, folder: String) -> Set<PrintedObject>? {
    guard let name = cursor.text() else { return nil }
    guard !name.contains("/"), !name.hasPrefix(".") else {
      cursor.report(.notAFileName(name))
      return nil
    }
    do throws(SpreadsheetError) {
      let workbook = try Workbook(path: folder + name)
      return Set(workbook.sheets.lazy.flatMap(\.objects).map { PrintedObject($0) })
    } catch {
      cursor.report(.blankUnreadable(name, "\(error)"))
      return nil
    }
  }
}

extension Mistake {
  fileprivate static func blankUnreadable(_ name: String, _ why: String) -> Mistake {
    Mistake(
      zh: "空白表“\(name)”无法读取（\(why)），请放在同一文件夹中",
      en: "the blank form \"\(name)\" cannot be read (\(why)); put it into this folder")
  }
}
