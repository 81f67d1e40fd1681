/// The form's own words for its senders and their groups: a school and its county.
///
/// Outputs, messages and rosters use them. A form that has no such words uses sender and group.
public struct Called: Hashable, Sendable {
  public var sender: Words
  public var group: Words

  /// The words for a form.
  /// - Parameters:
  ///   - sender: A sender, as written inside a sentence: `school`, not `School`.
  ///   - group: A group of senders, in the same way.
  public init(
    sender: Words = Words(zh: "单位", en: "sender"), group: Words = Words(zh: "组", en: "group")
  ) {
    self.sender = sender
    self.group = group
  }
}

extension Words {
  /// The word for a column heading or the beginning of a sentence: in English with a capital
  /// letter.
  package var heading: Words { Words(zh: zh, en: en.sentenceCase) }
}
