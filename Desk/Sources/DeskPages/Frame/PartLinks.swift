import Forms

/// Links to the parts of a long list before and after the one that is shown.
struct PartLinks: ScreenWords {
  let language: Language
  /// The part that is shown, from 0, of how many.
  let part: Int
  let parts: Int
  /// The address of a part.
  let address: (Int) -> String

  /// The links; nil where the list has one part.
  var html: HTML? {
    guard parts > 1 else { return nil }
    return """
      <nav class="pages" aria-label="\(say("分页", "Parts of the list"))">\(part > 0 ? link(part - 1, say("上一页", "Previous")) : nil) <span>\(part + 1)/\(parts)</span> \(part + 1 < parts ? link(part + 1, say("下一页", "Next")) : nil)</nav>
      """
  }

  private func link(_ part: Int, _ text: String) -> HTML {
    "<a class=\"button\" href=\"\(address(part))\">\(text)</a>"
  }
}
