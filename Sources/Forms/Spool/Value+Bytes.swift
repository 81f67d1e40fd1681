extension Value {
  func write(to out: inout ByteWriter) {
    switch self {
    case .text(let text):
      out.byte(0)
      out.text(text)
    case .integer(let number):
      out.byte(1)
      out.int(number)
    case .decimal(let number):
      out.byte(2)
      out.double(number)
    case .choice(let key):
      out.byte(3)
      out.text(key)
    case .choices(let keys):
      out.byte(4)
      out.all(keys) { $0.text($1) }
    case .list(let codes):
      out.byte(5)
      out.all(codes) { $0.text($1) }
    case .span(let period):
      out.byte(6)
      period.write(to: &out)
    case .date(let date):
      out.byte(7)
      date.write(to: &out)
    case .flag(let flag):
      out.byte(8)
      out.flag(flag)
    case .numbers(let numbers):
      out.byte(9)
      out.all(numbers) { $0.double($1) }
    }
  }

  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    switch try input.byte() {
    case 0: self = .text(try input.text())
    case 1: self = .integer(try input.int())
    case 2: self = .decimal(try input.double())
    case 3: self = .choice(try input.text())
    case 4: self = .choices(try input.all { input throws(ByteReader.Damaged) in try input.text() })
    case 5: self = .list(try input.all { input throws(ByteReader.Damaged) in try input.text() })
    case 6: self = .span(try Period(from: &input))
    case 7: self = .date(try PartialDate(from: &input))
    case 8: self = .flag(try input.flag())
    case 9:
      self = .numbers(try input.all { input throws(ByteReader.Damaged) in try input.double() })
    default: throw ByteReader.Damaged()
    }
  }
}

extension Period {
  func write(to out: inout ByteWriter) {
    for date in [start, end] { out.some(date) { $1.write(to: &$0) } }
  }

  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    self.init(start: try Self.date(&input), end: try Self.date(&input))
  }

  private static func date(_ input: inout ByteReader) throws(ByteReader.Damaged) -> PartialDate? {
    try input.some { input throws(ByteReader.Damaged) in try PartialDate(from: &input) }
  }
}

extension PartialDate {
  func write(to out: inout ByteWriter) {
    out.int(year)
    out.some(month) { $0.int($1) }
    out.some(day) { $0.int($1) }
  }

  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    self.init(
      year: try input.int(),
      month: try input.some { input throws(ByteReader.Damaged) in try input.int() },
      day: try input.some { input throws(ByteReader.Damaged) in try input.int() })
  }
}
