extension CellRange {
  /// Reads `A1:D18` as sheets store it, without the `String`.
  init?(_ text: XMLBytes) {
    guard let colon = unsafe text.buffer.firstIndex(of: UInt8(ascii: ":")) else {
      guard let cell = CellReference(text) else { return nil }
      self.init(cell, cell)
      return
    }
    guard let first = unsafe CellReference(XMLBytes(text.start, count: colon)),
      let second = unsafe CellReference(
        XMLBytes(text.start + colon + 1, count: text.count - colon - 1))
    else { return nil }
    self.init(first, second)
  }
}

extension CellReference {
  /// Reads `B3` as sheets store it, without the `String`; nil for anything else.
  init?(_ name: XMLBytes) {
    var column = 0
    var row = 0
    var index = 0
    while index < name.count, index < 4 {
      let letter = (name[index] & 0xDF) &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = column * 26 + Int(letter) + 1
      index += 1
    }
    let digits = name.count - index
    guard digits >= 1, digits <= 7, column >= 1, column <= Self.maximumColumn + 1 else {
      return nil
    }
    while index < name.count {
      let digit = name[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      row = row * 10 + Int(digit)
      index += 1
    }
    guard row >= 1, row <= Self.maximumRow + 1 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }
}
