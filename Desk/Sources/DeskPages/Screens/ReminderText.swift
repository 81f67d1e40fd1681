public import Forms

/// What is written to a sender of whom nothing has come, to be copied into a mail or a message.
public enum ReminderText {
  /// - Parameters:
  ///   - sender: To whom.
  ///   - contact: The person there; empty where that is not known.
  ///   - form: The title of the form.
  ///   - deadline: Until when it is asked for; nil where nothing is said.
  ///   - office: Whom they may ask; nil where nothing is said.
  ///   - language: The language.
  /// - Returns: A few sentences.
  public static func text(
    to sender: String, contact: String, form: String, deadline: String?, office: String?,
    _ language: Language
  ) -> String {
    switch language {
    case .zh:
      let whom = contact.isEmpty ? sender : "\(sender)\(contact)"
      let until = deadline.map { "，请于 \($0) 前报送" } ?? "，请尽快报送"
      let ask = office.map { "如有疑问，请联系\($0)。" } ?? ""
      return "\(whom)：您好！截至目前尚未收到贵单位的《\(form)》\(until)。\(ask)如已报送，请忽略。谢谢！"
    case .en:
      let whom = contact.isEmpty ? sender : "\(contact), \(sender)"
      let until = deadline.map { "by \($0)" } ?? "as soon as you can"
      let ask = office.map { " For questions, please contact \($0)." } ?? ""
      return
        "To \(whom): we have not yet received your “\(form)”. Please return it \(until).\(ask) "
        + "If you have sent it already, please ignore this. Thank you!"
    }
  }
}
