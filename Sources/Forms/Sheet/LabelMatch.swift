/// A label recognised in a cell.
struct LabelMatch: Hashable, Sendable {
  /// Index into ``FormIndex/labels``.
  var label: Int
  /// How sure the match is; long labels score higher than short ones.
  var score: Int
  /// Where the rest of the cell's text begins, an index into ``FoldedText/scalars``.
  var end: Int
  var fit: Fit
  /// How many letters are wrong, missing or too many.
  var distance = 0

  enum Fit: Sendable {
    /// The cell holds the label and nothing else.
    case whole
    /// More text follows, after a colon, a blank line or the like.
    case separated
    /// More text follows at once, as in `分园名称嘉定园`: a label only for questions that are
    /// answered in the label's own cell.
    case joined
  }

  /// The match of a text that begins with all letters of the label.
  static func exact(
    _ label: FormIndex.Label, id: Int, in text: FoldedText, number: Int
  ) -> LabelMatch? {
    let rest = text.key[number...]
    for (form, weight) in [(label.form.key, 100), (label.form.short ?? [], 80)] {
      guard !form.isEmpty, rest.starts(with: form) else { continue }
      let count = number + form.count
      let end = text.end(ofKey: count)
      let fit: Fit = count == text.key.count ? .whole : separation(in: text, at: end, form.count)
      // A short form matches only if the label stands alone.
      if fit == .joined, !label.inside || weight < 100 { continue }
      return LabelMatch(
        label: id, score: weight + 2 * form.count - (fit == .whole ? 0 : 10), end: end, fit: fit)
    }
    return nil
  }

  /// The match of a text in which some letters of the label are wrong, missing or too many.
  static func near(
    _ label: FormIndex.Label, id: Int, key: [Unicode.Scalar], letters: UInt64,
    in text: FoldedText, number: Int
  ) -> LabelMatch? {
    let form = label.form
    let limit = LabelForm.tolerance(form.key.count)
    guard limit > 0 else { return nil }
    let lacks = (form.letters & ~letters).nonzeroBitCount
    guard lacks <= limit || form.key.starts(with: key) else { return nil }
    let near = EditDistance.nearestPrefixes(of: key, to: form.key, limit: limit)
    // If no prefix is near, neither is the whole.
    let whole = near == nil ? nil : EditDistance.between(key, form.key, limit: limit)
    if let near, near.distance <= whole ?? .max,
      let length = likeliest(near.lengths, of: key, label: form.key, in: text, number: number),
      length < key.count
    {
      let end = text.end(ofKey: number + length)
      let fit = separation(in: text, at: end, length)
      // A short answer after a long label is no typing error in the label.
      let isNumber = key[length...].allSatisfy(\.isDigit)
      if fit != .joined || label.inside && (isNumber || near.distance < whole ?? .max) {
        return LabelMatch(
          label: id, score: 60 + form.key.count - 10 * near.distance, end: end, fit: fit,
          distance: near.distance)
      }
    }
    if let whole {
      return LabelMatch(
        label: id, score: 70 + form.key.count - 10 * whole, end: text.end(ofKey: text.key.count),
        fit: .whole,
        distance: whole)
    }
    // The end of a long label left out: `2. 合作国别/地区(港澳台)`.
    guard key.count >= 4, key.count * 3 >= form.key.count, form.key.starts(with: key) else {
      return nil
    }
    let end = text.end(ofKey: text.key.count)
    return LabelMatch(label: id, score: 60 + key.count, end: end, fit: .whole)
  }

  /// Among prefixes that are equally near to a label, the one that ends as the label does, else the
  /// shortest after which a word ends: no letters of the answer are lost.
  private static func likeliest(
    _ lengths: [Int], of key: [Unicode.Scalar], label: [Unicode.Scalar], in text: FoldedText,
    number: Int
  ) -> Int? {
    let some = lengths.filter { $0 > 0 }
    let own = some.filter { label.contains(key[$0 - 1]) }
    let possible = own.isEmpty ? some : own
    return possible.last { key[$0 - 1] == label.last }
      ?? possible.first {
        separation(in: text, at: text.end(ofKey: number + $0), $0) != .joined
      } ?? possible.first
  }

  /// Whether nothing follows but brackets that say whether a label is to be answered: (required).
  private static func isManner(_ text: FoldedText, from index: Int) -> Bool {
    let rest = text.folded[index...]
    guard rest.count <= 20, rest.last(where: { !$0.isWhitespace && $0 != ":" }) == ")",
      rest.count(where: { $0 == "(" }) == 1
    else { return false }
    return manners.contains(rest.filter(\.isLetterOrDigit).map(\.lowercase))
  }

  private static let manners = Set(AnswerWords.list(\.manners).map { Array($0.unicodeScalars) })

  /// How the text goes on after a label of so many letters.
  private static func separation(in text: FoldedText, at end: Int, _ length: Int) -> Fit {
    var index = end
    while index < text.folded.count {
      switch text.folded[index] {
      case ":", "\n", "\r", "?", "_": return .separated
      case ")", "]", ".", ",", "、": index += 1
      case "(": return isManner(text, from: index) ? .whole : .joined
      case " ", "\t":
        if length >= 3 { return .separated }
        index += 1
      default: return .joined
      }
    }
    return .whole
  }
}
