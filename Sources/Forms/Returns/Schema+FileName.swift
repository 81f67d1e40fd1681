extension Schema {
  /// The name of a sender's file as the office asks for it, without `.xlsx`; the sender's name if
  /// the office asks for none.
  public func fileName(of sender: String) -> String {
    var sender = SenderName.bare(sender, schema: self)
    guard let pattern = fileName else { return sender }
    // 城东中学 in front of 中学年度报告: the 中学 stands once.
    for length in stride(from: min(sender.count, pattern.suffix.count), to: 0, by: -1)
    where sender.hasSuffix(pattern.suffix.prefix(length)) {
      sender.removeLast(length)
      break
    }
    return pattern.prefix + sender + pattern.suffix
  }
}
