import Forms
import Spreadsheet

/// Writes the answer to one question, in ways drawn from the groups that fit its kind.
enum QuestionWriter {
  static func write(_ writing: inout Writing, _ picker: inout Picker, for place: String) {
    guard !writing.values.isEmpty else {
      leaveEmpty(&writing, &picker, for: place)
      return
    }
    switch writing.asked.kind {
    case .choice: ChoiceWriter.write(&writing, &picker, for: place)
    case .count, .amount:
      if writing.asked.isSentence(printed: writing.printed[0]) {
        SentenceWriter.write(&writing, &picker, for: place)
      } else {
        NumberCellWay.write(&writing, &picker, for: place)
      }
    case .percent: PercentWay.write(&writing, &picker, for: place)
    case .place: AreaWriter.write(&writing, &picker, for: place)
    case .area: AreaWriter.writeOne(&writing, &picker, for: place)
    default: writeText(&writing, &picker, for: place)
    }
    if !writing.isDate { LookWay.write(&writing, &picker, for: place) }
  }

  private static func writeText(
    _ writing: inout Writing, _ picker: inout Picker, for place: String
  ) {
    let id = writing.asked.fields[0].id
    var text: String
    switch writing.values[id] {
    case .list(let codes):
      let way = picker.pick(RegionWay.self, for: place) { $0.applies(to: codes) }
      var seed = picker.seed(for: place)
      text = picker.pick(RegionSeparator.self, for: place) {
        // A space belongs to the names of `New Zealand`, too.
        !(way == .english && ($0 == .space || $0 == .wideSpace))
      }.join(way.names(of: codes, &seed))
    case .span(let period):
      let way = picker.pick(PeriodWay.self, for: place) { $0.applies(to: period) }
      if let start = period.start, let cell = way.cell(start) {
        writing.values[id] = .span(Period(start: start, end: start))
        writing.cells[0] = cell.value
        (writing.isDate, writing.format) = (cell.isDate, cell.format)
        return
      }
      text = way.write(period)
      if way.isAbout { writing.issues.append(("number-about", id)) }
    case .text(let known):
      text = known
      if case .mobile = writing.asked.kind {
        writing.cells[0] = picker.pick(MobileWay.self, for: place) { $0.applies(to: known) }.write(
          known)
        return
      }
      if case .phone = writing.asked.kind {
        let written = picker.pick(LandlineWay.self, for: place).write(known)
        writing.values[id] = .text(written.text)
        writing.cells[0] = written.cell
        return
      }
      if case .email = writing.asked.kind {
        let way = picker.pick(EmailWay.self, for: place)
        text = way.write(known)
        if way.hasName { writing.besides.append(id) }
      }
    default: return
    }
    text = picker.pick(TextWay.self, for: place, percent: 20).write(text)
    if writing.isInside {
      writing.write(picker.pick(InsideWay.self, for: place).write(text, label: writing.printed[0]))
    } else {
      writing.write(writing.withHint(text, &picker, for: place))
    }
  }

  private static func leaveEmpty(
    _ writing: inout Writing, _ picker: inout Picker, for place: String
  ) {
    let way = picker.pick(EmptyWay.self, for: place) {
      $0.applies(isInside: writing.isInside, lines: writing.printed.count)
    }
    guard way != .asPrinted else { return }
    let text = way.placeholder ?? ""
    if writing.isInside {
      let printed = writing.printed[0]
      let choice = printed.split(separator: "()", maxSplits: 1)
      writing.write(
        choice.count > 1 ? choice[0] + "(\(text))" + choice[1] : printed + text)
    } else {
      writing.cells = writing.cells.map { _ in nil }
      writing.write(text)
    }
  }
}

extension Writing {
  /// The answer beside what is printed in its cell.
  func withHint(_ text: String, _ picker: inout Picker, for place: String) -> String {
    let hint = printed[0]
    let way = picker.pick(HintWay.self, for: place) { $0.applies(to: hint) }
    return way.write(text, hint: hint)
  }
}
