/// How much a report may still do, so that a template of a stranger comes to an end.
///
/// A template can multiply by itself: a list inside a list inside a list. Each text that is filled in
/// costs its bytes, and each turn of a list what its section holds. When all is spent, lists end and
/// texts are empty, and the report is not written.
///
/// A class, as the template asks for values while it is filled in.
final class ReportBudget {
  private static let bytes = 64 << 20
  /// An honest template writes some 50 KiB of a return.
  private static let bytesPerReturn = 1 << 20

  private let template: ReportTemplate
  private var rest: Int
  private(set) var isSpent = false

  /// - Parameters:
  ///   - template: The template; what its sections hold is what a turn costs.
  ///   - returns: How many returns the report is about.
  init(for template: ReportTemplate, returns: Int) {
    self.template = template
    rest = Self.bytes + returns * Self.bytesPerReturn
  }

  /// Takes a number of bytes; false where they are no longer there.
  func take(_ bytes: Int) -> Bool {
    rest -= bytes
    if rest < 0 { isSpent = true }
    return !isSpent
  }

  /// Takes what one turn of a list costs.
  func takeTurn(of list: String) -> Bool { take(template.weight(of: list)) }
}
