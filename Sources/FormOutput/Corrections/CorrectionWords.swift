import Forms
import Spreadsheet

/// What a form to mend says of an issue: what is wrong, and what is to be done in this form.
struct CorrectionWords {
  let cells: CorrectionCells
  let language: Language
  private var schema: Schema { cells.schema }

  /// What is wrong, in the cells of this form, and then what the sender is to do.
  func text(of issue: Issue) -> String {
    let form = FormInHand(
      cell: { table, field, line in
        cells.cells(of: field, in: table, besides: issue, line: line)
          .map { words(of: $0, besides: issue) }
      },
      place: { cells.place($0) })
    var fact = issue.message(language, schema: schema, in: form)
    // What the author of a form says may lack its full stop.
    if let last = fact.last, last.isLetter || last.isNumber || "%％”）)".contains(last) {
      fact += pick("。", ".")
    }
    guard issue.accepted == nil else { return fact }
    return [fact, order(of: issue)].filter { !$0.isEmpty }.joined(separator: pick("", " "))
  }

  /// What the sender is to do about an issue.
  func order(of issue: Issue) -> String {
    let steps = CorrectionSteps(cells: cells, words: self, issue: issue)
    switch issue.kind.mending.order {
    case .correct: return steps.answer(pick("请改", "Correct"))
    case .fill: return steps.answer(pick("请填写", "Fill in"))
    case .keepOne: return steps.keepOne()
    case .check:
      return steps.own.map {
        pick("请核对 \($0)，有误的改正。", "Check \($0), and correct it if it is wrong.")
      }
        ?? pick("请核对，有误的改正。", "Check this, and correct what is wrong.")
    case .fillOne(let fields, let lines): return steps.fillOne(fields, lines)
    case .writeNote: return steps.home.map { pick("请在 \($0) 写明。", "Say which in \($0).") } ?? ""
    case .chooseOrDelete(let option): return steps.chooseOrDelete(option)
    case .deleteOrAnswer(let field, let option): return steps.deleteOrAnswer(field, option)
    case .delete:
      return steps.filled.map {
        pick(
          "请清空 \($0)，或改正条件所说的答案。", "Empty \($0), or correct the answer that the condition names.")
      } ?? ""
    case .correctOr(let table, let field, let line): return steps.correctOr(table, field, line)
    case .answer(let questions): return steps.answer(questions: questions)
    case .fillTable:
      let sheet = cells.copy(of: issue).map { cells.sheet(of: $0) } ?? ""
      return pick(
        "本文件已附空白的工作表“\(sheet)”，请填写。", "Fill in the sheet “\(sheet)”, which this workbook has.")
    case .keepOneCopy(let place): return steps.keepOneCopy(place)
    case .correctOrTakeOut(let place): return steps.correctOrTakeOut(place)
    case .correctCount(let table, let stated, let returned):
      return steps.correctCount(of: table, stated: stated, returned: returned)
    case .addRecords: return steps.addRecords()
    case .takeOutRecords: return steps.takeOutRecords()
    case .moveAnswers:
      let sheet = FormText(language).restSheet
      return pick(
        "请把工作表“\(sheet)”里的答案填入对应的表。", "Move the answers on the sheet “\(sheet)” to the tables.")
    case .fillThisForm:
      return pick(
        "本文件就是应填的表，请在此填写后交回。", "This workbook is the right form: fill it in and send it back.")
    case .rename: return pick("交回前请给文件改名。", "Rename the file before you send it back.")
    case .sendOne:
      return pick(
        "请只交回应计入的一份；如是这份，改好后交回。",
        "Send back only the one that is to count: if it is this one, mend it and send it.")
    case .nothing, .ofOffice: return pick("不必改动。", "Nothing is to be done.")
    }
  }

  /// Cells as people read them, with their sheet where it is not that of the issue: `B7`, `表1!B7`, `A6、C6`.
  func words(of found: CorrectionCells.Found, besides issue: Issue) -> String {
    let isHere = cells.home(of: issue)?.sheet == cells.sheet(of: found.copy)
    let sheet = isHere ? "" : cells.sheet(of: found.copy) + "!"
    return sheet + Self.list(found.cells, language)
  }

  /// Cells one after the other; the first and the last where there are many.
  static func list(_ cells: [CellReference], _ language: Language) -> String {
    guard cells.count > 10, let first = cells.first, let last = cells.last else {
      return cells.map(\.description).joined(separator: language == .zh ? "、" : ", ")
    }
    return language == .zh ? "\(first) 至 \(last)" : "\(first) to \(last)"
  }

  func pick(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }
}
