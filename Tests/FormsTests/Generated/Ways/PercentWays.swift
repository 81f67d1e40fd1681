/// Ways to write a percentage.
enum PercentWay: String, Way {
  static let group = "percent"
  case number
  case format = "a number format of percent"
  case wholeFormat = "a number format that rounds it"
  case text
  case sign = "with %"
  case signSpaced = "with %, spaced"
  case fullWidth = "full width"
  case words = "百分之"
  case percent = "in words"
  case points = "个百分点"
  case about = "约"
  case orSo = "左右"
  case apostrophe = "an apostrophe before"

  static func write(_ writing: inout Writing, _ picker: inout Picker, for place: String) {
    guard let field = writing.asked.fields.first, let points = writing.number(field.id) else {
      return
    }
    let way = picker.pick(Self.self, for: place)
    let plain = points.plain
    switch way {
    case .number: writing.cells[0] = .number(points)
    case .format, .wholeFormat:
      writing.cells[0] = .number(points / 100)
      writing.format = way == .format ? .percent : .wholePercent
    case .text: writing.write(plain)
    case .sign: writing.write(plain + "%")
    case .signSpaced: writing.write(" \(plain) % ")
    case .fullWidth: writing.write((plain + "％").fullWidth(punctuation: true))
    case .words: writing.write("百分之" + plain)
    case .percent: writing.write(plain + " percent")
    case .points: writing.write(plain + "个百分点")
    case .about, .orSo:
      writing.write(way == .about ? "约\(plain)%" : plain + "%左右")
      writing.issues.append(("number-about", field.id))
    case .apostrophe: writing.write("'" + plain + "%")
    }
  }
}
