import Forms

/// Marks of an edition: `Edition 2.3`, `版次：V1.42`.
enum Edition {
  /// The words before the number, and the number; nil for a text that is no such mark.
  static func mark(in text: String, _ words: [DraftWords]) -> (before: String, value: String)? {
    let line = text.trimmed
    guard line.count <= 40, let digit = line.firstIndex(where: { $0.isNumber && $0.isASCII }) else {
      return nil
    }
    var start = digit
    if start > line.startIndex {
      let before = line.index(before: start)
      if line[before] == "V" || line[before] == "v" { start = before }
    }
    let value = String(line[start...])
    guard value.allSatisfy({ $0.isASCII && ($0.isNumber || ".Vv-".contains($0)) }) else {
      return nil
    }
    let lead = String(line[..<start]).lowercased().filter { $0.isLetter }
    guard !lead.isEmpty,
      words.contains(where: {
        $0.edition.contains { $0.filter(\.isLetter) == lead && $0.count > 1 }
      })
    else { return nil }
    return (String(line[..<start]), value)
  }
}
