import Spreadsheet

extension Return {
  /// The return as bytes, which ``init(spooled:)`` reads.
  package var spooled: [UInt8] {
    var out = ByteWriter()
    out.text(file)
    out.some(path) { $0.text($1) }
    out.some(origin) { $1.write(to: &$0) }
    out.some(sender) { $0.text($1) }
    out.some(group) { $0.text($1) }
    out.some(modified) { $0.text($1) }
    out.some(mends) { $1.write(to: &$0) }
    out.all(records) { $1.write(to: &$0) }
    out.all(issues) { $1.write(to: &$0) }
    out.all(unread) { out, cell in
      out.text(cell.sheet)
      cell.cell.write(to: &out)
      out.text(cell.text)
      out.some(cell.object) { $0.text($1.rawValue) }
    }
    return out.bytes
  }

  /// Reads the bytes of ``spooled``.
  /// - Parameter bytes: All bytes of one return.
  /// - Throws: If they are not what was written.
  package init(spooled bytes: [UInt8]) throws(ByteReader.Damaged) {
    var input = ByteReader(bytes)
    let file = try input.text()
    let path = try input.some { input throws(ByteReader.Damaged) in try input.text() }
    let origin = try input.some { input throws(ByteReader.Damaged) in try Origin(from: &input) }
    let sender = try input.some { input throws(ByteReader.Damaged) in try input.text() }
    let group = try input.some { input throws(ByteReader.Damaged) in try input.text() }
    let modified = try input.some { input throws(ByteReader.Damaged) in try input.text() }
    let mends = try input.some { input throws(ByteReader.Damaged) in
      MendedReturn(
        file: try input.text(), digest: try input.text(), isUntouched: try input.byte() == 1)
    }
    let records = try input.all { input throws(ByteReader.Damaged) in try Record(from: &input) }
    let issues = try input.all { input throws(ByteReader.Damaged) in try Issue(from: &input) }
    let unread = try input.all { input throws(ByteReader.Damaged) in
      UnreadCell(
        sheet: try input.text(), cell: try CellReference(from: &input), text: try input.text(),
        object: try input.some { input throws(ByteReader.Damaged) in
          guard let kind = SheetObject.Kind(rawValue: try input.text()) else {
            throw ByteReader.Damaged()
          }
          return kind
        })
    }
    self.init(
      file: file, path: path, sender: sender, group: group, modified: modified, records: records,
      issues: issues, unread: unread)
    self.origin = origin
    self.mends = mends
  }
}

extension MendedReturn {
  func write(to out: inout ByteWriter) {
    out.text(file)
    out.text(digest)
    out.byte(isUntouched ? 1 : 0)
  }
}

extension Origin {
  func write(to out: inout ByteWriter) {
    out.text(path)
    out.all(entries) { $0.text($1) }
    out.all(digest.bytes) { $0.byte($1) }
  }

  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    self.init(
      path: try input.text(),
      entries: try input.all { input throws(ByteReader.Damaged) in try input.text() },
      digest: FileDigest(
        bytes: try input.all { input throws(ByteReader.Damaged) in try input.byte() }))
  }
}

extension Record {
  func write(to out: inout ByteWriter) {
    out.int(table)
    out.text(sheet)
    range.topLeft.write(to: &out)
    range.bottomRight.write(to: &out)
    out.all(answers) { out, answer in
      out.some(answer.value) { $1.write(to: &$0) }
      out.some(answer.cell) { $1.write(to: &$0) }
      out.some(answer.written) { $0.text($1) }
    }
    out.some(line) { $0.int($1) }
    out.some(parent) {
      $0.int($1.table)
      $0.int($1.record)
    }
    out.all(changes) { out, change in
      out.int(change.field)
      out.some(change.from) { $0.text($1) }
    }
  }

  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    self.init(
      table: try input.int(), sheet: try input.text(),
      range: CellRange(try CellReference(from: &input), try CellReference(from: &input)),
      answers: try input.all { input throws(ByteReader.Damaged) in
        Answer(
          value: try input.some { input throws(ByteReader.Damaged) in try Value(from: &input) },
          cell: try input.some { input throws(ByteReader.Damaged) in
            try CellReference(from: &input)
          },
          written: try input.some { input throws(ByteReader.Damaged) in try input.text() })
      })
    line = try input.some { input throws(ByteReader.Damaged) in try input.int() }
    parent = try input.some { input throws(ByteReader.Damaged) in
      Parent(table: try input.int(), record: try input.int())
    }
    changes = try input.all { input throws(ByteReader.Damaged) in
      Change(
        field: try input.int(),
        from: try input.some { input throws(ByteReader.Damaged) in try input.text() })
    }
  }
}

extension Issue {
  func write(to out: inout ByteWriter) {
    kind.write(to: &out)
    for number in [table, record, field, line] { out.some(number) { $0.int($1) } }
    out.some(place) { $1.write(to: &$0) }
    out.some(found) { $0.text($1) }
    out.some(stated) { $1.write(to: &$0) }
    out.some(accepted) { $0.text($1) }
  }

  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    let kind = try Kind(from: &input)
    self.init(
      kind, table: try input.some { input throws(ByteReader.Damaged) in try input.int() },
      record: try input.some { input throws(ByteReader.Damaged) in try input.int() },
      field: try input.some { input throws(ByteReader.Damaged) in try input.int() })
    line = try input.some { input throws(ByteReader.Damaged) in try input.int() }
    place = try input.some { input throws(ByteReader.Damaged) in try Place(from: &input) }
    found = try input.some { input throws(ByteReader.Damaged) in try input.text() }
    stated = try input.some { input throws(ByteReader.Damaged) in try Stated(from: &input) }
    accepted = try input.some { input throws(ByteReader.Damaged) in try input.text() }
  }
}

extension Issue.Stated {
  func write(to out: inout ByteWriter) {
    out.some(code) { $0.text($1.rawValue) }
    out.some(severity) { $0.text($1.rawValue) }
    out.some(words) {
      $0.text($1.zh)
      $0.text($1.en)
    }
  }

  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    code = try input.some { input throws(ByteReader.Damaged) in
      Issue.Code(rawValue: try input.text())
    }
    severity = try input.some { input throws(ByteReader.Damaged) in
      guard let severity = Issue.Severity(rawValue: try input.text()) else {
        throw ByteReader.Damaged()
      }
      return severity
    }
    words = try input.some { input throws(ByteReader.Damaged) in
      Words(zh: try input.text(), en: try input.text())
    }
  }
}

extension Issue.Place {
  func write(to out: inout ByteWriter) {
    out.text(sheet)
    cell.write(to: &out)
  }

  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    self.init(sheet: try input.text(), cell: try CellReference(from: &input))
  }
}

extension CellReference {
  func write(to out: inout ByteWriter) {
    out.int(row)
    out.int(column)
  }

  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    self.init(row: try input.int(), column: try input.int())
  }
}
