import Forms
import Spreadsheet

/// Reads what a workbook lets people choose.
struct OptionLists {
  enum Found {
    /// The words, and the name of their list if it has one.
    case words([String], name: String?)
    /// The list is named by what another cell says.
    case dependent(on: CellReference, name: NameRule)
    /// The list is worked out, such as of other answers.
    case computed
  }

  /// How the name of a list is made of a chosen word.
  struct NameRule: Equatable {
    var before = ""
    var after = ""
    var replaced: [(String, String)] = []

    static func == (a: NameRule, b: NameRule) -> Bool { a.before == b.before && a.after == b.after }

    func name(of word: String) -> String {
      var word = word
      for (old, new) in replaced where !old.isEmpty {
        word = word.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
      }
      return before + word + after
    }
  }

  private let workbook: Workbook
  private let names: [String: DefinedName]
  private let sheets: [String: Int]
  private let formulas: [Int: Set<CellReference>]
  /// The most words of a list that a schema takes up.
  static let most = 2_000

  init(_ workbook: Workbook, _ design: WorkbookDesign) {
    self.workbook = workbook
    names = Dictionary(
      workbook.definedNames.map { ($0.name.lowercased(), $0) }
    ) { first, _ in first }
    sheets = Dictionary(
      workbook.sheets.enumerated().map { ($1.name.lowercased(), $0) }
    ) { first, _ in first }
    formulas = Dictionary(
      uniqueKeysWithValues: design.sheets.enumerated().map { ($0, Set($1.formulas.keys)) })
  }

  /// What a check of the kind `list` lets people choose.
  func options(_ check: InputCheck, on sheet: String) -> Found? {
    guard check.kind == .list else { return nil }
    var text = check.first.trimmed
    if text.hasPrefix("=") { text.removeFirst() }
    if text.hasPrefix("\""), text.hasSuffix("\""), text.count >= 2 {
      let words = text.dropFirst().dropLast().split(whereSeparator: { $0 == "," || $0 == "，" })
        .map { String($0).trimmed }
      return .words(unique(words), name: nil)
    }
    if text.lowercased().hasPrefix("indirect(") { return dependent(text) }
    if let name = names[text.lowercased()] {
      var formula = name.formula
      if formula.hasPrefix("=") { formula.removeFirst() }
      return values(formula, on: sheet).map { found in
        if case .words(let words, _) = found { .words(words, name: name.name) } else { found }
      } ?? .computed
    }
    return values(text, on: sheet) ?? .computed
  }

  /// The sheet on which the words of a dropdown stand, if its list names one.
  func sheet(ofList text: String) -> String? {
    var text = text.trimmed
    if text.hasPrefix("=") { text.removeFirst() }
    return Self.split(names[text.lowercased()]?.formula ?? text).sheet
  }

  /// The words that a name stands for; nil where there is no such name.
  func words(named name: String) -> [String]? {
    guard let name = names[name.lowercased()],
      case .words(let words, _)? = values(name.formula, on: name.sheet ?? "")
    else { return nil }
    return words
  }

  private func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The texts in a range, of this sheet if it names none; nil where the text is no range.
  private func values(_ reference: String, on sheet: String) -> Found? {
    let (name, range) = Self.split(reference)
    guard let index = sheets[(name ?? sheet).lowercased()], let range = CellRange(range) else {
      return nil
    }
    var words: [String] = []
    // Cells stand in the order of reading.
    let cells = workbook.sheets[index].cells
    for cell in cells[Self.place(of: range.topLeft, in: cells)...] {
      if cell.reference.row > range.bottomRight.row { break }
      guard range.contains(cell.reference) else { continue }
      if formulas[index]?.contains(cell.reference) == true { return .computed }
      words.append(CellWords.text(of: cell, workbook.dateSystem).trimmed)
      if words.count > Self.most { break }
    }
    if words.isEmpty { return .computed }
    return .words(unique(words), name: heading(of: range, in: workbook.sheets[index]))
  }

  /// Where the first cell stands that is not before a place.
  private static func place(of reference: CellReference, in cells: [Cell]) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].reference < reference { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The word above a column of words, as lists on a sheet of lists have them.
  private func heading(of range: CellRange, in sheet: Sheet) -> String? {
    guard range.topLeft.column == range.bottomRight.column, range.topLeft.row > 0 else {
      return nil
    }
    let above = CellReference(row: range.topLeft.row - 1, column: range.topLeft.column)
    guard case .string(let text)? = sheet[above]?.value, text.count <= 40 else { return nil }
    return text.trimmed
  }

  /// `'My lists'!$A$2:$A$9` is the sheet and the range.
  static func split(_ reference: String) -> (sheet: String?, range: String) {
    guard let mark = reference.lastIndex(of: "!") else { return (nil, reference) }
    var sheet = String(reference[..<mark])
    if sheet.hasPrefix("'"), sheet.hasSuffix("'"), sheet.count >= 2 {
      sheet = sheet.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false)
        .joined(separator: "'")
    }
    return (sheet, String(reference[reference.index(after: mark)...]))
  }

  /// What `INDIRECT("T_"&SUBSTITUTE($B11," ","_"))` says.
  private func dependent(_ text: String) -> Found {
    var rule = NameRule()
    var cell: CellReference?
    var rest = text.dropFirst("indirect(".count)
    if rest.last == ")" { rest = rest.dropLast() }
    for part in Self.parts(String(rest), by: "&") {
      let part = part.trimmed
      if part.hasPrefix("\""), part.hasSuffix("\"") {
        let words = String(part.dropFirst().dropLast())
        if cell == nil { rule.before += words } else { rule.after += words }
      } else if let (found, replaced) = Self.substitute(part) {
        guard cell == nil else { return .computed }
        cell = found
        rule.replaced = replaced
      } else {
        return .computed
      }
    }
    return cell.map { .dependent(on: $0, name: rule) } ?? .computed
  }

  /// A cell, in as many SUBSTITUTEs as there are.
  private static func substitute(_ text: String) -> (CellReference, [(String, String)])? {
    if let cell = CellReference(text) { return (cell, []) }
    guard text.lowercased().hasPrefix("substitute("), text.hasSuffix(")") else { return nil }
    let inner = parts(String(text.dropFirst("substitute(".count).dropLast()), by: ",").map(
      \.trimmed)
    guard inner.count == 3, let (cell, before) = substitute(inner[0]) else { return nil }
    func bare(_ text: String) -> String {
      text.hasPrefix("\"") ? String(text.dropFirst().dropLast()) : text
    }
    return (cell, before + [(bare(inner[1]), bare(inner[2]))])
  }

  /// The parts of a formula between signs that stand in no brackets and quotes.
  private static func parts(_ text: String, by sign: Character) -> [String] {
    var parts = [""]
    var depth = 0
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "(" where !isQuoted: depth += 1
      case ")" where !isQuoted: depth -= 1
      default: break
      }
      if character == sign, depth == 0, !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}
