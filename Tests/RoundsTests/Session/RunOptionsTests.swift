import Foundation
import Rounds
import Testing

@Suite struct RunOptionsTests {
  @Test func `as many files are read ahead as fit the processors of this process`() {
    #expect(RunOptions.processors == ProcessInfo.processInfo.activeProcessorCount)
    #expect(RunOptions().window == 2 * RunOptions.processors)
  }

  @Test(arguments: [
    ("汇总.xlsx", "汇总-a.xlsx"), ("../外.部/汇总", "../外.部/汇总-a"), ("外/.汇总", "外/.汇总-a"),
    ("汇总.", "汇总-a."),
  ])
  func `a further file has a word behind its name`(path: String, further: String) {
    #expect(RunOptions.path(path, with: "a") == further)
  }
}
