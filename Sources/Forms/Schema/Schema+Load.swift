extension Schema {
  /// Loads a form's schema from its folder, or from its `form.yaml`, and checks all of it.
  ///
  /// The other files are the ones that `form.yaml` names, in the same folder. A file is UTF-8 and
  /// at most 1 MiB.
  /// - Parameter path: The folder or the file; faults show it as it is given.
  /// - Returns: The schema; all its references and indexes are valid.
  /// - Throws: All faults of all files at once, each with its line and column and what would be
  ///   right.
  public static func load(path: String) throws(SchemaError) -> Schema {
    try load(path: path, FaultList())
  }

  /// The same, and what is legal in it and surely not what was meant.
  /// - Parameter path: The folder or the file.
  /// - Returns: The schema, and the warnings in the order of the files.
  /// - Throws: All faults of all files at once.
  public static func lint(
    path: String
  ) throws(SchemaError) -> (schema: Schema, warnings: [SchemaError.Fault]) {
    let faults = FaultList(wantsWarnings: true)
    let schema = try load(path: path, faults)
    return (schema, faults.warnings)
  }

  private static func load(path: String, _ faults: FaultList) throws(SchemaError) -> Schema {
    let file =
      SourceFile.isFolder(path) ? (path.hasSuffix("/") ? path : path + "/") + "form.yaml" : path
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    var schema: Schema?
    do throws(Mistake) {
      schema = FormLoader(folder: folder, faults: faults).load(try SourceFile.read(path: file))
    } catch {
      faults.add(SchemaError.Fault(file: file, line: 0, column: 0, message: error.words))
    }
    guard var schema, faults.isEmpty else { throw SchemaError(faults: faults.sorted) }
    schema.files = faults.files
    return schema
  }
}

extension Schema {
  /// The folder that it was loaded from; nil where it was made otherwise.
  public var folder: String? {
    files.first.map { form in form.lastIndex(of: "/").map { String(form[..<$0]) } ?? "." }
  }
}
