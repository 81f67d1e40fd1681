import Foundation
import Testing

/// Known values, written in all the ways and layouts that people use, must be read back as they are.
struct GeneratedReturnsTests {
  /// How many mixtures are read: 2,000 where GENERATED_RETURNS asks for them.
  static let mixtures =
    ProcessInfo.processInfo.environment["GENERATED_RETURNS"].flatMap { Int($0) } ?? 160

  @Test(arguments: AllWays.names)
  func `each way alone, wherever it can be used`(way: String) throws {
    let trial = try GeneratedTrial.shared.get()
    #expect(trial.uses(way), "no return can use it")
    for number in 0..<max(2, Self.mixtures / 100) {
      let failure = trial.failure(seed: "\(way) \(number)", allowed: .always(way)) ?? ""
      guard failure.isEmpty else {
        Issue.record("\(failure)")
        return
      }
    }
  }

  @Test(arguments: 0..<20)
  func `random mixtures`(part: Int) throws {
    let trial = try GeneratedTrial.shared.get()
    for number in stride(from: part, to: Self.mixtures, by: 20) {
      let failure = trial.failure(seed: "mixture \(number)") ?? ""
      if !failure.isEmpty { Issue.record("\(failure)") }
    }
  }

  @Test(arguments: Fault.all)
  func `one fault, and exactly its issue`(fault: Fault) throws {
    let trial = try GeneratedTrial.shared.get()
    var done = 0
    for number in 0..<200 where done < max(4, Self.mixtures / 50) {
      // Every other one in a form that is else filled in as asked.
      let found = trial.failure(
        seed: "\(fault.description) \(number)",
        allowed: number.isMultiple(of: 2) ? .only([]) : .all,
        fault: fault)
      guard let failure = found else { continue }
      done += 1
      guard failure.isEmpty else {
        Issue.record("\(failure)")
        return
      }
    }
    #expect(done > 0)
  }
}

extension Fault: CustomTestStringConvertible {
  var testDescription: String { description }
}
