import Forms
import Spreadsheet

/// Ways to write a period.
enum PeriodWay: String, Way {
  static let group = "period"
  case points = "2018.5-2023.4"
  case chinese = "2018年5月至2023年4月"
  case slashes = "2018/05—2023/04"
  case dashes = "2018-05~2023-04"
  case chineseDash = "2018年5月—2023年4月"
  case spaced = "2018.05 - 2023.04"
  case fullWidth = "２０１８．５－２０２３．４"
  case duration = "5年(2018-2023)"
  case from = "自2018年5月起至2023年4月止"
  case about = "约2018.5-2023.4"
  case aboutBehind = "2018.5-2023.4（约）"
  case iso = "2018-05-01至2023-04-30"
  case times = "2018-05-01 00:00:00至2023-04-30 00:00:00"
  case isoTimes = "2018-05-01T09:30:00至2023-04-30T18:00:00"
  case dateCell = "date cell"
  case timeCell = "date cell with a time"
  case isoTimeCell = "date cell with a time in ISO 8601"
  case isoCell = "date cell in ISO 8601"
  case monthCell = "a month as a number with two places"

  /// Whether it says that the period is not exact.
  var isAbout: Bool { self == .about || self == .aboutBehind }

  /// Whether a cell holds it as a date or number.
  private var isCell: Bool {
    switch self {
    case .dateCell, .isoCell, .timeCell, .isoTimeCell, .monthCell: true
    default: false
    }
  }

  func applies(to period: Period) -> Bool {
    // A date alone says no end, so that it cannot be before the beginning.
    if isCell, let start = period.start, let end = period.end, end.year < start.year {
      return false
    }
    return switch self {
    case .about, .aboutBehind: period.start != nil
    case .duration: period.end.map { $0.year > period.start?.year ?? 0 } ?? false
    // A cell that holds a date says one day.
    case .dateCell, .isoCell, .timeCell, .isoTimeCell, .iso, .times, .isoTimes:
      period.start?.day != nil
    case .monthCell: period.start?.month != nil && period.start?.day == nil
    default: true
    }
  }

  func write(_ period: Period) -> String {
    guard let start = period.start else { return Self.open(self) }
    let end = period.end
    return switch self {
    case .iso: start.description + "至" + (end?.description ?? "今")
    case .times: "\(start) 00:00:00至" + (end.map { "\($0) 00:00:00" } ?? "今")
    case .isoTimes: "\(start)T09:30:00至" + (end.map { "\($0)T18:00:00" } ?? "今")
    case .points, .dateCell, .isoCell, .monthCell, .timeCell, .isoTimeCell:
      Self.marked(start, ".") + "-" + (end.map { Self.marked($0, ".") } ?? "至今")
    case .about: "约" + PeriodWay.points.write(period)
    case .aboutBehind: PeriodWay.points.write(period) + "（约）"
    case .chinese: Self.chinese(start) + (end.map { "至" + Self.chinese($0) } ?? "至今")
    case .slashes:
      Self.marked(start, "/", padded: true) + "—"
        + (end.map { Self.marked($0, "/", padded: true) } ?? "至今")
    case .dashes: start.description + "~" + (end?.description ?? "至今")
    case .chineseDash: Self.chinese(start) + "—" + (end.map(Self.chinese) ?? "今")
    case .spaced:
      Self.marked(start, ".", padded: true) + " - "
        + (end.map { Self.marked($0, ".", padded: true) } ?? "至今")
    case .fullWidth:
      PeriodWay.points.write(period).fullWidth(punctuation: true).replacing("-", by: "－")
    case .duration:
      "\((end?.year ?? 0) - start.year)年(\(PeriodWay.points.write(period)))"
    case .from: "自" + Self.chinese(start) + "起" + (end.map { "至" + Self.chinese($0) + "止" } ?? "至今")
    }
  }

  /// What a cell holds that says the start alone, and how it shows it; nil for ways to write text.
  func cell(_ start: PartialDate) -> (value: CellValue, isDate: Bool, format: CellFormat)? {
    switch self {
    case .dateCell: (.number(Self.serial(start)), true, .general)
    case .timeCell: (.number(Self.serial(start) + 0.5625), true, .general)
    case .isoCell: (.string("\(start)T00:00:00"), true, .general)
    case .isoTimeCell: (.string("\(start)T13:30:00"), true, .general)
    case .monthCell:
      (.number((Double(start.year * 100 + (start.month ?? 0))) / 100), false, .places)
    default: nil
    }
  }

  private static func open(_ way: PeriodWay) -> String {
    switch way {
    case .chinese: "长期合作"
    case .spaced: " 长期 "
    default: "长期"
    }
  }

  private static func marked(_ date: PartialDate, _ mark: String, padded: Bool = false) -> String {
    func part(_ number: Int) -> String { padded && number < 10 ? "0\(number)" : "\(number)" }
    return ([date.year] + [date.month, date.day].compactMap { $0 }).map(part)
      .joined(separator: mark)
  }

  private static func chinese(_ date: PartialDate) -> String {
    "\(date.year)年" + (date.month.map { "\($0)月" } ?? "") + (date.day.map { "\($0)日" } ?? "")
  }

  /// The serial number of a day in the 1900 system, counted from 1899-12-30.
  static func serial(_ date: PartialDate) -> Double {
    let month = date.month ?? 1
    let a = (14 - month) / 12
    let y = date.year + 4800 - a
    let m = month + 12 * a - 3
    let julian = (date.day ?? 1) + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045
    return Double(julian - 2_415_019)
  }
}
