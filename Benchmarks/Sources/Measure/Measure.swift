import FormOutput
import Forms
import Glibc
import Rounds
import Spreadsheet

/// What the command cannot show by itself: one stage alone, once or many times over.
///
/// - `Measure stream FILE`: streams all sheets of a workbook and prints how many cells there are.
/// - `Measure import FILE TIMES`: reads one return so many times, as each task of a round does.
/// - `Measure returns FOLDER COUNT`: reads the first so many returns in a folder, each once.
/// - `Measure answers FOLDER`: opens and reads the returns in a folder, each three times, and prints of each of the
///   three the processor seconds of opening the workbooks and of reading their answers.
/// - `Measure write FOLDER OUT TIMES`: reads the returns in a folder, then writes their consolidated
///   workbook so many times and prints the seconds of each, by the clock and of the processor.
@main
struct Measure {
  static func main() throws {
    // As the command does (SystemTimeZone).
    setenv("TZ", ":/etc/localtime", 0)
    let words = CommandLine.arguments.dropFirst()
    let (stage, arguments) = (words.first, Array(words.dropFirst()))
    switch (stage, arguments.count) {
    case ("stream", 1): print(try stream(arguments[0]))
    case ("import", 2):
      print(try read(Array(repeating: arguments[0], count: Int(arguments[1]) ?? 1)))
    case ("returns", 2):
      let names = try Folder.workbooks(in: arguments[0]).prefix(Int(arguments[1]) ?? 1)
      print(try read(names.map { "\(arguments[0])/\($0)" }))
    case ("answers", 1): try answers(arguments[0])
    case ("write", 3): try write(arguments[0], to: arguments[1], times: Int(arguments[2]) ?? 1)
    default: throw Usage()
    }
  }

  struct Usage: Error {}

  static func stream(_ path: String) throws -> String {
    var limits = Limits()
    limits.ratio = .max
    var reader = try WorkbookReader(path: path, limits: limits)
    var (cells, sum, letters) = (0, 0.0, 0)
    for tab in reader.tabs {
      var rows = try reader.rows(of: tab)
      while let row = try rows.next() {
        for cell in row.cells {
          cells += 1
          switch cell.value {
          case .number(let number): sum += number
          case .string(let text): letters += text.utf8.count
          case .boolean, .error: break
          }
        }
      }
    }
    return "\(cells) cells, sum \(sum), \(letters) bytes of text"
  }

  static func read(_ paths: [String]) throws -> String {
    let importer = Importer(schema: try Schema.load(path: try Schema.find(nil)))
    var (records, issues) = (0, 0)
    for path in paths {
      let form = importer.read(try Workbook(path: path), file: path)
      records += form.records.count
      issues += form.issues.count
    }
    return "\(records) records, \(issues) issues"
  }

  static func answers(_ folder: String) throws {
    let importer = Importer(schema: try Schema.load(path: try Schema.find(nil)))
    let names = try Folder.workbooks(in: folder)
    for _ in 0..<3 {
      var (opening, reading) = (0.0, 0.0)
      for name in names {
        let begun = seconds(CLOCK_THREAD_CPUTIME_ID)
        let workbook = try Workbook(path: "\(folder)/\(name)")
        let opened = seconds(CLOCK_THREAD_CPUTIME_ID)
        _ = importer.read(workbook, file: name)
        reading += seconds(CLOCK_THREAD_CPUTIME_ID) - opened
        opening += opened - begun
      }
      print(opening, reading)
    }
  }

  /// The seconds of one of the system's clocks.
  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func write(_ folder: String, to path: String, times: Int) throws {
    let schema = try Schema.load(path: try Schema.find(nil))
    let importer = Importer(schema: schema)
    var round = Round(schema: schema, roster: nil, deadline: nil)
    var outcomes: [Outcome] = []
    for name in try Folder.workbooks(in: folder) {
      let form = importer.read(try Workbook(path: "\(folder)/\(name)"), file: name)
      outcomes.append(.read(round.checked(form)))
    }
    for _ in 0..<times {
      let begun = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
      do {
        let workbook = try ConsolidatedWorkbook(
          path: path, sparing: .none, schema: schema, language: .zh)
        var collected = CollectedRound(
          schema: schema, roster: nil, location: StoreLocation(output: path))
        for outcome in outcomes { try collected.add(outcome) }
        try workbook.write(try collected.settled())
      }
      print(
        seconds(CLOCK_MONOTONIC) - begun.0, seconds(CLOCK_PROCESS_CPUTIME_ID) - begun.1)
    }
  }
}
