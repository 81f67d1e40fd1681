/// `minimum`: a number below 0.
enum MinimumRule {
  @Sendable static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { field in
      let isNegative =
        switch record.fields[field].value {
        case .integer(let number): number < 0
        case .decimal(let number): number < 0
        default: false
        }
      return isNegative ? record.issue(.minimum(0), field: field) : nil
    }
  }
}
