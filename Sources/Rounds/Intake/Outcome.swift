public import Forms

/// The result of one file that was named or found.
public enum Outcome: Sendable {
  case read(Return)
  case failed(Failure)
  case skipped(Skipped)
}

/// A file that could not be read, or a path that does not exist.
public struct Failure: Hashable, Sendable {
  /// Its path as the user will see it.
  public var file: String
  /// The code of the contract: `not-a-workbook`, `corrupt` and such; `not-found` for a missing path.
  public var code: String
  /// What is wrong and what to do, without the file's name.
  public var message: Words
  /// The sender on the roster whose name the file or its folder has; nil if that is not known.
  public var sender: String?
  /// The subject of the mail it came with; nil for none.
  public var subject: String?
  /// Whether its sender was looked for on the roster.
  var isPlaced = false

  public init(file: String, code: String, message: Words, sender: String? = nil) {
    self.file = file
    self.code = code
    self.message = message
    self.sender = sender
  }

  /// How the file stands in its round.
  public var status: Standing.Status {
    switch code {
    case Standing.Status.needsConversion.rawValue: .needsConversion
    case Standing.Status.notThisForm.rawValue: .notThisForm
    default: .unreadable
    }
  }
}

/// A file that was left out: it is no return, or the office decided so.
public struct Skipped: Hashable, Sendable {
  /// Its path as the user will see it.
  public var file: String
  public var reason: Words
  /// `skipped`, or `ignored` for a file that the office decided to leave out.
  public var status: Standing.Status

  public init(file: String, reason: Words, status: Standing.Status = .skipped) {
    self.file = file
    self.reason = reason
    self.status = status
  }
}
