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
    let runs = numbers(in: folded)
    guard !runs.isEmpty else {
      // The words between the parts alone, or nothing: nobody has answered.
      let printed = Set(frame.words.flatMap { FoldedText($0).key } + printed)
      return folded.key.allSatisfy(printed.contains) ? nil : answer
    }
    guard let date = date(runs, frame.parts) else { return answer }
    return date
  }

  /// Year, month and day as one text, each as typed; nil where nothing is filled in.
  static func text(of parts: [DatePart: String]) -> String? {
    let runs = DatePart.allCases.map { part in
      numbers(in: FoldedText(parts[part] ?? "")).first ?? ""
    }
    let filled = runs.prefix { !$0.isEmpty }
    if filled.count == runs.filter({ !$0.isEmpty }).count {
      return filled.isEmpty ? nil : filled.joined(separator: "-")
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
  private static func date(_ runs: [String], _ parts: [DatePart]) -> String? {
    guard runs.count <= parts.count, runs.count == parts.count || parts.first == .year else {
      return nil
    }
    var found: [DatePart: String] = [:]
    for (part, run) in zip(parts, runs) { found[part] = run }
    guard let year = found[.year] else { return nil }
    // Somebody who types 2025-05-06 where day, month and year are asked for means it as typed.
    guard runs.allSatisfy({ $0.count <= 2 || $0 == year }) else { return nil }
    let rest = [found[.month], found[.day]].prefix { $0 != nil }.compactMap(\.self)
    return ([year] + rest).joined(separator: "-")
  }
}
