import Forms

/// Reads many returns at once, and gives the outcomes in the order of the input.
public struct Intake: Sendable {
  private let forms: RoundForms
  private let window: Int

  /// Prepares to read.
  /// - Parameters:
  ///   - forms: The forms that are returned.
  ///   - window: How many files may be read ahead of the one that is next in order; limits the
  ///     memory.
  public init(forms: RoundForms, window: Int) {
    self.forms = forms
    self.window = window
  }

  /// Reads all files.
  /// - Parameters:
  ///   - jobs: The files.
  ///   - converting: Told how many files are converted next.
  ///   - body: Takes each outcome, in order.
  /// - Throws: What `body` throws, which ends the reading.
  public func read<Thrown: Error>(
    _ jobs: inout JobList, converting: (Int) -> Void = { _ in },
    each body: (Outcome, _ begun: Int, _ count: Int) throws(Thrown) -> Void
  ) async throws(Thrown) {
    var list = jobs
    defer { jobs = list }
    let forms = forms
    let result = await withTaskGroup(of: (Int, Job.Result).self) { group -> Result<Void, Thrown> in
      var started = 0
      var given = 0
      var waiting: [Int: Job.Result] = [:]
      var isDone = false
      while true {
        while !isDone, started - given < window {
          let job: Job
          switch list.step() {
          case .job(let next): job = next
          case .converting(let count):
            converting(count)
            continue
          case nil:
            isDone = true
            continue
          }
          let number = started
          group.addTask { (number, job.result(with: forms)) }
          started += 1
        }
        guard let (number, result) = await group.next() else { return .success(()) }
        waiting[number] = result
        while let next = waiting.removeValue(forKey: given) {
          given += 1
          guard let outcome = list.settled(next) else { continue }
          do throws(Thrown) { try body(outcome, list.begun, list.count) } catch {
            group.cancelAll()
            return .failure(error)
          }
        }
      }
    }
    try result.get()
  }
}
