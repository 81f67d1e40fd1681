extension Value {
  func write(to out: inout ByteWriter) {
    switch self {
    case .text(let text):
      out.byte(0)
      out.text(text)
    case .integer(let number):
      out.byte(1)
      out.int(number)
    case .number(let number):
      out.byte(2)
      out.double(number)
    case .choice(let letter):
      out.byte(3)
      out.text(String(letter))
    case .choices(let letters):
      out.byte(4)
      out.text(String(letters))
    case .regions(let codes):
      out.byte(5)
      out.all(codes) { $0.text($1) }
    case .period(let period):
      out.byte(6)
      period.write(to: &out)
    }
  }

  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    switch try input.byte() {
    case 0: self = .text(try input.text())
    case 1: self = .integer(try input.int())
    case 2: self = .number(try input.double())
    case 3: self = .choice(try Character(from: &input))
    case 4: self = .choices(Array(try input.text()))
    case 5: self = .regions(try input.all { input throws(ByteReader.Damaged) in try input.text() })
    case 6: self = .period(try Period(from: &input))
    default: throw ByteReader.Damaged()
    }
  }
}

extension Period {
  func write(to out: inout ByteWriter) {
    for date in [start, end] {
      out.some(date) { out, date in
        out.int(date.year)
        out.some(date.month) { $0.int($1) }
        out.some(date.day) { $0.int($1) }
      }
    }
  }

  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    self.init(start: try Self.date(&input), end: try Self.date(&input))
  }

  private static func date(_ input: inout ByteReader) throws(ByteReader.Damaged) -> PartialDate? {
    try input.some { input throws(ByteReader.Damaged) in
      PartialDate(
        year: try input.int(),
        month: try input.some { input throws(ByteReader.Damaged) in try input.int() },
        day: try input.some { input throws(ByteReader.Damaged) in try input.int() })
    }
  }
}

extension Character {
  /// Reads a text of one character.
  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    let text = try input.text()
    if text.utf8.count == 1, let byte = text.utf8.first {
      self = Character(Unicode.Scalar(byte))
      return
    }
    guard let first = text.first, text.count == 1 else { throw ByteReader.Damaged() }
    self = first
  }
}
