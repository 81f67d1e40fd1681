import Forms
import Spreadsheet

/// Tells of an answer what kind it is.
struct KindGuess {
  /// What is known of an answer.
  struct Clues {
    /// The label with the groups before it, the innermost last.
    var path: [String]
    /// What tells how to answer: help, hint, prompt, placeholder.
    var hints: [String] = []
    /// The printed words right before and behind a gap.
    var before = ""
    var after = ""
    var look = CellLook()
    var check: InputCheck?
    /// Whether it stands in a gap among words.
    var isGap = false
    /// Whether it is asked for by a column of a list.
    var isColumn = false
    /// The unit of the table's amounts.
    var unit: String?
  }

  let country: String?
  /// The currency that the form means where it says none.
  let currency: String?
  let words: [DraftWords]

  func guess(_ clues: Clues, into field: inout DraftField) {
    let label = (clues.isGap ? clues.before : clues.path.last ?? "").lowercased()
    let whole = clues.path.joined(separator: " ").lowercased()
    if let check = clues.check, guess(check, clues, into: &field) { return }
    if clues.look.isDate, !isTime(clues.look.format) { return kind("date", &field) }
    if clues.isGap, let (kind, unit) = unit(behind: clues.after) {
      if ["平方米", "m²"].contains(unit) { return area(unit, clues, &field) }
      return number(kind, unit: unit, clues, &field)
    }
    if clues.look.format.contains("%") { return number("percent", unit: "", clues, &field) }
    if let currency = Self.currency(clues.look.format) {
      return number("amount", unit: currency == "" ? self.currency ?? "" : currency, clues, &field)
    }
    let group =
      clues.isColumn && clues.path.count > 1
      ? kind(of: clues.path[clues.path.count - 2].lowercased()) : nil
    let isFigure = group.map { ["count", "amount", "number", "percent"].contains($0) } ?? false
    if let kind = kind(of: label) ?? (clues.isGap || isBare(label) ? kind(of: whole) : nil)
      ?? (isFigure ? group : nil)
    {
      // 是否有，请备注具体方式 is no yes or no, nor is an area with its place a number.
      let asksWords = clues.hints.contains { hint in
        words.contains { $0.asksWords.contains { hint.lowercased().contains($0) } }
      }
      // 请备注面积，面积单位为平方米 asks for an area in an answer of words.
      if kind == "number", label.contains("面积") || label.contains("area"),
        clues.hints.contains(where: { $0.contains("平方米") }),
        !clues.hints.contains(where: { $0.contains("地点") })
      {
        return area("平方米", clues, &field)
      }
      // Floor space: public galleries ____, stores ____
      if kind == "number", clues.isGap, currency != "USD", unit(in: whole) == nil,
        let own = words.first(where: { own in own.areas.names.contains { whole.holds($0) } })
      {
        return area(own.areas.units[0].isHan ? own.areas.units[0] : "m²", clues, &field)
      }
      if asksWords, ["yes_no", "number", "count"].contains(kind) { return length(clues, &field) }
      // The beginning and the end of a time are two dates.
      let isPart = !clues.isGap && clues.path.count > 1 && self.kind(of: label) == nil
      return apply(
        kind == "period" && isPart ? "date" : kind, label: label + " " + whole, clues, &field)
    }
    for hint in clues.hints {
      if let kind = hintKind(hint.lowercased()) {
        return apply(kind, label: hint.lowercased(), clues, &field)
      }
    }
    if Self.isNumeric(clues.look.format) { return number("number", unit: "", clues, &field) }
    length(clues, &field)
  }

  /// Whether a label says nothing by itself, such as 开始 or Actual, so that its group does.
  private func isBare(_ label: String) -> Bool {
    let key = label.folded
    return words.contains { $0.bare.contains(key) } || key.contains(where: \.isNumber)
  }

