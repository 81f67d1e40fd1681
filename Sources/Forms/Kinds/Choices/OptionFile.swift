import Spreadsheet

/// A list of options that stands in a file of the form's folder: a CSV file, or a sheet of a workbook.
struct OptionFile {
  private(set) var branches: [OptionTree.Branch] = []

  /// Reads `{file: projects.csv, columns: [Council, Project]}`; nil after a fault was reported.
  init?(_ cursor: YamlCursor, folder: String) {
    guard let members = YamlMembers(cursor, keys: .optionFile), let file = members["file"],
      let name = file.text(), let columns = members["columns"]?.items()?.compactMap({ $0.text() })
    else { return nil }
    guard !name.contains("/"), !name.hasPrefix(".") else {
      file.report(.notAFileName(name))
      return nil
    }
    let rows: [[String]]
    if name.hasSuffix(".csv") {
      guard let read = Self.rows(ofCSV: folder + name, file) else { return nil }
      rows = read
    } else {
      guard let read = Self.rows(ofWorkbook: folder + name, file, members["sheet"]) else {
        return nil
      }
      rows = read
    }
    if let first = columns.first, columns.count > 1,
      columns.dropFirst().contains(where: Self.isOfWord)
    {
      guard columns.count == 2, columns[1] == "{\(first)}" else {
        members["columns"]?.report(.wordsByColumn(first))
        return nil
      }
      guard let found = Self.branches(of: first, in: rows) else {
        members["columns"]?.report(.noSuchColumns([first], file: name))
        return nil
      }
      branches = found
      and(members)
      return
    }
    guard let (header, places) = Self.header(columns, in: rows) else {
      members["columns"]?.report(.noSuchColumns(columns, file: name))
      return nil
    }
    var last: [String] = []
    for row in rows[(header + 1)...] {
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
      if let mistake = path.lazy.compactMap(SchemaText.mistake).first {
        file.report(.listUnreadable(name, mistake.words))
        return nil
      }
      last = path
      Self.add(path.prefix { !$0.isEmpty }, to: &branches)
    }
    and(members)
  }

  /// Adds the words that the file lacks.
  private mutating func and(_ members: YamlMembers) {
    for word in members["and"]?.items()?.compactMap({ $0.text() }) ?? [] {
      Self.add([word], to: &branches)
    }
  }

  /// Whether a column is that of each word of another: `{Area}`.
  private static func isOfWord(_ column: String) -> Bool {
    column.hasPrefix("{") && column.hasSuffix("}")
  }

  /// The words of a column, each with those of the column that it heads itself, as dropdowns that hang on each
  /// other have them; nil where there is no such column.
  private static func branches(of column: String, in rows: [[String]]) -> [OptionTree.Branch]? {
    guard let (header, places) = header([column], in: rows) else { return nil }
    let keys = rows[header].map { FoldedText($0).key }
    func words(_ place: Int) -> [String] {
      rows[(header + 1)...].lazy.map { $0.indices.contains(place) ? $0[place].trimmed : "" }
        .prefix { !$0.isEmpty }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    return words(places[0]).map { word in
      let own = keys.firstIndex(of: FoldedText(word).key)
      return OptionTree.Branch(
        word, below: own.map { place in words(place).map { OptionTree.Branch($0) } } ?? [])
    }
  }

  private static func rows(ofCSV path: String, _ file: YamlCursor) -> [[String]]? {
    do {
      return try CSVRow.rows(of: try SourceFile.read(path: path).text).map(\.values)
    } catch let mistake as Mistake {
      file.report(.listUnreadable(path, mistake.words))
    } catch {
      let line = (error as? CSVRow.OpenQuote)?.line ?? 0
      file.report(
        .listUnreadable(
          path,
          Words(zh: "第 \(line) 行的引号没有合上", en: "the quotation mark in line \(line) is not closed")))
    }
    return nil
  }

  /// The texts of a sheet by row and column.
  private static func rows(
    ofWorkbook path: String, _ file: YamlCursor, _ sheet: YamlCursor?
  ) -> [[String]]? {
    let workbook: Workbook
    do throws(SpreadsheetError) { workbook = try Workbook(path: path) } catch {
      file.report(.listUnreadable(path, Words(zh: "\(error)", en: "\(error)")))
      return nil
    }
    var found = workbook.sheets.first
    if let sheet {
      guard let name = sheet.text() else { return nil }
      found = workbook.sheets.first { $0.name == name }
      if found == nil { sheet.report(.noSuchSheet(name, known: workbook.sheets.map(\.name))) }
    }
    guard let found else { return nil }
    var rows: [[String]] = []
    for cell in found.cells {
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

  private static func add(_ path: some Collection<String>, to branches: inout [OptionTree.Branch]) {
    guard let word = path.first else { return }
    let index =
      branches.firstIndex { $0.word == word }
      ?? {
        branches.append(OptionTree.Branch(word))
        return branches.count - 1
      }()
    add(path.dropFirst(), to: &branches[index].below)
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

  static func noSuchSheet(_ name: String, known: [String]) -> Mistake {
    let hint = suggestion(for: name, among: known)
    return Mistake(
      zh: "没有工作表“\(name)”——\(hint.zh)", en: "there is no sheet \"\(name)\" — \(hint.en)")
  }
}
