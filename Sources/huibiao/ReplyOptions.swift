import ArgumentParser
import Forms
import Rounds

/// The options of commands that write a folder of what goes back to senders.
struct ReplyOptions: ParsableArguments {
  @Option(
    help: Help.option(
      "请对方交回的日期 YYYY-MM-DD，写在寄出的文件里（默认用表格定义的 reply_by，已过的不用）",
      "the day by which it is to come back, YYYY-MM-DD, as what goes out says (default: reply_by of the schema, unless it has passed)",
      valueName: "day"),
    transform: Deadline.parsed)
  var replyBy: Deadline?

  @Option(
    help: Help.option(
      "对方可以联系谁，写在寄出的文件里（默认用表格定义的 contact）",
      "whom senders may ask, as what goes out says (default: contact of the schema)",
      valueName: "text"))
  var contact: String?

  @Option(
    name: .shortAndLong,
    help: Help.option("写出的文件夹", "the folder to write into", valueName: "folder"),
    completion: .directory)
  var output: String

  /// The form with what was asked for here; a day of the schema that has passed is not asked for.
  func applied(to schema: Schema) -> Schema {
    var schema = schema
    let today = Today.date(in: schema.timeZone).description
    if let day = schema.replyBy, day < today { schema.replyBy = nil }
    if let replyBy { schema.replyBy = replyBy.day }
    if let contact { schema.contact = Words(zh: contact, en: contact) }
    return schema
  }
}