  private func isTime(_ format: String) -> Bool {
    let low = format.lowercased()
    return !low.contains("y") && !low.contains("d")
  }

  private func kind(_ kind: String, _ field: inout DraftField) { field.kind = kind }

  // MARK: Words

  private func kind(of label: String) -> String? {
    guard !label.isEmpty else { return nil }
    // Received to date (US$) is money.
    if Self.moneyInBrackets.contains(where: { label.contains($0) }) { return "amount" }
    guard let kind = kindOfWords(label) else { return nil }
    // 责任人及电话 asks for both in one cell.
    guard ["mobile", "phone", "email"].contains(kind) else { return kind }
    let parts = label.replacing(" and ", with: "及").split { "及和与&".contains($0) }
    let isOfBoth =
      parts.count > 1
      && parts.contains { part in
        let own = kindOfWords(String(part))
        return own == nil || own == "text"
      }
    return isOfBoth ? "text" : kind
  }

  /// What says in brackets behind a label that money is asked for, in small letters.
  private static let moneyInBrackets = [
    "(us$)", "($)", "(usd)", "(£)", "(gbp)", "(€)", "(eur)", "（元）", "(元)", "（千元）", "(千元)", "（万元）",
    "(万元)",
  ]

  private func kindOfWords(_ label: String) -> String? {
    // The words at the end of a label weigh most: 联系人电话 is a telephone, 电话费用 is money.
    let key = label.folded
    for words in words {
      for (kind, list) in words.kinds
      where list.contains(where: {
        $0.isHan ? key.contains($0.folded) : label.holds($0.lowercased())
      }) {
        return kind
      }
    }
    return nil
  }

  /// Hints tell dates, addresses and numbers; other words in them say little.
  private func hintKind(_ hint: String) -> String? {
    for words in words {
      for (kind, list, others) in words.hintKinds
      where list.contains(where: { hint.fits("*\($0)*") })
        && !others.contains(where: { hint.contains($0) })
      {
        return kind
      }
    }
    return nil
  }

  /// An area among words, which people write with its unit, with more words, or in other units.
  private func area(_ unit: String, _ clues: Clues, _ field: inout DraftField) {
    field.kind = "area"
    field.keys = [("unit", YamlText.scalar(unit))]
    let words = clues.before.isEmpty ? DraftTitle.bare(clues.path.last ?? "") : clues.before
    field.keys.append(("words", YamlText.list([words])))
  }

  private func apply(_ kind: String, label: String, _ clues: Clues, _ field: inout DraftField) {
    let parts = kind.split(separator: ":").map(String.init)
    switch parts[0] {
    case "mobile", "phone":
      field.kind = country == nil ? "text" : parts[0]
    case "amount", "count", "number", "percent":
      number(parts[0], unit: unit(in: label) ?? "", clues, &field)
    case "code":
      field.kind = "code"
      let format = parts.count > 1 ? parts[1] : nil
      if let format, format != "gb-postcode" || country == "GB",
        format != "us-zip" || country != "GB"
      {
        field.keys.append(("format", format))
      }
      if isPlural(clues) { field.keys.append(("several", "true")) }
    case "text": length(clues, &field)
    default: field.kind = parts[0]
    }
  }

  private func isPlural(_ clues: Clues) -> Bool {
    let label = clues.path.last?.lowercased() ?? ""
    return label.contains("(s)")
      || clues.hints.contains { hint in
        words.contains { $0.plural.contains { hint.lowercased().contains($0) } }
      }
  }

  /// What is counted, where the word right behind a gap says it: days, visits.
  func counted(behind text: String) -> String? {
    guard let (kind, unit) = unit(behind: text), kind == "count", !unit.isEmpty, !unit.isHan else {
      return nil
    }
    return unit
  }

  /// Whether a text is a unit and nothing else.
  func isUnit(_ text: String) -> Bool {
    words.contains { $0.units.contains { $0.words.contains(text.lowercased()) } }
  }

