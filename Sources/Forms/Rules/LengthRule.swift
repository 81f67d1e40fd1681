/// The warnings `length-short` and `length-long`; white space is not counted.
enum LengthRule {
  @Sendable static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { field in
      guard let length = record.table.table.fields[field].length,
        case .text(let text) = record.fields[field].value
      else { return nil }
      let count = text.unicodeScalars.count { !$0.isWhitespace }
      if count < length.lowerBound {
        return record.issue(.lengthShort(count: count, least: length.lowerBound), field: field)
      }
      guard count > length.upperBound else { return nil }
      return record.issue(.lengthLong(count: count, most: length.upperBound), field: field)
    }
  }
}
