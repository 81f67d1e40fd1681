import Forms

/// What a return says, before it is written into a form: values that obey every rule.
struct KnownReturn {
  var park: String
  var records: [KnownRecord]

  /// Draws a return; the same for the same seed.
  init(seed name: String) {
    var seed = Seed("\(name)/known")
    park = seed.pick(KnownWords.parks)
    var values = KnownValues(park: park, seed: seed)
    var records: [KnownRecord] = [values.contact()]
    var copies: [String: Int] = [:]
    for table in KnownValues.repeated {
      copies[table] = seed.pick([0, 0, 1, 1, 1, 2, 2, 3])
    }
    records.append(values.basics(copies))
    for table in KnownValues.repeated {
      for number in 0..<(copies[table] ?? 0) { records.append(values.record(table, number)) }
    }
    self.records = records
  }
}

/// One filled-in copy of a table: its values by the ids of their fields; what is not answered is absent.
struct KnownRecord {
  var table: String
  var values: [String: Value]
}
