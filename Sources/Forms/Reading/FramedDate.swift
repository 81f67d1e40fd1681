/// A date of which a form prints what stands between its parts: `2025年5月6日`, or cells for year and month.
enum FramedDate {
  /// The date as text that is read as a date, or what was typed where it is none of these parts; nil where
  /// nothing is filled in.
  ///
  /// `printed` has the letters of what is printed around it.
  static func text(
    of answer: String, in frame: DateFrame, printed: [Unicode.Scalar]
  ) -> String? {
    let folded = FoldedText(answer)
    var runs = numbers(in: folded)
    let century = FoldedText(frame.beforeYear).folded.filter(\.isDigit)
    // 平成31年 over the 令和 that the form prints, or 元年 behind it.
    if !frame.beforeYear.isEmpty, century.isEmpty,
      let date = EraYear.resolved(within: answer, printed: frame.beforeYear)
    {
      return date
    }
    if !century.isEmpty, runs.first == String(scalars: century) {
      // The form prints 20 before the year, and people leave a space or a line there.
      if runs.count == 1 { runs = [] }
      if runs.count == frame.parts.count + 1 { runs = [runs[0] + runs[1]] + runs[2...] }
    }
    guard !runs.isEmpty else {
      // The words between the parts alone, or nothing: nobody has answered.
      // 二〇二五年四月三十, behind which the form prints 日 itself.
      if frame.parts.last == .day, folded.folded.last.map(NumberReading.isChineseNumeral) == true {
        return answer + "日"
      }
      let printed = Set(
        (frame.words + [frame.beforeYear]).flatMap { FoldedText($0).key } + printed + century)
      return folded.key.allSatisfy(printed.contains) ? nil : answer
    }
    guard let date = date(runs, frame) else { return answer }
    return date
  }

  /// Year, month and day as one text, each as typed; nil where nothing is filled in.
  static func text(of parts: [DatePart: String]) -> String? {
    let runs = DatePart.allCases.map { part in
      numbers(in: FoldedText(parts[part] ?? "")).first ?? ""
    }
    let filled = runs.prefix { !$0.isEmpty }
    if filled.count == runs.filter({ !$0.isEmpty }).count {
      guard let year = filled.first else { return nil }
      return ([whole(year)] + filled.dropFirst()).joined(separator: "-")
    }
    return DatePart.allCases.compactMap { parts[$0] }.joined(separator: " ")
  }

  private static func numbers(in text: FoldedText) -> [String] {
    var runs: [String] = []
    var isOpen = false
    for scalar in text.folded {
      if scalar.isDigit {
        if !isOpen { runs.append("") }
        runs[runs.count - 1].unicodeScalars.append(scalar)
      }
      isOpen = scalar.isDigit
    }
    return runs
  }

  /// The numbers in the order of year, month, day; nil where they are not the parts that are asked for.
  private static func date(_ runs: [String], _ frame: DateFrame) -> String? {
    let parts = frame.parts
    guard runs.count <= parts.count, runs.count == parts.count || parts.first == .year else {
      return nil
    }
    var found: [DatePart: String] = [:]
    for (part, run) in zip(parts, runs) { found[part] = run }
    guard let year = found[.year] else { return nil }
    // Somebody who types 2025-05-06 where day, month and year are asked for means it as typed.
    guard runs.allSatisfy({ $0.count <= 2 || $0 == year }) else { return nil }
    let rest = [found[.month], found[.day]].prefix { $0 != nil }.compactMap(\.self)
    let era = EraYear.year(year, of: frame.beforeYear)
    return ([era ?? whole(year, century: frame.beforeYear)] + rest).joined(separator: "-")
  }

  /// A year of two digits with its century, that of the form or the one that all dates have; else as it is.
  private static func whole(_ year: String, century: String = "") -> String {
    guard year.count == 2, let number = Int(year) else { return year }
    let own = String(scalars: FoldedText(century).folded.filter(\.isDigit))
    return (own.isEmpty ? DateText.century(of: number) : own) + year
  }
}
