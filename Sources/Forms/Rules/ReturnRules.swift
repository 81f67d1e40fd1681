/// The rules that hold between the records of one return.
enum ReturnRules {
  typealias Rule = @Sendable ([ReadRecord], Schema) -> [Issue]

  static let all: [Rule] = [
    TableRule.issues, CountRule.issues, SenderRule.issues, UniqueRule.issues,
  ]

  static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    all.flatMap { $0(records, schema) }
  }
}
