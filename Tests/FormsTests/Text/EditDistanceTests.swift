import Testing

@testable import Forms

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("title", "title", 0), ("titel", "title", 1), ("", "abc", 3), ("kind", "king", 1),
    ("several", "sevral", 1), ("from", "to", 3), ("表", "表二", 1),
  ])
  func `letters added, dropped, changed and swapped are counted`(
    first: String, second: String, distance: Int
  ) {
    #expect(
      EditDistance.between(Array(first.unicodeScalars), Array(second.unicodeScalars), limit: 9)
        == distance)
    #expect(
      EditDistance.between(Array(second.unicodeScalars), Array(first.unicodeScalars), limit: 9)
        == distance)
  }

  @Test(arguments: [
    ("titel", "title"), ("optoins", "options"), ("colour", nil), ("title", nil), ("x", nil),
  ])
  func `only what is near is suggested`(written: String, word: String?) {
    #expect(EditDistance.nearest(to: written, among: ["title", "options", "kind"]) == word)
  }
}
