import Forms
import FoundationEssentials
import Glibc

/// Pandoc, which turns the report into a Word document where it is installed.
struct WordMaker: Sendable {
  /// The program.
  private let program: String

  /// Pandoc where it is there.
  /// - Parameter folders: Where programs are looked for, as in `PATH`.
  init?(in folders: String = WordMaker.folders) {
    let programs: [String] = folders.split(separator: ":").map { $0 + "/pandoc" }
    guard let found = programs.first(where: { access($0, X_OK) == 0 }) else { return nil }
    program = found
  }

  /// The folders of `PATH`.
  static var folders: String {
    guard let path = getenv("PATH") else { return "" }
    return String(cString: path)
  }

  /// What is said where it is not there.
  static let missing = Words(
    zh: "这台电脑没有 pandoc，所以是 Markdown 文本；装上 pandoc（pandoc.org）后重新做，就是 Word 文件",
    en:
      "there is no pandoc on this computer, so the report is in Markdown; install pandoc (pandoc.org) and make it anew for a Word document"
  )
  /// What is said where it does not make one.
  static let failed = Words(
    zh: "pandoc 没有做成 Word 文件，所以是 Markdown 文本",
    en: "pandoc made no Word document of it, so the report is in Markdown")

  private static let filter = "function Image(image) return image.caption end\n"
  /// How long it may take, in seconds.
  private static let patience = 120

  /// Converts Markdown into a Word document.
  ///
  /// - Parameters:
  ///   - path: The Markdown.
  ///   - target: The document.
  ///   - language: The language of the report.
  ///   - reference: A document whose styles it takes; nil for those of pandoc.
  /// - Returns: Whether it is there.
  func convert(
    _ path: String, to target: String, _ language: Language, reference: String? = nil
  ) -> Bool {
    // No picture is read or fetched, whatever the text says; with `--sandbox` some builds do not find their own files.
    let filter = target + ".lua"
    let isWritten = FileManager.default.createFile(atPath: filter, contents: Data(Self.filter.utf8))
    defer { unlink(filter) }
    guard isWritten else { return false }
    var attributes = posix_spawnattr_t()
    var actions = posix_spawn_file_actions_t()
    guard posix_spawnattr_init(&attributes) == 0 else { return false }
    defer { posix_spawnattr_destroy(&attributes) }
    guard posix_spawn_file_actions_init(&actions) == 0 else { return false }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for stream in [Int32(1), 2] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    let styles = reference.map { ["--reference-doc", $0] } ?? []
    let arguments =
      [program] + styles + [
        "--lua-filter", filter, "--from", "commonmark+pipe_tables", "--to", "docx",
        // The first heading is the title.
        "--shift-heading-level-by=-1", "--metadata=lang:\(language == .zh ? "zh-CN" : "en-GB")",
        "-o",
        target, path,
      ]
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child: pid_t = 0
    guard posix_spawn(&child, program, &actions, &attributes, &pointers, environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    for _ in 0..<Self.patience * 50 {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return status == 0 && access(target, R_OK) == 0 }
      if ended < 0, errno != EINTR { return false }
      usleep(20_000)
    }
    kill(-child, SIGKILL)
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return false
  }
}
