package import FormSchema

/// How names of senders are compared: without white space and what all of them may begin with.
package enum SenderName {
  package static func bare(_ name: String, schema: Schema) -> String {
    let tight = String(name.filter { !$0.isWhitespace })
    guard !schema.senderPrefix.isEmpty, tight.hasPrefix(schema.senderPrefix),
      tight != schema.senderPrefix
    else { return tight }
    return String(tight.dropFirst(schema.senderPrefix.count))
  }

  /// Where a return says who sends it, and what it says.
  static func answer(in form: Return, schema: Schema) -> (record: Record, answer: Answer)? {
    guard let record = form.records.first(where: { $0.table == schema.sender.table }),
      record.answers.indices.contains(schema.sender.field)
    else { return nil }
    return (record, record.answers[schema.sender.field])
  }
}
