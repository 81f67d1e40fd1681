import FormSchema

/// A label recognised in a cell.
struct LabelMatch: Hashable, Sendable {
  /// Index into ``FormIndex/labels``.
  var label: Int
  /// The higher, the surer; letters count, so that long labels outweigh short ones.
  var score: Int
  /// Where the rest of the cell's text begins, an index into ``FoldedText/scalars``.
  var end: Int
  var fit: Fit

  enum Fit: Sendable {
    /// The cell holds the label and nothing else.
    case whole
    /// More text follows behind a colon, a blank line or the like.
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
      // A short form is no evidence for more than the label alone.
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
    if let distance = EditDistance.between(key, form.key, limit: limit) {
      return LabelMatch(
        label: id, score: 70 + form.key.count - 10 * distance, end: text.scalars.count, fit: .whole)
    }
    // The end of a long label left out: `2. 合作国别/地区(港澳台)`.
    if key.count >= 4, key.count * 3 >= form.key.count, form.key.starts(with: key) {
      return LabelMatch(
        label: id, score: 60 + key.count, end: text.scalars.count, fit: .whole)
    }
    guard key.count + limit > form.key.count,
      let near = EditDistance.nearestPrefixes(of: key, to: form.key, limit: limit),
      let length = likeliest(near.lengths, of: key, label: form.key, in: text, number: number)
    else { return nil }
    let end = text.end(ofKey: number + length)
    let fit = separation(in: text, at: end, length)
    if fit == .joined, !label.inside { return nil }
    return LabelMatch(
      label: id, score: 60 + form.key.count - 10 * near.distance, end: end, fit: fit)
  }

  /// Of prefixes equally near to a label, the one that ends as the label does, else the shortest
  /// behind which the text parts: letters of the answer are never eaten.
  private static func likeliest(
    _ lengths: [Int], of key: [Unicode.Scalar], label: [Unicode.Scalar], in text: FoldedText,
    number: Int
  ) -> Int? {
    let possible = lengths.filter { $0 > 0 }
    return possible.last { key[$0 - 1] == label.last }
      ?? possible.first {
        separation(in: text, at: text.end(ofKey: number + $0), $0) != .joined
      } ?? possible.first
  }

  /// How the text goes on behind a label of so many letters.
  private static func separation(in text: FoldedText, at end: Int, _ length: Int) -> Fit {
    var index = end
    while index < text.folded.count {
      switch text.folded[index] {
      case ":", "\n", "\r", "?", "_": return .separated
      case ")", "]", ".", ",": index += 1
      case " ", "\t":
        if length >= 4 { return .separated }
        index += 1
      default: return .joined
      }
    }
    return .whole
  }
}
