/// One page of a long list.
struct ListPart {
  /// How many are on one page.
  static let most = 100
  /// Which page, from 0, and how many there are.
  let part: Int
  let parts: Int

  /// - Parameters:
  ///   - part: The page that is asked for; beyond the last one the last is meant.
  ///   - count: How many the list holds.
  init(_ part: Int, of count: Int) {
    parts = max(1, (count + Self.most - 1) / Self.most)
    self.part = min(max(0, part), parts - 1)
  }

  /// Those of a list that are on the page.
  func of<Element>(_ all: [Element]) -> ArraySlice<Element> {
    all.dropFirst(part * Self.most).prefix(Self.most)
  }
}
