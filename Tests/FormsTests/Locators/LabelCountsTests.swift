import Testing

@testable import Forms

struct LabelCountsTests {
  @Test(arguments: [
    ("none", []), ("in order", [1, 4, 9]), ("backwards", [9, 4, 1]), ("again", [4, 1, 4, 9, 1, 4]),
  ])
  func `each label is counted`(name: String, labels: [Int]) {
    var counts = LabelCounts()
    for label in labels { counts.add(label) }
    for label in 0..<11 { #expect(counts[label] == labels.count { $0 == label }) }
  }
}
