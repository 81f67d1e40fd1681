import Dispatch

/// The threads on which returns are read, so that pages never wait for a large workbook.
final class ReadingThreads: TaskExecutor {
  static let shared = ReadingThreads()

  private let queue = DispatchQueue(label: "huibiao-reading", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
