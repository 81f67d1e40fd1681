import Forms
import Spreadsheet

/// Writes a return, reads it, and when that fails, looks for the fewest ways that fail too.
struct GeneratedTrial: Sendable {
  static let shared: Result<GeneratedTrial, any Error> = Result { try GeneratedTrial() }

  let form: BlankForm
  let importer: Importer

  private init() throws {
    form = try BlankForm()
    importer = Importer(schema: form.schema)
  }

  /// What differs, and the ways that were used.
  func differences(
    seed: String, allowed: Allowed, fault: Fault? = nil
  ) -> (differences: [String], used: Set<String>, isFaulty: Bool) {
    let written = GeneratedReturn(form, seed: seed, allowed: allowed, fault: fault)
    guard written.isFaulty else { return ([], written.used, false) }
    let read = importer.read(written.workbook, file: "张江高新区\(seed)园国际合作总结报告.xlsx")
    let comparison = ReadComparison(written, read, schema: form.schema, ofFault: fault != nil)
    return (comparison.differences, written.used, true)
  }

  /// Whether some return can use a way, alone or beside others, so that a test of it says something.
  func uses(_ way: String) -> Bool {
    func isUsed(_ seed: String, _ allowed: Allowed) -> Bool {
      GeneratedReturn(form, seed: seed, allowed: allowed).used.contains(way)
    }
    return (0..<60).contains { isUsed("\(way) \($0)", .always(way)) }
      || (0..<60).contains { isUsed("mixture \($0)", .all) }
  }

  /// A description of the smallest failing mixture; empty if nothing fails, nil where the fault cannot
  /// be put in.
  func failure(seed: String, allowed: Allowed = .all, fault: Fault? = nil) -> String? {
    let first = differences(seed: seed, allowed: allowed, fault: fault)
    guard first.isFaulty else { return nil }
    guard !first.differences.isEmpty else { return "" }
    var least = first.used
    var shown = first.differences
    func fails(_ ways: Set<String>) -> Bool {
      let result = differences(seed: seed, allowed: .only(ways), fault: fault)
      guard !result.differences.isEmpty else { return false }
      least = ways.intersection(result.used)
      shown = result.differences
      return true
    }
    if !fails([]), !first.used.sorted().contains(where: { fails([$0]) }) {
      for way in least.sorted() where least.contains(way) { _ = fails(least.subtracting([way])) }
    }
    let ways = least.isEmpty ? "the plain form" : least.sorted().joined(separator: " + ")
    return "seed \(seed): \(ways)\n  " + shown.prefix(6).joined(separator: "\n  ")
  }
}
