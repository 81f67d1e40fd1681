/// The faults found so far, in the order in which they are found.
///
/// A class, since all cursors of one file write to the same list. Each table has a list of its own, as
/// tables are loaded side by side.
final class FaultList {
  private var found: [(order: Int, fault: SchemaError.Fault)] = []
  private var known: Set<SchemaError.Fault> = []
  /// How many faults of a file are told: nobody mends more at once.
  private static let most = 200
  /// The files in the order in which they were opened, which is the order of the report.
  private(set) var files: [String] = []

  /// Whether warnings are wanted: what is legal and surely not what was meant.
  let wantsWarnings: Bool
  private var warned: [SchemaError.Fault] = []

  init(wantsWarnings: Bool = false) { self.wantsWarnings = wantsWarnings }

  /// The lists of files that are loaded for themselves.
  private var parts: [FaultList] = []

  var isEmpty: Bool { found.isEmpty && parts.allSatisfy(\.isEmpty) }
  /// How many there are in this list itself, those included that are not told.
  private(set) var count = 0

  /// A list for a file whose faults come after those of the files noted before.
  func part(for path: String) -> FaultList {
    open(path)
    let part = FaultList(wantsWarnings: wantsWarnings)
    parts.append(part)
    return part
  }

  /// Adds a warning at a place of a file, if warnings are wanted.
  func warn(_ mistake: Mistake, in file: SourceFile, line: Int, column: Int) {
    guard wantsWarnings else { return }
    let fault = SchemaError.Fault(
      file: file.path, line: line, column: column, source: file.line(line), message: mistake.words)
    if warned.count < Self.most, !warned.contains(fault) { warned.append(fault) }
  }

  /// The warnings of all files by file, line and column.
  var warnings: [SchemaError.Fault] {
    (warned + parts.flatMap(\.warned)).sorted { a, b in
      let first = files.firstIndex(of: a.file) ?? 0
      let second = files.firstIndex(of: b.file) ?? 0
      return (first, a.line, a.column) < (second, b.line, b.column)
    }
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
    guard known.count < Self.most else {
      count += 1
      return
    }
    guard known.insert(fault).inserted else { return }
    count += 1
    found.append((files.firstIndex(of: fault.file) ?? 0, fault))
  }

  /// The faults of all files by file, line and column.
  var sorted: [SchemaError.Fault] {
    var all = found
    var known = known
    for fault in parts.flatMap(\.found).map(\.fault) where known.insert(fault).inserted {
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
