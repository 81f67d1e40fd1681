import Forms
import Spreadsheet

/// How a blank is filled.
enum BlankWay: String, Way {
  static let group = "blank"
  case underlined
  case bare
  case spaced
  case underlinesBefore = "underlines left before"
  case underlinesBehind = "underlines left behind"

  func fill(_ text: String) -> String {
    switch self {
    case .underlined: "_\(text)_"
    case .bare: text
    case .spaced: " \(text) "
    case .underlinesBefore: "____" + text
    case .underlinesBehind: text + "____"
    }
  }
}

/// How the sentence around the blanks is kept.
enum SentenceWay: String, Way {
  static let group = "sentence"
  case asPrinted = "as printed"
  case wrapped = "wrapped over lines"
  case wrappedInClauses = "wrapped inside clauses"
  case fullWidth = "full-width punctuation"
  case semicolons = "semicolons for commas"
  case spacesForCommas = "spaces for commas"
  case noUnits = "units left out"
  case colons = "colons before the numbers"
  case otherOrder = "clauses in another order"
  case bareNumber = "the number alone"
  case numberCell = "the number alone, as a number"
  case numberFormat = "the number alone, as a number in a format with 人"

  /// Whether the words stand as printed up to the last.
  var keepsEnd: Bool {
    switch self {
    case .asPrinted, .wrapped, .fullWidth, .semicolons, .spacesForCommas: true
    default: false
    }
  }

  /// Whether the cell holds a number and no text.
  var isNumber: Bool { self == .numberCell || self == .numberFormat }

  func applies(to fields: [Field], isInside: Bool) -> Bool {
    switch self {
    case .otherOrder: fields.count > 1 && !isInside
    case .bareNumber: fields.count == 1
    case .numberCell, .numberFormat: fields.count == 1 && !isInside
    case .wrapped, .semicolons, .spacesForCommas: fields.count > 1
    default: true
    }
  }

  /// The sentence, from what is printed before, between and behind the blanks, and what is written
  /// into them.
  func write(_ words: [String], _ blanks: [String], isInside: Bool, _ seed: inout Seed) -> String {
    let label = isInside ? words[0] : ""
    var words = words
    switch self {
    case .asPrinted: break
    case .wrapped: words = words.map { $0.replacing(",", by: ",\n") }
    case .wrappedInClauses:
      words = words.indices.map { index in
        index == 0 || index == words.count - 1 ? words[index] : words[index] + "\n"
      }
    case .fullWidth:
      words = words.map { $0.fullWidth(punctuation: true).replacing("2-6", by: "2-6") }
    case .semicolons: words = words.map { $0.replacing(",", by: "；") }
    case .spacesForCommas: words = words.map { $0.replacing(",", by: " ") }
    case .noUnits:
      words = words.indices.map { index in
        guard index > 0 else { return words[0] }
        let cut = words[index].firstIndex { ",\n".contains($0) } ?? words[index].endIndex
        return String(words[index][cut...])
      }
    case .colons:
      words = words.indices.map { index in
        index == words.count - 1 ? words[index] : words[index] + "："
      }
    case .otherOrder: return Self.reordered(words, blanks, &seed)
    case .bareNumber, .numberCell, .numberFormat: return label + blanks[0]
    }
    return zip(words, blanks + [""]).map { $0 + $1 }.joined()
  }

  /// The clauses shuffled; a clause that begins with a number of its own words stays whole.
  private static func reordered(_ words: [String], _ blanks: [String], _ seed: inout Seed) -> String
  {
    let whole = zip(words, blanks + [""]).map { $0 + $1 }.joined(separator: "\u{1}")
    let text = whole.replacing("\u{1}", by: "")
    // 总金额 of 对境外 and 对境内 can be told apart only by what stands before: those go together.
    let separator: Character = text.contains("\n") ? "\n" : ","
    var clauses = text.split(separator: separator).map(String.init)
    // A thousands separator is no clause.
    guard clauses.count == words.count - 1 || separator == "\n" else { return text }
    clauses.shuffle(using: &seed)
    return clauses.joined(separator: separator == "\n" ? "\n" : "，")
  }
}

