import Dispatch
import Glibc
import Synchronization
import Testing

@testable import Spreadsheet

@Suite struct ClosingTurnTests {
  @Test func `one that waits until it is alone has nobody beside it`() {
    struct Closing {
      var others = 0
      var alone = 0
      var beside = 0
    }
    let closing = Mutex(Closing())
    DispatchQueue.concurrentPerform(iterations: 400) { number in
      let alone = number % 5 == 0
      ClosingTurn.wait(alone: alone) {
        closing.withLock {
          if alone { $0.alone += 1 } else { $0.others += 1 }
          if $0.alone > 1 || $0.alone == 1 && $0.others > 0 { $0.beside += 1 }
        }
        for _ in 0..<100 { sched_yield() }
        closing.withLock { if alone { $0.alone -= 1 } else { $0.others -= 1 } }
      }
    }
    #expect(closing.withLock { $0.beside } == 0)
  }
}
