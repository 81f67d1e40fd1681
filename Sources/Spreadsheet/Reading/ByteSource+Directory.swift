extension ByteSource {
  /// Holds the size of a zip archive's directory against the limits before libzip reads it.
  ///
  /// `name` is the limit of its entries: ``Limits/entries`` or ``Limits/files``.
  ///
  /// libzip makes an entry in memory for each in the directory, whose number a zip64 record can
  /// set to billions. Every record that could be the end of the archive is looked at, because
  /// which of them libzip takes is its own affair.
  func checkDirectory(_ limits: Limits, _ name: Limits.Name) throws(SpreadsheetError.Cause) {
    // The end record is 22 bytes and a comment of at most 65,535 (APPNOTE 4.3.16), the zip64
    // locator before it 20 (4.3.15).
    let tail = try read(at: max(0, count - 65_577), 65_577)
    var next = 0
    while let place = tail.withUnsafeBufferPointer({ unsafe $0[next...].firstPlace(of: 0x50) }),
      place + 3 < tail.count
    {
      next = place + 1
      guard tail[next] == 0x4B else { continue }
      switch (tail[place + 2], tail[place + 3]) {
      case (5, 6):
        try check(
          limits, name, entries: tail.littleEndian(at: place + 10, size: 2),
          bytes: tail.littleEndian(at: place + 12, size: 4), unknown: 0xFFFF_FFFF)
      case (6, 7):
        guard let offset = tail.littleEndian(at: place + 8, size: 8), offset < UInt64(count)
        else { continue }
        let record = try read(at: Int(offset), 56)
        guard record.starts(with: [0x50, 0x4B, 6, 6]) else { continue }
        try check(
          limits, name, entries: record.littleEndian(at: 32, size: 8),
          bytes: record.littleEndian(at: 40, size: 8), unknown: UInt64.max)
      default: continue
      }
    }
  }

  /// `unknown` is the size that says "see the zip64 record".
  private func check(
    _ limits: Limits, _ name: Limits.Name, entries: UInt64?, bytes: UInt64?, unknown: UInt64
  ) throws(SpreadsheetError.Cause) {
    guard let entries, let bytes else { return }
    // Each number may be elsewhere for itself; libzip reads on past 65,535 entries where there is no
    // zip64 record.
    let isElsewhere = bytes == unknown || (unknown == 0xFFFF_FFFF && entries == 0xFFFF)
    guard isElsewhere || entries <= UInt64(max(0, limits[name])) else {
      throw .limitExceeded(name, allowed: limits[name])
    }
    guard bytes == unknown || bytes <= UInt64(max(0, limits.directoryBytes)) else {
      throw .limitExceeded(.directoryBytes, allowed: limits.directoryBytes)
    }
  }
}
