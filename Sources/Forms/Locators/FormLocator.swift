import Spreadsheet
import Synchronization

/// Finds the copies of a form's tables in sheets, and the cells of the answers in each.
///
/// A class, since closures of whoever holds it would copy all that the form prints.
final class FormLocator: Sendable {
  /// The labels and titles by which copies are found.
  let index: FormIndex
  /// Finds the form's lists.
  let lists: ListLocator
  private let form: PrintedForm
  /// Made when a workbook first has a name or a mark of it: most returns are filled into the office's own form.
  private let generated = Mutex<GeneratedForm?>(nil)

  init(_ form: PrintedForm) {
    self.form = form
    index = FormIndex(form)
    lists = ListLocator(form)
  }

  /// The cells of answers that a workbook names, by sheet.
  func names(in workbook: Workbook) -> [String: GeneratedForm.Names] {
    let mayName = workbook.definedNames.contains { GeneratedForm.mayNameAnswer($0.name) }
    return mayName ? generatedForm().names(in: workbook) : [:]
  }

  private func generatedForm() -> GeneratedForm {
    generated.withLock { generated in
      if let generated { return generated }
      let made = GeneratedForm(form)
      generated = made
      return made
    }
  }

  /// The copies in a sheet.
  func copies(
    in grid: SheetGrid, labels: SheetLabels, names: GeneratedForm.Names
  ) -> [LocatedCopy] {
    var locators: [any Locator] = [QuestionLocator(form, index: index)]
    // Without a name or a mark no copy has cells of its own for the answers.
    if !names.isEmpty || labels.mayHoldMark {
      locators.insert(SlotLocator(generatedForm(), names: names), at: 0)
    }
    return CopyFinder.areas(in: grid, labels: labels, index: index).compactMap { area in
      guard let found = TableCopy.find(area, in: grid, labels: labels, index: index) else {
        return nil
      }
      return LocatedCopy(
        possible: Self.candidates(found, names).map { copy in
          LocatedCopy.Possible(copy: copy, records: Self.records(of: copy, in: grid, locators))
        })
    }
  }

  /// The records of a copy, as the first locator that knows it has them.
  private static func records(
    of copy: TableCopy, in grid: SheetGrid, _ locators: [any Locator]
  ) -> [LocatedRecord] {
    // A loop, since a lazy map asks the locator that answers twice.
    for locator in locators {
      if let records = locator.records(of: copy, in: grid) { return records }
    }
    return []
  }

  /// The copy, once for each table that it may be a copy of; once only if defined names tell which.
  private static func candidates(
    _ found: TableCopy, _ names: GeneratedForm.Names
  ) -> [TableCopy] {
    let all = [found] + found.rivals
    let told = all.filter { names[$0.table]?.isEmpty == false }
    return told.count == 1 ? told : all
  }
}

/// A copy of a table with its records.
struct LocatedCopy: Sendable {
  struct Possible: Sendable {
    var copy: TableCopy
    var records: [LocatedRecord]
  }

  /// The copy with its records; several if nothing tells of which table it is a copy, one for each.
  var possible: [Possible]
}
