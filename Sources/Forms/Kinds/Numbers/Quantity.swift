/// An answer that is one number: a count, or an amount of money.
struct Quantity: Hashable {
  /// The number in the unit of the field.
  var value: Double

  /// Reads a number as people write it into a form.
  ///
  /// Accepts digits of either width, thousands separators, a sign, Chinese numerals, 万 and 亿, words
  /// like 约 before and 左右 after, and the unit, once or repeated. Everything else, such as 若干,
  /// `12-15` or two numbers, is nil: nothing is guessed. `12.5` is 12.5; whether a fraction is
  /// allowed is for the caller.
  /// - Parameters:
  ///   - text: The answer as written.
  ///   - scale: How many yuan or things one unit of the field is: 10,000 for 万元, else 1. What is
  ///     written with 万, 亿 or 元 counts yuan then, what is written without counts the field's unit.
  ///   - unit: The unit of the field, if it may be one that is not known here.
  /// - Returns: The number in the unit of the field.
  static func parse(_ text: some StringProtocol, scale: Double, unit: String? = nil) -> Quantity? {
    var cursor = TextCursor(folding: text)
    guard cursor.scalars.count <= TextCursor.longestShortAnswer else { return nil }
    cursor.take(while: isBefore)
    var isYuan = false
    while cursor.takeLongest(of: before) != nil { cursor.take(while: isBefore) }
    let isNegative = takeSign(&cursor)
    guard var reading = NumberReading.read(&cursor) else { return nil }
    let own = unit.map { TextFolding.letters(of: $0) } ?? []
    while !cursor.isAtEnd {
      if !cursor.take(while: isBehind).isEmpty { continue }
      guard let word = takeUnit(&cursor, own: own) else { return nil }
      if yuan.contains(word) { isYuan = true }
      guard let places = multipliers[word] else { continue }
      if !reading.hasLargeMultiplier {
        reading.number = reading.number.shifted(places)
        reading.hasLargeMultiplier = true
        reading.endsWithLargeMultiplier = true
      } else if places != self.places(of: scale) {
        // The field's own unit may stand behind that of the sender: 1.2亿元(万元人民币).
        return nil
      }
    }
    guard let number = scaled(reading, scale: scale, isYuan: isYuan) else { return nil }
    let value = isNegative ? -number : number
    return Quantity(value: value == 0 ? 0 : value)
  }

  private static func scaled(_ reading: NumberReading, scale: Double, isYuan: Bool) -> Double? {
    guard scale != 1, reading.hasLargeMultiplier || isYuan else { return reading.number.double }
    // 一万二千 in a field of 万元 may be 12,000 yuan or 12,000 万元.
    guard isYuan || reading.endsWithLargeMultiplier else { return nil }
    return places(of: scale).map { reading.number.shifted(-$0).double }
      ?? reading.number.double / scale
  }

  /// How far a scale moves the point; nil for one that is no power of ten.
  private static func places(of scale: Double) -> Int? {
    var places = 0
    var power = 1.0
    while power < scale {
      power *= 10
      places += 1
    }
    return power == scale ? places : nil
  }

  /// Moves past the longest unit that stands here, the field's own among them.
  private static func takeUnit(_ cursor: inout TextCursor, own: [Unicode.Scalar]) -> String? {
    var trial = cursor
    let word = trial.takeLongest(of: known)
    if !own.isEmpty, own.count > trial.position - cursor.position,
      cursor.scalars[cursor.position...].starts(with: own)
    {
      cursor.position += own.count
      return String(scalars: own)
    }
    cursor = trial
    return word
  }

  private static func takeSign(_ cursor: inout TextCursor) -> Bool {
    guard let sign = cursor.next else { return false }
    let isMinus = sign == "-" || sign == "–" || sign == "负" || sign == "負"
    guard isMinus || sign == "+" else { return false }
    cursor.position += 1
    cursor.take(while: { $0 == " " })
    return isMinus
  }

  private static func isBefore(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || "_:=('\"".unicodeScalars.contains(scalar)
  }

  private static func isBehind(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || "_().,;'\"。、".unicodeScalars.contains(scalar)
  }

  private static let before: WordList = [
    "约", "大约", "大概", "约为", "约有", "共", "共有", "共计", "一共", "总共", "总计", "合计", "累计", "计",
    "近", "将近", "接近", "超", "超过", "逾", "达", "达到", "为", "是", "有", "现有", "目前", "目前有", "人民币", "rmb",
    "cny", "¥",
  ]

  private static let yuan: Set<String> = ["元", "圆", "万元", "亿元"]
  private static let multipliers = ["万": 4, "万元": 4, "亿": 8, "亿元": 8]

  /// Units, and words after a number that do not change it.
  private static let known: WordList =
    ["左右", "上下", "以上", "许", "余", "多", "整", "元", "圆", "人民币", "rmb", "cny"]
    + [
      "万", "万元", "亿", "亿元", "个", "家", "人", "项", "名", "位", "件", "所", "处", "座", "支", "条", "次", "人次",
      "户", "间",
    ]
    + [
      "栋", "幢", "台", "套", "批", "起", "宗", "笔", "款", "种", "期", "场", "员", "项目", "企业", "公司", "机构", "园区",
    ]
    + ["孵化器", "中心", "团队", "员工", "人员", "职工", "专职", "专职人员", "专家", "外籍", "外资", "科研人员", "研发人员"]
}
