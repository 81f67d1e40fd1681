import Forms
import Glibc
import Spreadsheet

/// Finds the files to read under the paths that a user named.
public struct InputList: Sendable {
  public private(set) var inputs: [Input] = []
  private let files: ReadFiles
  private var known: Set<FileIdentity> = []
  /// The files with the office's decisions, which are no returns.
  private let decisions: Set<FileIdentity>
  /// The roster and the reference figures, which are none either.
  private let lists: Set<FileIdentity>

  /// Lists the files under some paths, in the order given; within a folder, in order of path.
  /// - Parameters:
  ///   - paths: Files, folders and archives.
  ///   - files: Receives the files that will be read; an older output is not read.
  ///   - outputs: The files that will be written; they are not read even if they are among the
  ///     inputs.
  ///   - decisions: The files with the office's decisions, which are no returns.
  ///   - lists: The roster and the reference figures, which are no returns either, but where they are
  ///     named.
  public init(
    paths: [String], into files: ReadFiles, outputs: [String] = [], decisions: [String] = [],
    lists: [String] = []
  ) {
    self.files = files
    self.decisions = Set(decisions.compactMap { FileIdentity(path: $0) })
    self.lists = Set(lists.compactMap { FileIdentity(path: $0) })
    let targets = Set(outputs.compactMap { FileIdentity(path: $0) })
    for path in paths { add(path, outputs: targets) }
    tellApart()
  }

  /// Gives files with the same name as much of their paths as tells them apart.
  private mutating func tellApart() {
    while true {
      let places = inputs.indices.filter { inputs[$0].place != nil }
      let names = Dictionary(grouping: places) { inputs[$0].place?.file ?? "" }
      let clashes = names.values.filter { $0.count > 1 }.flatMap(\.self)
      guard !clashes.isEmpty else { return }
      var isLonger = false
      for index in clashes {
        guard let (path, file) = inputs[index].place else { continue }
        let own = file.split(separator: "/").count
        let parts = path.split(separator: "/").filter { $0 != "." }
        guard own < parts.count else { continue }
        inputs[index].rename(parts.suffix(own + 1).joined(separator: "/"))
        isLonger = true
      }
      guard isLonger else { return }
    }
  }

  private mutating func add(_ path: String, outputs: Set<FileIdentity>) {
    guard let identity = FileIdentity(path: path) else {
      inputs.append(.failed(Self.failure(path, errno)))
      return
    }
    guard identity.isFolder else {
      let name = String(path.split(separator: "/").last ?? "")
      if outputs.contains(identity), Self.isConsolidated(path) {
        // An earlier output, which a shell may give for *.xlsx.
        inputs.append(.skipped(Skipped(file: name, reason: Self.isOutput)))
        return
      }
      guard known.insert(identity).inserted else {
        inputs.append(.skipped(Skipped(file: path, reason: Self.again)))
        return
      }
      files.insert(path)
      // A file that the user named is read, whatever its name.
      inputs.append(Self.input(FileKind(name: name), path: path, file: name, isNamed: true))
      return
    }
    for found in FolderWalk.files(below: path) {
      let full = path.hasSuffix("/") ? path + found.file : "\(path)/\(found.file)"
      if let code = found.error {
        inputs.append(.failed(Self.failure(found.file, code)))
        continue
      }
      if RoundFolder.isOwn(found.file) { continue }
      let kind = Self.isOfMaildir(full) ? .mail : FileKind(name: found.file)
      if !decisions.isEmpty, found.file.hasSuffix(".yaml"),
        FileIdentity(path: full).map({ decisions.contains($0) }) == true
      {
        continue
      }
      if !lists.isEmpty, FileIdentity(path: full).map({ lists.contains($0) }) == true { continue }
      if case .skipped(let reason) = kind {
        inputs.append(.skipped(Skipped(file: found.file, reason: reason)))
        continue
      }
      guard let identity = FileIdentity(path: full) else {
        inputs.append(.failed(Self.failure(found.file, errno)))
        continue
      }
      if outputs.contains(identity) {
        if kind != .workbook || !Self.isConsolidated(full) { files.insert(full) }
        inputs.append(.skipped(Skipped(file: found.file, reason: Self.isOutput)))
      } else if !known.insert(identity).inserted {
        inputs.append(.skipped(Skipped(file: found.file, reason: Self.again)))
      } else {
        files.insert(full)
        inputs.append(Self.input(kind, path: full, file: found.file, isNamed: false))
      }
    }
  }

  private static func input(_ kind: FileKind, path: String, file: String, isNamed: Bool) -> Input {
    switch kind {
    case .archive: .archive(path: path, file: file)
    case .mail: .mail(path: path, file: file)
    case .workbook, .skipped: .workbook(path: path, file: file, isNamed: isNamed)
    }
  }

  /// Whether a file is a mail of a Maildir: it lies in a folder `cur` or `new`, beside one called `tmp`.
  private static func isOfMaildir(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2, ["cur", "new"].contains(parts[parts.count - 2]) else { return false }
    let folder = parts.dropLast(2).joined(separator: "/")
    return FileIdentity(path: (folder.isEmpty ? "" : folder + "/") + "tmp")?.isFolder == true
  }

  /// Whether a workbook is an earlier output; a file that cannot be read may be somebody's return.
  private static func isConsolidated(_ path: String) -> Bool {
    do throws(SpreadsheetError) {
      return try ConsolidatedMark.stands(in: WorkbookReader(path: path))
    } catch { return false }
  }

  private static func failure(_ file: String, _ code: Int32) -> Failure {
    var words = SystemWords.words(for: code)
    if code == EILSEQ {
      words.zh += "，多半解压自中文 Windows 的压缩包；请改名，或直接给出压缩包"
      words.en += ", as of an archive unpacked from Chinese Windows; rename it, or name the archive"
    }
    return Failure(file: file, code: "not-a-workbook", message: words)
  }

  private static let again = Words(zh: "与前面的是同一个文件", en: "the same file as one before")
  private static let isOutput = Words(zh: "这是要写出的文件", en: "the file that is being written")
}
