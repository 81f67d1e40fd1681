import Forms

/// What a letter says.
public struct LetterText: Hashable, Sendable {
  public let subject: String
  public let body: String
}

/// The letters that were made of one round: a page asks for its letter again whenever anything changes.
struct LetterCache {
  /// What tells whether the letters are of the round as it is now.
  struct Key: Hashable {
    var mark: Int
    var days: LetterDays
  }

  /// A letter, or that there is none.
  struct Known {
    let text: LetterText?
  }

  private var key: Key?
  private var letters: [Of: Known] = [:]

  /// A letter is of a return with the issues that it has.
  private struct Of: Hashable {
    let file: String
    let issues: Int

    init(_ returned: Return) {
      file = returned.file
      var hasher = Hasher()
      for issue in returned.issues {
        hasher.combine(issue.code)
        hasher.combine(issue.accepted)
      }
      issues = hasher.finalize()
    }
  }

  /// So many letters are kept at most.
  private static let most = 500

  subscript(_ returned: Return, _ key: Key) -> Known? {
    get { key == self.key ? letters[Of(returned)] : nil }
    set {
      if key != self.key || letters.count >= Self.most { letters = [:] }
      self.key = key
      letters[Of(returned)] = newValue
    }
  }
}
