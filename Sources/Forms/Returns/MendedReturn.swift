/// The return for which a form to mend was written, as the form says it.
public struct MendedReturn: Hashable, Sendable {
  /// The document property that holds both; the hidden sheet has it too, since programs drop one or the
  /// other.
  package static let property = "huibiao.mends"

  /// The path of the return, as it was shown then.
  public var file: String
  /// What tells the return from others, its digest, which a form to mend carries.
  public var digest: String
  /// Whether nobody has saved the form since this program wrote it, so that nothing is mended.
  public var isUntouched: Bool

  package init(file: String, digest: String, isUntouched: Bool = false) {
    self.file = file
    self.digest = digest
    self.isUntouched = isUntouched
  }

  /// The text of the property.
  package var text: String { "\(digest) \(file)" }
}

extension Return {
  /// What tells the records of a return from those of others; 16 hexadecimal digits.
  package var mark: String {
    let digits = String(digest, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
