import Spreadsheet

/// A list of options that stands in a file of the form's folder: a CSV file, or a sheet of a workbook.
struct OptionFile {
  let branches: [OptionTree.Branch]

  /// Reads `{file: projects.csv, columns: [Council, Project]}`; nil after a fault was reported.
  init?(_ cursor: YamlCursor, folder: String) {
    guard let members = YamlMembers(cursor, keys: .optionFile), let file = members["file"],
      let name = file.text(), let columns = members["columns"]?.items()?.compactMap({ $0.text() }),
      let first = columns.first
    else { return nil }
    guard !name.contains("/"), !name.hasPrefix(".") else {
      file.report(.notAFileName(name))
      return nil
    }
    let isCSV = name.lowercased().hasSuffix(".csv")
    guard
      let rows = isCSV
        ? Self.rows(ofCSV: name, in: folder, file)
        : Self.rows(ofWorkbook: name, in: folder, file, members["sheet"])
    else { return nil }
    let areByWord = columns.dropFirst().contains(where: Self.isOfWord)
    guard !areByWord || columns == [first, "{\(first)}"] else {
      members["columns"]?.report(.wordsByColumn(first))
      return nil
    }
    let headers = areByWord ? [first] : columns
    guard let (header, places) = Self.header(headers, in: rows) else {
      members["columns"]?.report(.noSuchColumns(headers, file: name))
      return nil
    }
    let rest = rows[(header + 1)...]
    var paths =
      areByWord
      ? Self.paths(from: places[0], headers: rows[header], in: rest)
      : Self.paths(in: places, of: rest)
    if let mistake = paths.joined().lazy.compactMap(SchemaText.mistake).first {
      file.report(.listUnreadable(name, mistake.words))
      return nil
    }
    // The words that the file lacks.
    paths += (members["and"]?.items() ?? []).compactMap { $0.text() }.map { [$0] }
    guard !paths.isEmpty else {
      members["columns"]?.report(.noWordsBelow(headers, file: name))
      return nil
    }
    branches = Self.tree(of: paths.map { $0[...] })
  }

  /// Whether a column is that of each word of another: `{Area}`.
  private static func isOfWord(_ column: String) -> Bool {
    column.hasPrefix("{") && column.hasSuffix("}")
  }

  /// The words of each row, from the first level on, in some columns.
  private static func paths(in places: [Int], of rows: ArraySlice<[String]>) -> [[String]] {
    var paths: [[String]] = []
    var last: [String] = []
    for row in rows {
      var path = places.map { row.indices.contains($0) ? row[$0].trimmed : "" }
      if path.allSatisfy(\.isEmpty) {
        // Below its last row a list is at its end; notes may follow.
        guard last.isEmpty else { break }
        continue
      }
      // A word that goes with several rows is written once, or stands in a merged cell.
      for index in path.indices where path[index].isEmpty && last.indices.contains(index) {
        guard path[(index + 1)...].contains(where: { !$0.isEmpty }) else { break }
        path[index] = last[index]
      }
      last = path
      paths.append(Array(path.prefix { !$0.isEmpty }))
    }
    return paths
  }

  /// The words of a column, each with those of the column that it heads itself, as dropdowns that hang on each
  /// other have them.
  private static func paths(
    from place: Int, headers: [String], in rows: ArraySlice<[String]>
  ) -> [[String]] {
    let keys = headers.map { FoldedText($0).key }
    func words(_ place: Int) -> [String] {
      let words = Array(
        rows.lazy.map { $0.indices.contains(place) ? $0[place].trimmed : "" }
          .prefix { !$0.isEmpty })
      var seen: Set<String> = []
      return words.filter { seen.insert($0).inserted }
    }
    return words(place).flatMap { word -> [[String]] in
      let below = keys.firstIndex(of: FoldedText(word).key).map(words) ?? []
      return below.isEmpty ? [[word]] : below.map { [word, $0] }
    }
  }

