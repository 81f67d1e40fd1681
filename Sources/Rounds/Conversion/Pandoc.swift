public import Forms
import Glibc
public import Spreadsheet

/// Pandoc, which turns a report in Markdown into a document for Word.
///
/// It is ended when it takes too long. It reads or fetches no picture, whatever the report says: the caption
/// stands in its place. `--sandbox` cannot be used, as it hides Pandoc's own files where these are not built in.
public struct Pandoc: Sendable {
  /// Names the program in place of `pandoc`; `none` for no program.
  static let variable = "HUIBIAO_PANDOC"
  private static let seconds = 120
  /// A Lua filter that leaves of a picture its caption, and makes tables as wide as the page, their columns by
  /// what stands in them.
  private static let filter = """
    function Image(image) return image.caption end

    function Table(table)
      local lengths, sum = {}, 0
      local function measure(rows)
        for _, row in ipairs(rows) do
          for number, cell in ipairs(row.cells) do
            local length = utf8.len(pandoc.utils.stringify(cell.contents)) or 0
            lengths[number] = math.max(lengths[number] or 6, math.min(length, 30))
          end
        end
      end
      measure(table.head.rows)
      for _, body in ipairs(table.bodies) do measure(body.body) end
      for _, length in ipairs(lengths) do sum = sum + length end
      for number, length in ipairs(lengths) do
        if table.colspecs[number] then table.colspecs[number][2] = length / sum end
      end
      return table
    end

    """

  private let program: String

  init(program: String) { self.program = program }

  /// Pandoc where it is in `PATH`.
  public init?() {
    let named = getenv(Self.variable).map { String(cString: $0) } ?? ""
    guard named != "none" else { return nil }
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    let places = folders.split(separator: ":").map { "\($0)/pandoc" }
    let found = places.first { (path: String) in access(path, X_OK) == 0 }
    guard let program = named.isEmpty ? found : named, access(program, X_OK) == 0 else {
      return nil
    }
    self.program = program
  }

  /// What is to be installed where it is missing.
  public static let missing = Words(
    zh: "写 .docx 需要 pandoc：请安装（Debian、Ubuntu：apt install pandoc），或改用 -o 报告.md",
    en: "a .docx needs pandoc: install it (apt install pandoc), or name a .md with -o")

  /// Turns Markdown into a document.
  /// - Parameters:
  ///   - markdown: The report.
  ///   - reference: A document whose styles and page the report takes; nil for Pandoc's own.
  ///   - language: The language of the report, for hyphenation and quotation marks.
  /// - Returns: The document; nil where Pandoc failed.
  /// - Throws: If no temporary files can be written or read.
  public func document(
    of markdown: [UInt8], reference: String?, language: Language
  ) throws(FileError) -> [UInt8]? {
    let folder = TemporaryFile.folder
    var template = Array("\(folder)/huibiao-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(path: folder, code: errno) }
    let own = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let (source, filter) = ("\(own)/report.md", "\(own)/pictures.lua")
    let (text, result) = ("\(own)/report.json", "\(own)/report.docx")
    defer {
      for file in [source, filter, text, result] { unlink(file) }
      rmdir(own)
    }
    try Self.write(markdown, to: source)
    try Self.write(Array(Self.filter.utf8), to: filter)
    // On the way to a .docx it would look for pictures before any filter.
    let reading = [
      program, "--from=commonmark+pipe_tables", "--to=json", "--lua-filter=\(filter)",
      "--output=\(text)", source,
    ]
    var writing = [
      program, "--from=json", "--to=docx",
      // The first heading is the title.
      "--shift-heading-level-by=-1", "--output=\(result)",
    ]
    // It would say of figures too that they are Chinese, and lines would break within them.
    if language == .en { writing.append("--metadata=lang:en-GB") }
    if let reference {
      writing.append("--reference-doc=\(reference.hasPrefix("/") ? reference : "./" + reference)")
    }
    guard ChildProcess.run(reading, seconds: Self.seconds),
      ChildProcess.run(writing + [text], seconds: Self.seconds), access(result, R_OK) == 0
    else { return nil }
    return try RegularFile.bytes(path: result, limit: 256 << 20)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    var file = try PendingFile(target: path, sparing: .none)
    try file.write(bytes)
    try file.commit()
  }
}
