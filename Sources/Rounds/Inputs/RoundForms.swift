public import Forms
import Spreadsheet

/// The forms of a round, and which of them a workbook is.
public struct RoundForms: Sendable {
  let importers: [Importer]
  /// The forms that lie beside these; nil where they are of no interest.
  private let others: OtherForms?

  /// - Parameters:
  ///   - schemas: The forms.
  ///   - namesOthers: Whether a workbook that is none of them is compared with the forms that lie
  ///     beside theirs, to say what it is.
  public init(_ schemas: [Schema], namesOthers: Bool = true) {
    self.init(schemas.map { Importer(schema: $0) }, namesOthers ? OtherForms(beside: schemas) : nil)
  }

  init(_ importers: [Importer], _ others: OtherForms? = nil) {
    self.importers = importers
    self.others = others
  }

  /// Whether a workbook is a blank form that nobody has saved since it was written.
  func isUntouchedBlank(_ workbook: Workbook) -> Bool {
    importers.contains { $0.isUntouchedBlank(workbook) }
  }

  /// Whether a return is the office's own blank form that lies among the returns: nothing is written in it, and its
  /// file is not called by a sender's name.
  func isOfficesBlank(_ returned: Return, _ workbook: Workbook, file: String) -> Bool {
    let importer = importers[returned.form]
    // Of a few cells nothing can be said.
    return Self.cells(of: workbook) >= 5 && importer.isUnanswered(returned)
      && !BlankName.namesSender(file, schema: importer.schema)
  }

  /// Reads a workbook as the form that it is.
  ///
  /// Of several forms that it may be it is the one of which it has most: the fewest cells that
  /// nothing accounts for, and the fewest questions that are gone. Of two that fit alike it is the
  /// first; one of which it has not a quarter of its cells it is not.
  /// - Parameters:
  ///   - workbook: The workbook.
  ///   - file: Its path as the user will see it.
  ///   - changes: Answers that the office changed.
  /// - Returns: The return; nil for a workbook that is none of the forms.
  func read(_ workbook: Workbook, file: String, changes: [FileDecisions.Change]) -> Return? {
    if importers.count == 1 {
      let returned = importers[0].read(workbook, file: file, changes: changes)
      // Of a few cells nothing can be said.
      return Self.cells(of: workbook) >= 5 && Self.isNothing(workbook, of: returned)
        ? nil : returned
    }
    let cells = Self.cells(of: workbook)
    let printed = Importer.printedCells(of: workbook, by: importers)
    let most = printed.max() ?? 0
    var best: (returned: Return, misfit: Int)?
    for (number, importer) in importers.enumerated()
    where printed[number] > 0 && printed[number] * 2 >= most {
      var returned = importer.read(workbook, file: file, changes: changes)
      returned.form = number
      guard !returned.issues.contains(where: { $0.code == .wrongForm }) else { continue }
      // Of another edition nothing is read.
      let isRefused = returned.issues.contains { $0.code == .wrongVersion && $0.severity == .error }
      let others = isRefused ? cells - printed[number] : returned.unread.count
      guard (cells - others) * 4 >= cells else { continue }
      let misfit =
        others + returned.issues.count { $0.code == .labelMissing || $0.code == .tableMissing }
      if best.map({ misfit < $0.misfit }) ?? true { best = (returned, misfit) }
    }
    return best?.returned
  }

  private static func cells(of workbook: Workbook) -> Int {
    workbook.sheets.reduce(0) { $0 + $1.cells.count }
  }

  /// Whether hardly a cell of a workbook is the form's.
  private static func isNothing(_ workbook: Workbook, of returned: Return) -> Bool {
    guard returned.records.isEmpty, returned.issues.allSatisfy({ $0.code == .tableMissing }) else {
      return false
    }
    let cells = cells(of: workbook)
    return (cells - returned.unread.count) * 20 <= cells
  }

  // MARK: What it is instead

  /// What a workbook is that is none of the forms, and what to do.
  func notTheseForms(_ workbook: Workbook) -> Words {
    let titles = importers.map(\.schema.title)
    let none = Words(
      zh: titles.count == 1
        ? "不是“\(titles[0].zh)”" : "不是“\(titles.map(\.zh).joined(separator: "”“"))”中的任何一种",
      en: titles.count == 1
        ? "is not “\(titles[0].en)”"
        : "is none of “\(titles.map(\.en).joined(separator: "”, “"))”")
    if let other = others?.form(of: workbook) {
      let path = OutsideText.name(other.path)
      return Words(
        zh: "\(none.zh)，而是“\(other.title.zh)”，可用 --schema \(path) 读取；如果交错了，请对方另交",
        en: "\(none.en), but “\(other.title.en)”, which --schema \(path) reads; "
          + "if the wrong file was sent, ask for the right one")
    }
    let names = workbook.sheets.filter { !$0.cells.isEmpty }.prefix(5)
      .map { OutsideText.quoted($0.name) }
    return Words(
      zh:
        "\(none.zh)，没有找到\(titles.count == 1 ? "它" : "它们")的任何一张表；其中的工作表是\(names.joined(separator: "、"))。如果交错了，请对方另交",
      en:
        "\(none.en): none of \(titles.count == 1 ? "its" : "their") tables was found; its sheets are "
        + "\(names.joined(separator: ", ")). If the wrong file was sent, ask for the right one")
  }
}
