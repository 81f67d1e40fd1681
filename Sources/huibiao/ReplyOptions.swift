import ArgumentParser
import Forms
import Rounds

/// The options of commands whose output goes back to senders.
struct ReplyOptions: ParsableArguments {
  @Option(
    help: Help.option(
      "请对方交回的日期 YYYY-MM-DD，写在寄出的文件里（默认用表格定义的 reply_by）",
      "the day by which it is to come back, YYYY-MM-DD, as what goes out says (default: reply_by of the schema)",
      valueName: "day"),
    transform: Self.day)
  var replyBy: String?

  @Option(
    help: Help.option(
      "对方可以联系谁，写在寄出的文件里（默认用表格定义的 contact）",
      "whom senders may ask, as what goes out says (default: contact of the schema)",
      valueName: "text"))
  var contact: String?

  /// The form with what was asked for here.
  func applied(to schema: Schema) -> Schema {
    var schema = schema
    if let replyBy { schema.replyBy = replyBy }
    if let contact { schema.contact = Words(zh: contact, en: contact) }
    return schema
  }

  private static func day(_ text: String) throws -> String {
    guard Deadline(text) != nil else {
      throw ValidationError(
        Help.text(
          "\(OutsideText.quoted(text))不是日期；应写成 2021-08-15 的样子",
          "\(OutsideText.quoted(text)) is no day; write it like 2021-08-15"))
    }
    return text
  }
}
