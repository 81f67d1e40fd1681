import DeskPages
import DeskRound
import Forms
import Rounds

/// What the screen “退改” shows of the round.
struct MendingScreen {
  private let state: DeskState
  /// Of each return its number, and the return that was sent back before it.
  struct Found {
    var row: MendingPage.Row
    /// The file that was sent back and that this one mends; nil where none was, or it is gone.
    var before: String?
    var isReplaced = false
  }

  /// All that have to be mended or were sent back, those to be sent first.
  let found: [Found]

  init(_ state: DeskState) {
    self.state = state
    guard let status = state.status else {
      found = []
      return
    }
    var sent: [String: Decision] = [:]
    for decision in state.decisions where decision.verdict == .sentBack {
      sent[decision.file] = decision
    }
    var groups: [String: [RoundEntry]] = [:]
    for entry in status.returns where entry.sender != nil && entry.sentBack != nil {
      groups[entry.sender ?? "", default: []].append(entry)
    }
    var rows: [Found] = []
    for number in status.order {
      let entry = status.returns[number]
      guard entry.standing.isOpen else { continue }
      let earlier = entry.sender.flatMap { groups[$0]?.last { $0.file != entry.file } }
      // A file that was sent back and is another now has the decision by its name alone.
      let isReplaced = entry.sentBack == nil && sent[entry.file] != nil
      guard entry.hasToBeMended || entry.sentBack != nil || earlier != nil || isReplaced else {
        continue
      }
      let came = entry.sentBack == nil && (earlier != nil || isReplaced)
      let rowState: MendingPage.State =
        entry.sentBack != nil ? .sent : entry.hasToBeMended ? (came ? .again : .toSend) : .mended
      let decision = entry.sentBack != nil ? sent[entry.file] : nil
      rows.append(
        Found(
          row: MendingPage.Row(
            id: DeskState.id(of: entry.file), sender: entry.sender ?? FileStemWords.of(entry.file),
            file: entry.file, errors: entry.errors, warnings: entry.warnings, state: rowState,
            sent: (sent[entry.file] ?? earlier.flatMap { sent[$0.file] }).map(Self.text(of:)) ?? "",
            decision: decision.map { DeskState.id(of: $0) }),
          before: came ? earlier?.file : nil, isReplaced: isReplaced && earlier == nil))
    }
    let order = MendingPage.State.allCases
    func rank(_ found: Found) -> Int {
      let places: [MendingPage.State: Int] = [.toSend: 0, .again: 0, .sent: 1, .mended: 2]
      return places[found.row.state] ?? order.count
    }
    self.found = rows.enumerated().sorted { a, b in
      (rank(a.element), -a.element.row.errors, -a.element.row.warnings, a.offset)
        < (rank(b.element), -b.element.row.errors, -b.element.row.warnings, b.offset)
    }.map(\.element)
  }

  /// By whom and when, and why where that is said.
  private static func text(of decision: Decision) -> String {
    [decision.by, decision.at?.replacing("T", with: " "), decision.because].compactMap(\.self)
      .joined(separator: " · ")
  }

  func page(_ language: Language, part: Int) -> MendingPage {
    var page = MendingPage(language: language)
    page.called = state.schema?.called ?? Called()
    for one in found { page.counts[one.row.state, default: 0] += 1 }
    let own = ListPart(part, of: found.count)
    (page.part, page.parts) = (own.part, own.parts)
    page.rows = own.of(found).map(\.row)
    return page
  }
}

/// How a sender without a name is called: by its file.
enum FileStemWords {
  static func of(_ file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
  }
}
