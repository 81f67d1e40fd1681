extension Return {
  /// A hash (FNV-1a) of the values; equal for two returns with the same records, whatever their
  /// cells.
  package var digest: UInt64 {
    var out = ByteWriter()
    for record in records {
      out.int(record.table)
      out.all(record.answers) { out, answer in
        out.some(answer.value) { $1.write(to: &$0) }
        out.some(answer.written) { $0.text($1) }
      }
    }
    return out.bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
