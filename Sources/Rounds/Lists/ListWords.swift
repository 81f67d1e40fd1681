import Forms

/// The words by which rows of an office's list are told that list nothing.
enum ListWords {
  /// What a row of sums begins with.
  private static let totals = ["合计", "总计", "共计", "小计", "total", "sum"]

  /// Whether a row is one of sums: its first word says so.
  static func isTotal(_ values: [String]) -> Bool {
    guard let first = values.first(where: { !$0.trimmed.isEmpty }) else { return false }
    return totals.contains(SenderName.key(first, prefix: ""))
  }
}
