import Foundation
import Testing

/// Known values, written in all the ways and layouts that people use, must be read back as they are.
struct GeneratedReturnsTests {
  /// How many mixtures are read: 2,000 where GENERATED_RETURNS asks for them.
  static let mixtures =
    ProcessInfo.processInfo.environment["GENERATED_RETURNS"].flatMap { Int($0) } ?? 400

  @Test(arguments: AllWays.names)
  func `each way alone, wherever it can be used`(way: String) throws {
    let trial = try GeneratedTrial.shared.get()
    for number in 0..<5 {
      if let failure = trial.failure(seed: "\(way) \(number)", allowed: .always(way)) {
        Issue.record("\(failure)")
        return
      }
    }
  }

  @Test(arguments: 0..<20)
  func `random mixtures`(part: Int) throws {
    let trial = try GeneratedTrial.shared.get()
    for number in 0..<Self.mixtures / 20 {
      if let failure = trial.failure(seed: "mixture \(part * 1000 + number)") {
        Issue.record("\(failure)")
      }
    }
  }

  @Test(arguments: Fault.all)
  func `one fault, and exactly its issue`(fault: Fault) throws {
    let trial = try GeneratedTrial.shared.get()
    var done = 0
    var number = 0
    while done < max(4, Self.mixtures / 50), number < 200 {
      let seed = "\(fault.description) \(number)"
      let allowed: Allowed = number.isMultiple(of: 2) ? .only([]) : .all
      number += 1
      guard trial.differences(seed: seed, allowed: allowed, fault: fault).isFaulty else { continue }
      done += 1
      if let failure = trial.failure(seed: seed, allowed: allowed, fault: fault) {
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
