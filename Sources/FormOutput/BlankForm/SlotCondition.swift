import Forms
import Spreadsheet

/// A condition under which a question need not be answered, as a formula over the form's cells.
struct SlotCondition {
  let table: Table
  let layout: TableLayout

  /// Formulas; if any of them is true, another answer makes the field inapplicable.
  func needless(_ field: Int) -> [String] {
    switch table.fields[field].requirement {
    case .ifAnswered(let other): return [unanswered(other)].compactMap { $0 }
    case .ifChosen(let other, let key):
      return [chosenOther(than: key, in: other)].compactMap { $0 }
    default:
      guard let asker = table.fields[field].kind.asker else { return [] }
      return [chosenOther(than: asker.key, in: asker.choice)].compactMap { $0 }
        + needless(asker.choice)
    }
  }

  /// Only when the copy has been begun: in a printed blank form nothing is grey.
  private func unanswered(_ field: Int) -> String? {
    guard let cell = cell(.answer(field)), let first = firstAnswer(), first != cell else {
      return nil
    }
    let nothing = ["", "无", "/", "-"].map { "TRIM(\(cell))=\"\($0)\"" }.joined(separator: ",")
    return "AND(LEN(TRIM(\(first)))>0,OR(\(nothing)))"
  }

  private func chosenOther(than key: String, in choice: Int) -> String? {
    guard case .options(let options, let several) = table.fields[choice].shape else { return nil }
    if !several {
      guard let option = options.first(where: { $0.key == key }) else { return nil }
      return cell(.answer(choice)).map { cell in
        option.isLettered
          ? "AND(LEN(\(cell))>0,LEFT(\(cell),1)<>\"\(key)\")"
          : "AND(LEN(\(cell))>0,\(cell)<>\"\(option.words.replacing("\"", with: "\"\""))\")"
      }
    }
    let cells = options.compactMap { cell(.option(choice, $0.key)) }
    guard let own = cell(.option(choice, key)) else { return nil }
    let any = cells.map { "LEN(\($0))" }.joined(separator: "+")
    return "AND(\(any)>0,LEN(\(own))=0)"
  }

  /// The cell of the first answer that tells a filled-in copy from a blank one.
  func firstAnswer() -> String? {
    for question in table.questions where question.position == .beside {
      for field in question.lines.flatMap(\.fields) {
        if let cell = cell(.answer(field)) { return cell }
      }
    }
    return nil
  }

  private func cell(_ slot: TableLayout.Slot) -> String? {
    layout.range(of: slot).map { Self.absolute($0.topLeft) }
  }

  static func absolute(_ cell: CellReference) -> String {
    "$\(CellReference.letters(ofColumn: cell.column))$\(cell.row + 1)"
  }
}
