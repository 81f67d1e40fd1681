import Foundation
import Rounds
import Testing

@Suite struct RunOptionsTests {
  @Test func `as many files are read ahead as fit the processors of this process`() {
    #expect(RunOptions.processors == ProcessInfo.processInfo.activeProcessorCount)
    #expect(RunOptions().window == 2 * RunOptions.processors)
  }
}
