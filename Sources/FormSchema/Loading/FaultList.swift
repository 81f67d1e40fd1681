/// The faults found so far, in the order in which they are found.
///
/// A class, since all cursors of one load write to the same list.
final class FaultList {
  private var found: [(order: Int, fault: SchemaError.Fault)] = []
  /// The files in the order in which they were opened, which is the order of the report.
  private var files: [String] = []

  var isEmpty: Bool { found.isEmpty }
  var count: Int { found.count }

  /// Adds a mistake at a place of a file; a line of 0 means the file as a whole.
  func add(_ mistake: Mistake, in file: SourceFile, line: Int, column: Int) {
    add(
      SchemaError.Fault(
        file: file.path, line: line, column: column, source: file.line(line), message: mistake.words
      ))
  }

  func add(_ fault: SchemaError.Fault) {
    if !files.contains(fault.file) { files.append(fault.file) }
    if found.contains(where: { $0.fault == fault }) { return }
    found.append((files.firstIndex(of: fault.file) ?? 0, fault))
  }

  /// The faults by file, line and column.
  var sorted: [SchemaError.Fault] {
    found.enumerated().sorted { first, second in
      let a = first.element
      let b = second.element
      return (a.order, a.fault.line, a.fault.column, first.offset)
        < (b.order, b.fault.line, b.fault.column, second.offset)
    }.map(\.element.fault)
  }

  /// Notes a file, so that its faults come after those of the files noted before.
  func open(_ path: String) {
    if !files.contains(path) { files.append(path) }
  }
}
