import Testing

@testable import huibiao

@Suite struct ProgressBarTests {
  @Test(arguments: [
    (0, 22, 0), (11, 22, 15), (22, 22, 30), (0, 0, 30),
  ])
  func `is as full as the work is done`(done: Int, count: Int, full: Int) {
    let line = ProgressBar.line(done, of: count)
    #expect(line.count { $0 == "█" } == full)
    #expect(line.hasSuffix(" \(done)/\(count)"))
  }
}
