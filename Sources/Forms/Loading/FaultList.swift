/// The faults found so far, in the order in which they are found.
///
/// A class, since all cursors of one file write to the same list. Each table has a list of its own, as
/// tables are loaded side by side.
final class FaultList {
  private var found: [(order: Int, fault: SchemaError.Fault)] = []
  /// The files in the order in which they were opened, which is the order of the report.
  private(set) var files: [String] = []

  /// The lists of files that are loaded for themselves.
  private var parts: [FaultList] = []

  var isEmpty: Bool { found.isEmpty && parts.allSatisfy(\.isEmpty) }
  /// How many there are in this list itself.
  var count: Int { found.count }

  /// A list for a file whose faults come after those of the files noted before.
  func part(for path: String) -> FaultList {
    open(path)
    let part = FaultList()
    parts.append(part)
    return part
  }

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

  /// The faults of all files by file, line and column.
  var sorted: [SchemaError.Fault] {
    var all = found
    for fault in parts.flatMap(\.found).map(\.fault)
    where !all.contains(where: { $0.fault == fault }) {
      all.append((files.firstIndex(of: fault.file) ?? 0, fault))
    }
    return all.enumerated().sorted { first, second in
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
