/// The languages of messages and of forms.
public enum Language: String, Sendable, CaseIterable {
  case zh, en
}
