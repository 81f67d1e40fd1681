/// The form's own words for who returns it and for what these belong to: a school and its county.
///
/// Outputs, messages and lists of senders use them; a form that names none is returned by senders in groups.
public struct Called: Hashable, Sendable {
  public var sender: Words
  public var group: Words

  /// The words for a form.
  /// - Parameters:
  ///   - sender: One who returns the form, as it stands inside a sentence: `school`, not `School`.
  ///   - group: What senders belong to, likewise.
  public init(
    sender: Words = Words(zh: "单位", en: "sender"), group: Words = Words(zh: "组", en: "group")
  ) {
    self.sender = sender
    self.group = group
  }
}

extension Words {
  /// The same at the head of a column or the beginning of a sentence: English begins with a capital letter.
  package var heading: Words { Words(zh: zh, en: en.prefix(1).uppercased() + en.dropFirst()) }
}
