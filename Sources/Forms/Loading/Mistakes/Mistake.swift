/// What is wrong with a schema file and what would be right, in words; its place is added later.
///
/// The catalogue stands beside this file, a file a topic.
struct Mistake: Error {
  let words: Words
  /// What to point at within the value, where that is not its beginning.
  var spot: String?

  init(zh: String, en: String, at spot: String? = nil) {
    // What was written may be long, and stands in the middle.
    words = Words(zh: OutsideText.line(zh, length: 600), en: OutsideText.line(en, length: 600))
    self.spot = spot
  }

  /// The words that are allowed, or the one that is nearest to what was written.
  static func suggestion(for written: String, among words: [String]) -> Words {
    if let nearest = EditDistance.nearest(to: written, among: words) {
      return Words(zh: "是否应为“\(nearest)”？", en: "did you mean \"\(nearest)\"?")
    }
    guard !words.isEmpty else { return Words(zh: "此处没有可用的", en: "there is none to choose") }
    let list = OutsideText.list(words, most: 60)
    return Words(zh: "可用：\(list.zh)", en: "allowed: \(list.en)")
  }
}
