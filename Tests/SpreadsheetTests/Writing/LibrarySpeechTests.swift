import Testing

@testable import Spreadsheet

@Suite struct LibrarySpeechTests {
  @Test func `many may be silent at once`() async {
    await withTaskGroup(of: Int.self) { group in
      for number in 0..<64 {
        group.addTask { (0..<50).reduce(0) { sum, _ in sum + LibrarySpeech.silenced { number } } }
      }
      var sum = 0
      for await one in group { sum += one }
      #expect(sum == 50 * 63 * 64 / 2)
    }
  }
}