enum SentenceWriter {
  static func write(_ writing: inout Writing, _ picker: inout Picker, for place: String) {
    let fields = writing.asked.fields
    var words = [""]
    var isBlank = false
    for character in writing.printed[0] {
      if character == "_" {
        if !isBlank { words.append("") }
        isBlank = true
      } else {
        isBlank = false
        words[words.count - 1].append(character)
      }
    }
    let sentence = picker.pick(SentenceWay.self, for: place, percent: 40) {
      $0.applies(to: fields, isInside: writing.isInside)
        && !($0 == .bareNumber && writing.instead.values.contains(""))
        && !($0.isNumber && !writing.instead.isEmpty)
    }
    if sentence.isNumber, let number = writing.number(fields[0].id) {
      writing.cells[0] = .number(number)
      writing.format = sentence == .numberFormat ? .people : .general
      return
    }
    let blank = picker.pick(BlankWay.self, for: place)
    var blanks: [String] = []
    var hasOtherUnit = false
    for field in fields {
      if let text = writing.instead[field.id] {
        blanks.append(blank.fill(text))
        continue
      }
      guard let number = writing.number(field.id) else { return }
      let way = picker.pick(NumberWay.self, for: place + field.id, percent: 40) {
        $0.applies(to: number, unit: field.unit)
          && !(sentence == .otherOrder && $0 == .thousands)
      }
      var seed = picker.seed(for: place + field.id)
      // What the form prints before the blank is no word of the sender.
      if way.isAbout, way != .about || !words[blanks.count].contains("约") {
        writing.issues.append(("number-about", field.id))
      }
      // Whoever writes another unit takes the printed one away.
      if way == .otherUnit { hasOtherUnit = true }
      if way == .otherUnit { words[blanks.count + 1] = words[blanks.count + 1].withoutMoneyUnit }
      blanks.append(blank.fill(way.write(number, unit: field.unit, &seed)))
    }
    var seed = picker.seed(for: place)
    let text = sentence.write(words, blanks, isInside: writing.isInside, &seed)
    let remark = picker.pick(SentenceRemark.self, for: place, percent: 15) {
      // Without its last words nobody can say where a sentence ends.
      sentence.keepsEnd && !hasOtherUnit && writing.instead.isEmpty
        && !($0 == .before && writing.isInside)
    }
    if remark != .none { writing.besides.append(fields[0].id) }
    writing.write(remark.write(text))
  }
}

extension Writing {
  func number(_ field: String) -> Double? {
    switch values[field] {
    case .integer(let number): Double(number)
    case .decimal(let number): number
    default: nil
    }
  }
}

/// What people note beside a sentence.
enum SentenceRemark: String, Way {
  static let group = "sentence remark"
  case none = ""
  case before = "截至六月底，"
  case behind = "（含兼职）"

  func write(_ text: String) -> String { self == .before ? rawValue + text : text + rawValue }
}

/// Ways to write a number that stands alone in its cell.
enum NumberCellWay: String, Way {
  static let group = "number cell"
  case number
  case text
  case trailingSpaces = "text, trailing spaces"
  case counted = "counted by 个"
  case countedHouses = "counted by 家"
  case unitFormat = "a number format with 家"
  case zerosFormat = "a number format of zeros"
  case aboutFormat = "a number format with 约"
  case tenThousandFormat = "a number format with 万家"

  static func write(_ writing: inout Writing, _ picker: inout Picker, for place: String) {
    guard let field = writing.asked.fields.first, let number = writing.number(field.id) else {
      return
    }
    if let text = writing.instead[field.id] {
      writing.write(text)
      return
    }
    let way = picker.pick(Self.self, for: place)
    switch way {
    case .number: writing.cells[0] = .number(number)
    case .text:
      let way = picker.pick(NumberWay.self, for: place) { $0.applies(to: number, unit: field.unit) }
      var seed = picker.seed(for: place)
      if way.isAbout { writing.issues.append(("number-about", field.id)) }
      writing.write(way.write(number, unit: field.unit, &seed))
    case .trailingSpaces: writing.write(number.plain + "  ")
    case .counted: writing.write(number.plain + "个")
    case .countedHouses: writing.write(number.plain + " 家")
    case .unitFormat, .zerosFormat:
      writing.cells[0] = .number(number)
      writing.format = way == .unitFormat ? .unit : .zeros
    case .aboutFormat:
      writing.cells[0] = .number(number)
      writing.format = .about
      writing.issues.append(("number-about", field.id))
    case .tenThousandFormat:
      writing.cells[0] = .number(number / 10_000)
      writing.format = .tenThousandHouses
    }
  }
}

extension String {
  /// `亿人民币,就业规模` without 亿人民币, `(万元人民币)` without all of it.
  fileprivate var withoutMoneyUnit: String {
    for unit in ["亿人民币", "(万元人民币)"] where hasPrefix(unit) { return String(dropFirst(unit.count)) }
    return self
  }
}
