extension Issue.Kind {
  func write(to out: inout ByteWriter) {
    switch self {
    case .requiredMissing:
      out.byte(0)
    case .typeError(let whole, let zero):
      out.byte(1)
      out.flag(whole)
      out.flag(zero)
    case .minimum(let number):
      out.byte(2)
      out.int(number)
    case .choiceUnknown(let texts):
      out.byte(3)
      out.all(texts) { $0.text($1) }
    case .choiceMultiple(let letters):
      out.byte(4)
      out.text(String(letters))
    case .noteMissing(let option):
      out.byte(5)
      out.text(String(option))
    case .noteUnexpected(let option):
      out.byte(6)
      out.text(String(option))
    case .skipViolated(let field, let option):
      out.byte(7)
      out.int(field)
      out.some(option) { $0.text(String($1)) }
    case .answerAmbiguous(let texts):
      out.byte(8)
      out.all(texts) { $0.text($1) }
    case .formatMobile:
      out.byte(9)
    case .formatPhone:
      out.byte(10)
    case .formatEmail:
      out.byte(11)
    case .formatURL:
      out.byte(35)
    case .regionUnknown(let texts, let nearest):
      out.byte(12)
      out.all(texts) { $0.text($1) }
      out.some(nearest) { $0.text($1) }
    case .periodInvalid:
      out.byte(13)
    case .periodOrder(let period):
      out.byte(14)
      period.write(to: &out)
    case .oneMissing(let fields):
      out.byte(15)
      out.all(fields) { $0.int($1) }
    case .partExceedsWhole(let part, let whole, let wholeField):
      out.byte(16)
      out.double(part)
      out.double(whole)
      out.int(wholeField)
    case .countMismatch(let stated, let returned, let table):
      out.byte(17)
      out.int(stated)
      out.int(returned)
      out.int(table)
    case .senderMismatch(let expected):
      out.byte(18)
      out.text(expected)
    case .senderUnknown(let nearest):
      out.byte(19)
      out.some(nearest) { $0.text($1) }
    case .duplicateRecord(let file, let place):
      out.byte(20)
      out.some(file) { $0.text($1) }
      place.write(to: &out)
    case .labelMissing(let texts):
      out.byte(21)
      out.all(texts) { $0.text($1) }
    case .tableMissing(let warning):
      out.byte(22)
      out.flag(warning)
    case .tableRepeated(let first):
      out.byte(23)
      first.write(to: &out)
    case .cellError(let text):
      out.byte(24)
      out.text(text)
    case .lengthShort(let count, let least):
      out.byte(25)
      out.int(count)
      out.int(least)
    case .lengthLong(let count, let most):
      out.byte(26)
      out.int(count)
      out.int(most)
    case .areaConverted(let number, let unit):
      out.byte(27)
      out.double(number)
      out.text(unit)
    case .fileName(let expected):
      out.byte(28)
      out.text(expected)
    case .late(let saved, let deadline):
      out.byte(29)
      out.text(saved)
      out.text(deadline)
    case .returnUnclear(let others):
      out.byte(30)
      out.all(others) { $0.text($1) }
    case .wrongForm(let found):
      out.byte(31)
      out.text(found)
    case .wrongVersion(let found, let expected):
      out.byte(32)
      out.text(found)
      out.text(expected)
    case .referenceMismatch(let stated, let reference):
      out.byte(33)
      out.double(stated)
      out.double(reference)
    case .tableAmbiguous(let tables):
      out.byte(34)
      out.all(tables) { $0.int($1) }
    }
  }

  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    switch try input.byte() {
    case 0: self = .requiredMissing
    case 1: self = .typeError(whole: try input.flag(), zero: try input.flag())
    case 2: self = .minimum(try input.int())
    case 3: self = .choiceUnknown(try Self.texts(&input))
    case 4: self = .choiceMultiple(Array(try input.text()))
    case 5: self = .noteMissing(option: try Character(from: &input))
    case 6: self = .noteUnexpected(option: try Character(from: &input))
    case 7:
      self = .skipViolated(
        field: try input.int(),
        option: try input.some { input throws(ByteReader.Damaged) in try Character(from: &input) })
    case 8: self = .answerAmbiguous(try Self.texts(&input))
    case 9: self = .formatMobile
    case 10: self = .formatPhone
    case 11: self = .formatEmail
    case 35: self = .formatURL
    case 12: self = .regionUnknown(try Self.texts(&input), nearest: try Self.optionalText(&input))
    case 13: self = .periodInvalid
    case 14: self = .periodOrder(try Period(from: &input))
    case 15:
      self = .oneMissing(try input.all { input throws(ByteReader.Damaged) in try input.int() })
    case 16:
      self = .partExceedsWhole(
        part: try input.double(), whole: try input.double(), wholeField: try input.int())
    case 17:
      self = .countMismatch(
        stated: try input.int(), returned: try input.int(), table: try input.int())
    case 18: self = .senderMismatch(expected: try input.text())
    case 19: self = .senderUnknown(nearest: try Self.optionalText(&input))
    case 20:
      self = .duplicateRecord(
        file: try Self.optionalText(&input), place: try Issue.Place(from: &input))
    case 21: self = .labelMissing(try Self.texts(&input))
    case 22: self = .tableMissing(warning: try input.flag())
    case 23: self = .tableRepeated(first: try Issue.Place(from: &input))
    case 24: self = .cellError(try input.text())
    case 25: self = .lengthShort(count: try input.int(), least: try input.int())
    case 26: self = .lengthLong(count: try input.int(), most: try input.int())
    case 27: self = .areaConverted(try input.double(), unit: try input.text())
    case 28: self = .fileName(expected: try input.text())
    case 29: self = .late(saved: try input.text(), deadline: try input.text())
    case 30: self = .returnUnclear(others: try Self.texts(&input))
    case 31: self = .wrongForm(found: try input.text())
    case 32: self = .wrongVersion(found: try input.text(), expected: try input.text())
    case 33:
      self = .referenceMismatch(stated: try input.double(), reference: try input.double())
    case 34:
      self = .tableAmbiguous(try input.all { input throws(ByteReader.Damaged) in try input.int() })
    default: throw ByteReader.Damaged()
    }
  }

  private static func texts(_ input: inout ByteReader) throws(ByteReader.Damaged) -> [String] {
    try input.all { input throws(ByteReader.Damaged) in try input.text() }
  }

  private static func optionalText(
    _ input: inout ByteReader
  ) throws(ByteReader.Damaged) -> String? {
    try input.some { input throws(ByteReader.Damaged) in try input.text() }
  }
}