  /// The words of paths, each with those that follow it, in the order in which they come first.
  private static func tree(of paths: [ArraySlice<String>]) -> [OptionTree.Branch] {
    var words: [String] = []
    var below: [String: [ArraySlice<String>]] = [:]
    for path in paths {
      guard let word = path.first else { continue }
      if below[word] == nil { words.append(word) }
      below[word, default: []].append(path.dropFirst())
    }
    return words.map { OptionTree.Branch($0, below: tree(of: below[$0] ?? [])) }
  }

  private static func rows(
    ofCSV name: String, in folder: String, _ file: YamlCursor
  ) -> [[String]]? {
    let text: String
    do throws(Mistake) { text = try SourceFile.read(path: folder + name).text } catch {
      file.report(.listUnreadable(name, error.words))
      return nil
    }
    do throws(CSVRow.OpenQuote) { return try CSVRow.rows(of: text).map(\.values) } catch {
      let line = error.line
      file.report(
        .listUnreadable(
          name,
          Words(zh: "第 \(line) 行的引号没有合上", en: "the quotation mark in line \(line) is not closed")))
      return nil
    }
  }

  /// The texts of a sheet by row and column.
  private static func rows(
    ofWorkbook name: String, in folder: String, _ file: YamlCursor, _ sheet: YamlCursor?
  ) -> [[String]]? {
    let workbook: Workbook
    do throws(SpreadsheetError) { workbook = try Workbook(path: folder + name) } catch {
      file.report(.workbookUnreadable(name, error))
      return nil
    }
    var found = workbook.sheets.first
    if let sheet {
      guard let name = sheet.text() else { return nil }
      found = workbook.sheets.first { $0.name == name }
      guard found != nil else {
        sheet.report(.noSuchSheet(name, known: workbook.sheets.map(\.name)))
        return nil
      }
    }
    var rows: [[String]] = []
    for cell in found?.cells ?? [] {
      // A sheet of hints far to the right is no list.
      guard cell.reference.row < 100_000, cell.reference.column < 200 else { continue }
      while rows.count <= cell.reference.row { rows.append([]) }
      let row = cell.reference.row
      while rows[row].count <= cell.reference.column { rows[row].append("") }
      rows[row][cell.reference.column] = AnswerText.text(of: cell, dateSystem: workbook.dateSystem)
    }
    return rows
  }

  /// The row that holds all the headers, and the column of each.
  private static func header(_ columns: [String], in rows: [[String]]) -> (Int, [Int])? {
    let wanted = columns.map { FoldedText($0).key }
    for (index, row) in rows.enumerated() {
      let keys = row.map { FoldedText($0).key }
      let places = wanted.compactMap { keys.firstIndex(of: $0) }
      if places.count == wanted.count { return (index, places) }
    }
    return nil
  }
}

extension Mistake {
  static func listUnreadable(_ name: String, _ why: Words) -> Mistake {
    Mistake(zh: "无法读取“\(name)”：\(why.zh)", en: "cannot read \"\(name)\": \(why.en)")
  }

  static func wordsByColumn(_ first: String) -> Mistake {
    Mistake(
      zh: "各词自有一列时，columns 写作 [\(first), \"{\(first)}\"]",
      en: "where each word heads a column of its own, columns are [\(first), \"{\(first)}\"]")
  }

  static func noSuchColumns(_ columns: [String], file: String) -> Mistake {
    Mistake(
      zh: "“\(file)”中没有一行同时有表头 \(columns.joined(separator: "、"))",
      en: "no row of \"\(file)\" has the headers \(columns.joined(separator: ", "))")
  }

  static func noWordsBelow(_ columns: [String], file: String) -> Mistake {
    Mistake(
      zh: "“\(file)”的表头 \(columns.joined(separator: "、")) 下没有内容，请填入各选项",
      en:
        "\"\(file)\" has no words below \(columns.joined(separator: ", ")); write the options there"
    )
  }

  static func noSuchSheet(_ name: String, known: [String]) -> Mistake {
    let hint = suggestion(for: name, among: known)
    return Mistake(
      zh: "没有工作表“\(name)”——\(hint.zh)", en: "there is no sheet \"\(name)\" — \(hint.en)")
  }
}
