extension OutsideText {
  /// Some names one after another; of many the first, and how many there are.
  public static func list(_ names: [String], most: Int = 20) -> Words {
    let shown = names.prefix(most).map { word($0) }
    let rest = names.count - shown.count
    return Words(
      zh: shown.joined(separator: "、") + (rest > 0 ? "……共 \(names.count) 个" : ""),
      en: shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
  }
}
