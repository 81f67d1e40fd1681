/// The names of units: `hrs` is what a form calls hours, `m²` what it calls 平方米.
enum UnitNames {
  /// Whether a word behind a number names the unit of its field, in another way than the form does.
  /// - Parameters:
  ///   - word: The letters behind the number, in small letters, spaces and points among them.
  ///   - unit: Those of the field's unit.
  /// - Returns: False also for two words that nobody knows.
  static func isSame(_ word: some Sequence<Unicode.Scalar>, _ unit: some Sequence<Unicode.Scalar>)
    -> Bool
  {
    let (one, other) = (bare(word), bare(unit))
    guard !one.isEmpty, !other.isEmpty else { return false }
    if one == other || singular(one) == singular(other) { return true }
    guard let found = groups[one] else { return false }
    return found == groups[other]
  }

  /// A word without spaces and points, with plain digits.
  private static func bare(_ word: some Sequence<Unicode.Scalar>) -> String {
    var letters: [Unicode.Scalar] = []
    for scalar in word where scalar != " " && scalar != "." && scalar != "(" && scalar != ")" {
      switch scalar {
      case "㎡": letters += ["m", "2"]
      case "㎞": letters += ["k", "m"]
      case "㎏": letters += ["k", "g"]
      case "²": letters.append("2")
      case "³": letters.append("3")
      // µ as a sign, and as a letter of Greek.
      case "µ", "μ": letters.append("u")
      default: letters.append(scalar)
      }
    }
    return String(scalars: letters)
  }

  /// `hour` of `hours`; short words have no plural.
  private static func singular(_ word: String) -> String {
    word.utf8.count > 3 && word.utf8.last == UInt8(ascii: "s") ? String(word.dropLast()) : word
  }

  private static let groups: [String: Int] = {
    var groups: [String: Int] = [:]
    for (number, names) in units.enumerated() {
      for name in names.split(separator: " ") { groups[String(name)] = number }
    }
    return groups
  }()

  /// A unit a line, by names that mean the same measure everywhere.
  ///
  /// A ton is not always a tonne.
  private static let units = [
    "minutes minute mins min 分钟 分鐘", "hours hour hrs hr h std stunden 小时 小時 时间 時間",
    "days day 天 日", "weeks week wks wk 周 星期",
    "months month mths mth mos mo monate mois 个月 個月 月", "years year yrs yr jahre ans años 年",
    "m2 sqm sqmetres sqmetre sqmeters squaremetres squaremeters 平方米 平米 平方公尺 qm mq",
    "m3 cum cubicmetres cubicmeters 立方米 立方", "ha hectares hectare hektar 公顷 公頃",
    "km2 sqkm squarekilometres squarekilometers 平方公里", "mm millimetres millimeters 毫米",
    "cm centimetres centimeters 厘米 公分", "m metres metre meters meter 米 公尺",
    "km kilometres kilometre kilometers kilometer 公里 千米",
    "g grams gram grammes 克", "kg kgs kilograms kilogram kilos kilo 公斤 千克",
    "t tonnes tonne 吨 噸 公吨", "l litres litre liters liter 升 公升", "ml millilitres 毫升",
    "kwh kilowatthours 千瓦时 千瓦時 度", "people persons person pers personnes personen osób 人 名 位",
    "pieces piece pcs pc ea each stück stk szt 个 個 件 只",
  ]
}
