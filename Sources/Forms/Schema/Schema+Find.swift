import Glibc
import Spreadsheet

extension Schema {
  /// Finds a form's folder by its name, or without any name.
  ///
  /// Forms are folders with a `form.yaml`. A path wins over a name; a name is looked for in the
  /// folders of ``searchFolders(executable:environment:)``, and where nothing is named, the only
  /// form of the first of these folders that has any is meant.
  /// - Parameters:
  ///   - wanted: A form's folder, its `form.yaml`, or its name, such as `zhangjiang-2021`.
  ///   - folders: Where named forms are looked for, the first of them first.
  /// - Returns: A path for ``load(path:)``.
  /// - Throws: One fault that says what was looked for and where, and which forms there are.
  public static func find(
    _ wanted: String? = nil, in folders: [String] = searchFolders()
  ) throws(SchemaError) -> String {
    if let wanted { return try find(named: wanted, in: folders) }
    for folder in folders {
      let forms = forms(in: folder)
      if forms.count == 1 { return "\(folder)/\(forms[0])" }
      guard forms.isEmpty else { throw fault(.severalForms(forms), in: folder) }
    }
    throw fault(.noForms(folders), in: folders.first ?? "")
  }

  /// Finds the forms that a user named: each as ``find(_:in:)`` does, and of a folder without a
  /// `form.yaml` all forms in it.
  /// - Parameters:
  ///   - wanted: Forms and folders of forms; none to find the one that comes along.
  ///   - folders: Where named forms are looked for, the first of them first.
  /// - Returns: Paths for ``load(path:)``, each once, in the order given; those of a folder by name.
  /// - Throws: As ``find(_:in:)``.
  public static func findAll(
    _ wanted: [String], in folders: [String] = searchFolders()
  ) throws(SchemaError) -> [String] {
    guard !wanted.isEmpty else { return [try find(in: folders)] }
    var paths: [String] = []
    for name in wanted {
      let together = SourceFile.exists("\(name)/form.yaml") ? [] : forms(in: name)
      let found =
        together.isEmpty ? [try find(named: name, in: folders)] : together.map { "\(name)/\($0)" }
      for path in found where !paths.contains(path) { paths.append(path) }
    }
    return paths
  }

  /// The forms that lie beside some others, in the folders that hold those.
  package static func paths(beside schemas: [Schema]) -> [String] {
    func parent(of path: String) -> String {
      guard let slash = path.lastIndex(of: "/") else { return path == "." ? ".." : "." }
      return slash == path.startIndex ? "/" : String(path[..<slash])
    }
    let own = schemas.compactMap(\.files.first)
    var folders: [String] = []
    for file in own {
      let folder = parent(of: parent(of: file))
      if !folders.contains(folder) { folders.append(folder) }
    }
    let known = Set(own.compactMap { FileIdentity(path: $0) })
    return folders.flatMap { folder in forms(in: folder).map { "\(folder)/\($0)" } }
      .filter { path in FileIdentity(path: "\(path)/form.yaml").map { !known.contains($0) } ?? false
      }
  }

  /// The folders in which forms are looked for: first the one that `HUIBIAO_SCHEMAS` names, then
  /// where `make install` puts them, then the `Schemas` of the source tree around the executable.
  ///
  /// - Parameters:
  ///   - executable: The path of the running program.
  ///   - environment: The value of an environment variable.
  /// - Returns: Paths without a slash at the end, whether or not there is such a folder.
  public static func searchFolders(
    executable: String = runningExecutable,
    environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
  ) -> [String] {
    var folders: [String] = []
    if let named = environment("HUIBIAO_SCHEMAS"), !named.isEmpty {
      folders.append(named.count > 1 && named.hasSuffix("/") ? String(named.dropLast()) : named)
    }
    var parents = executable.split(separator: "/").dropLast()
    folders.append(
      "/" + (parents.dropLast() + ["share", "huibiao", "Schemas"]).joined(separator: "/"))
    while !parents.isEmpty {
      folders.append("/" + (parents + ["Schemas"]).joined(separator: "/"))
      parents.removeLast()
    }
    return folders
  }

  /// The path of the running program, links resolved, as Linux tells it (proc(5)).
  public static var runningExecutable: String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = buffer.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { readlink("/proc/self/exe", $0, characters.count) } ?? -1
      }
    }
    // Without /proc, use the name by which the program was called.
    guard length > 0 else { return CommandLine.arguments.first ?? "" }
    return String(decoding: buffer.prefix(length), as: UTF8.self)
  }

  private static func find(named wanted: String, in folders: [String]) throws(SchemaError) -> String
  {
    if SourceFile.isFolder(wanted) {
      let path = wanted.count > 1 && wanted.hasSuffix("/") ? String(wanted.dropLast()) : wanted
      if SourceFile.exists(path + "/form.yaml") { return path }
      let inside = forms(in: path)
      if inside.count == 1 { return "\(path)/\(inside[0])" }
      guard inside.isEmpty else { throw fault(.severalForms(inside), in: path) }
      if wanted.contains("/") { throw fault(.noFormInFolder, in: wanted) }
    } else if SourceFile.exists(wanted) {
      return wanted
    }
    guard !wanted.contains("/"), !wanted.hasSuffix(".yaml"), wanted != ".", wanted != ".." else {
      throw fault(.unreadable(ENOENT), in: wanted)
    }
    if let folder = folders.first(where: { SourceFile.exists("\($0)/\(wanted)/form.yaml") }) {
      return "\(folder)/\(wanted)"
    }
    throw fault(.unknownForm(wanted, known: folders.flatMap(forms)), in: wanted)
  }

  /// The forms of a folder, by name.
  private static func forms(in folder: String) -> [String] {
    let names = FolderEntry.all(of: folder)?.map(\.name) ?? []
    return names.filter { !$0.hasPrefix(".") && SourceFile.exists("\(folder)/\($0)/form.yaml") }
      .sorted()
  }

  private static func fault(_ mistake: Mistake, in file: String) -> SchemaError {
    SchemaError(faults: [
      SchemaError.Fault(file: file, line: 0, column: 0, message: mistake.words)
    ])
  }
}
