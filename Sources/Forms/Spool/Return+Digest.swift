extension Return {
  /// A hash (FNV-1a) of the values; equal for two returns with the same records, whatever their
  /// cells.
  package var digest: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    // Record by record: the bytes of 100,000 rows are many.
    for record in records {
      var out = ByteWriter()
      out.int(record.table)
      out.all(record.answers) { out, answer in
        out.some(answer.value) { $1.write(to: &$0) }
        out.some(answer.written) { $0.text($1) }
      }
      for byte in out.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return hash
  }
}
