extension Words {
  /// The text in one of the languages.
  public func text(_ language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
