import Forms
import Glibc
import Spreadsheet

/// The office's decisions by the files that they are about, and the files that the user chose.
struct DecisionIndex: Sendable {
  /// What is decided about one file.
  struct Found: Sendable {
    /// The decisions, each with its number among all.
    var decisions: [(number: Int, decision: Decision)] = []
    /// The number of the user's choice; nil if the file was not chosen.
    var use: Int?

    var isEmpty: Bool { decisions.isEmpty && use == nil }
  }

  private struct Named {
    /// The file as the decision or the user names it, and where that is.
    let name: String
    let place: String
    /// Nil where the user chose the file.
    let decision: Decision?
    var isMet = false
  }

  private var all: [Named] = []
  /// The indexes of the decisions by the file's name, and by where it lies.
  private var byName: [String: [Int]] = [:]
  private var byPlace: [String: [Int]] = [:]
  private var uses: [Int] = []

  /// Adds the decisions of a file, which name files as they lie beside it.
  mutating func add(_ decisions: [Decision], from path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    for decision in decisions {
      let place = Self.place(of: "\(folder)/\(decision.file)")
      byName[decision.file, default: []].append(all.count)
      byPlace[place, default: []].append(all.count)
      all.append(Named(name: decision.file, place: place, decision: decision))
    }
  }

  /// Adds a file that the user chose; it counts whatever was decided before.
  mutating func use(_ file: String) {
    uses.append(all.count)
    all.append(Named(name: file, place: Self.place(of: file), decision: nil))
  }

  /// What is decided about a file.
  /// - Parameters:
  ///   - file: Its name for the user.
  ///   - path: Its path on the disk, or that of the archive.
  ///   - entries: The names that lead to it inside the archive.
  mutating func take(file: String, path: String, entries: [String]) -> Found {
    guard !all.isEmpty else { return Found() }
    let place = Self.place(of: ([path] + entries).joined(separator: "/"))
    var found = Found()
    for number in Set((byName[file] ?? []) + (byPlace[place] ?? [])).sorted() {
      all[number].isMet = true
      if let decision = all[number].decision { found.decisions.append((number, decision)) }
    }
    for number in uses {
      let used = all[number]
      guard used.name == file || used.place == place || file.hasSuffix("/\(used.name)") else {
        continue
      }
      all[number].isMet = true
      found.use = number
    }
    return found
  }

  /// The files that the user chose and that were not among the inputs.
  var unmetUses: [String] { uses.filter { !all[$0].isMet }.map { all[$0].name } }

  /// The files that decisions are about and that are not there any more, each once.
  var lost: [String] {
    var known: Set<String> = []
    return all.filter { named in
      guard !named.isMet, named.decision != nil, known.insert(named.name).inserted else {
        return false
      }
      return !Self.isThere(named.place)
    }.map(\.name)
  }

  /// Whether a file is there, or an archive that may hold it.
  private static func isThere(_ place: String) -> Bool {
    var path = place
    while !path.isEmpty {
      var status = stat()
      if stat(path, &status) == 0 { return path == place || status.st_mode & S_IFMT == S_IFREG }
      guard let slash = path.lastIndex(of: "/") else { return false }
      path = String(path[..<slash])
    }
    return false
  }

  /// A path without `.` and `..`, from the root, so that two ways to write it are equal.
  private static func place(of path: String) -> String {
    var steps: [Substring] = []
    let full = path.hasPrefix("/") ? path : "\(here)/\(path)"
    for step in full.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return "/" + steps.joined(separator: "/")
  }

  private static var here: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}

/// The files with the office's decisions.
enum DecisionFiles {
  /// Those that lie beside some inputs: in a folder, or in the folder of a file; each once.
  static func beside(_ paths: [String]) -> [String] {
    var known: Set<FileIdentity> = []
    return paths.compactMap { path in
      let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      let isFolder = FileIdentity(path: path)?.isFolder == true
      let folder = isFolder ? (path.hasSuffix("/") ? path : path + "/") : parent
      let file = folder + Decision.fileName
      guard let identity = FileIdentity(path: file), known.insert(identity).inserted else {
        return nil
      }
      return file
    }
  }
}