  /// What the unit behind a gap says: 人, 万元, days.
  private func unit(behind text: String) -> (kind: String, unit: String)? {
    let low = text.lowercased().drop { $0.isWhitespace || "）)]】(（".contains($0) }
    var best: (kind: String, unit: String, length: Int)?
    for words in words {
      for unit in words.units {
        for word in unit.words where low.hasPrefix(word) && word.count > (best?.length ?? 0) {
          let next = low.dropFirst(word.count).first ?? " "
          if word.first?.isASCII == true, next.isLetter { continue }
          best = (unit.kind, unit.unit, word.count)
        }
      }
    }
    return best.map { ($0.kind, $0.unit) }
  }

  /// The unit in brackets in a label, or named in it: `（万元）`, `(£)`, `(m²)`.
  private func unit(in label: String) -> String? {
    if label.contains("£") { return "GBP" }
    if label.contains("€") { return "EUR" }
    for unit in ["亿元", "千万元", "百万元", "十万元", "万元", "千元"] where label.contains(unit) { return unit }
    for (open, close) in [("（", "）"), ("(", ")"), ("，", "）")] {
      guard let start = label.lastIndex(of: Character(open)),
        let end = label[start...].firstIndex(of: Character(close))
      else { continue }
      var inner = String(label[label.index(after: start)..<end]).trimmed
      for lead in ["单位：", "单位:", "in "] where inner.hasPrefix(lead) {
        inner = String(inner.dropFirst(lead.count))
      }
      if inner == "元" || inner == "人民币" { return "元" }
      if let (_, unit) = unit(behind: inner), !unit.isEmpty, inner.count <= unit.count + 3 {
        return unit
      }
    }
    return nil
  }

  // MARK: Numbers

  static let money = [
    "元", "千元", "万元", "十万元", "百万元", "千万元", "亿元", "GBP", "EUR", "USD", "CNY", "JPY",
  ]

  private func number(_ wanted: String, unit: String, _ clues: Clues, _ field: inout DraftField) {
    var kind = wanted
    var unit = unit
    if kind == "amount", unit.isEmpty { unit = clues.unit ?? currency ?? "" }
    if kind == "amount", !Self.money.contains(unit) { kind = "number" }
    if kind == "number" || kind == "count", Self.money.contains(unit) { kind = "amount" }
    field.kind = kind
    if !unit.isEmpty, kind != "percent", unit != clues.unit || kind != "amount" {
      field.keys.append(("unit", YamlText.scalar(unit)))
    }
    if let check = clues.check { bounds(check, clues, &field) }
    let label = clues.path.joined(separator: " ").lowercased()
    if kind != "count", words.contains(where: { $0.signed.contains { label.holds($0) } }) {
      field.set("negative", "true")
    }
  }

  private func bounds(_ check: InputCheck, _ clues: Clues, _ field: inout DraftField) {
    let isShare = clues.look.format.contains("%")
    func bound(_ text: String) -> String? {
      guard let number = Double(text.trimmed), abs(number) < 1_000_000 else { return nil }
      let value = isShare && field.kind == "percent" ? number * 100 : number
      return value == value.rounded() ? String(Int(value)) : String(value)
    }
    switch check.comparison {
    case "between":
      if let from = bound(check.first), from != "0" { field.set("from", from) }
      if let to = bound(check.second) { field.set("to", to) }
    case "greaterThanOrEqual":
      if let from = bound(check.first), from != "0" { field.set("from", from) }
    case "greaterThan": if let from = bound(check.first) { field.set("more_than", from) }
    case "lessThanOrEqual": if let to = bound(check.first) { field.set("to", to) }
    case "lessThan": if let to = bound(check.first) { field.set("less_than", to) }
    default: break
    }
  }

  /// The currency of a format: its code, empty for a sign of several countries, nil for no money.
  private static func currency(_ format: String) -> String? {
    if format.contains("£") { return "GBP" }
    if format.contains("€") { return "EUR" }
    if format.contains("¥") || format.contains("￥") { return "元" }
    if format.contains("\"$\"") || format.contains("\\$") || format.contains("[$$")
      || format.contains("$#")
    {
      return ""
    }
    return nil
  }

  private static func isNumeric(_ format: String) -> Bool {
    let bare = format.filter { "0#.,;()_- ".contains($0) }
    return format.contains("0") && bare.count == format.count
  }

  // MARK: Checks

  /// What the workbook lets people type; false where it says nothing of the kind.
  private func guess(_ check: InputCheck, _ clues: Clues, into field: inout DraftField) -> Bool {
    switch check.kind {
    case .any, .list, .custom, .time: return false
    case .date:
      field.kind = "date"
    case .textLength:
      guard kind(of: (clues.path.last ?? "").lowercased()).map({ $0 == "text" }) ?? true else {
        return false
      }
      field.kind = "text"
      var range: [(key: String, value: String)] = []
      let first = Int(check.first.trimmed)
      let second = Int(check.second.trimmed)
      switch check.comparison {
      case "between":
        if let first, first > 1 { range.append(("from", String(first))) }
        if let second { range.append(("to", String(second))) }
      case "lessThanOrEqual", "lessThan":
        if let first {
          range.append(("to", String(check.comparison == "lessThan" ? max(1, first) - 1 : first)))
        }
      case "greaterThanOrEqual": if let first, first > 1 { range.append(("from", String(first))) }
      default: break
      }
      if !range.isEmpty { field.keys.append(("length", YamlText.map(range))) }
    case .whole, .decimal:
      let label = clues.path.joined(separator: " ").lowercased()
      let word = kind(of: clues.path.last?.lowercased() ?? "")
      let unit = unit(in: label) ?? ""
      if clues.look.format.contains("%") || word == "percent" {
        number("percent", unit: "", clues, &field)
      } else if let currency = Self.currency(clues.look.format) {
        number("amount", unit: currency.isEmpty ? self.currency ?? "" : currency, clues, &field)
      } else if check.kind == .whole {
        number(word == "amount" ? "amount" : "count", unit: unit, clues, &field)
      } else {
        number(word == "amount" ? "amount" : "number", unit: unit, clues, &field)
      }
    }
    return true
  }

  // MARK: Length

  /// `（300字以内）`, `at most 250 words`, `100 to 600 characters`, `（80—300字）`.
  private func length(_ clues: Clues, _ field: inout DraftField) {
    for text in [clues.path.last ?? ""] + clues.hints {
      let low = text.lowercased()
      if words.contains(where: { $0.about.contains { low.contains($0) } }) { continue }
      guard let (end, isWords) = lengthWord(in: low) else { continue }
      let numbers = low[..<end].suffix(14).split { !$0.isNumber }.compactMap { Int($0) }
      guard let to = numbers.last, to >= 5 else { continue }
      var range: [(key: String, value: String)] = []
      if numbers.count >= 2, let from = numbers.dropLast().last, from < to {
        range.append(("from", String(from)))
      }
      let after = low[end...].prefix(6)
      let isLeast = words.contains { words in
        words.atLeast.behind.contains { after.contains($0) }
          || words.atLeast.before.contains { low.contains($0) }
      }
      if range.isEmpty, isLeast {
        range = [("from", String(to))]
      } else {
        range.append(("to", String(to)))
      }
      if isWords { range.append(("unit", "words")) }
      field.keys.append(("length", YamlText.map(range)))
      return
    }
  }

  /// Where the word stands in which a length is counted, and whether it counts words.
  private func lengthWord(in text: String) -> (place: String.Index, isWords: Bool)? {
    for words in words {
      for (word, isWords) in words.lengths {
        if let range = text.firstRange(of: word) { return (range.lowerBound, isWords) }
      }
    }
    return nil
  }
}
