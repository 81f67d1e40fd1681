import Foundation
import TestSupport
import Testing

/// Runs the stories under `Samples` with the built command.
@Suite struct SampleTests {
  @Test(arguments: try Story.all())
  func `comes out as the story says`(story: Story) throws {
    if let missing = try story.missing { try Test.cancel("\(missing) is not installed") }
    let outcome = try story.run()
    if ProcessInfo.processInfo.environment["HUIBIAO_RECORD"] != nil {
      try story.record(outcome)
    }
    for name in try story.expectedNames().union(["stdout", "stderr", "exit"]).sorted() {
      #expect(outcome[name] == (try story.expected(name)), "\(name)")
    }
  }
}

/// A folder under `Samples` with a `command.txt`.
struct Story: CustomTestStringConvertible {
  let name: String
  var testDescription: String { name }

  private static let samples = Checkout.root.appending(path: "Samples")
  private var folder: URL { Self.samples.appending(path: name) }
  /// What is typed.
  var commands: String {
    get throws {
      try String(contentsOf: folder.appending(path: "command.txt"), encoding: .utf8)
    }
  }
  /// Of the programs that `needs.txt` names one that is not installed.
  var missing: String? {
    get throws {
      let list = folder.appending(path: "needs.txt")
      guard FileManager.default.fileExists(atPath: list.path) else { return nil }
      return try String(contentsOf: list, encoding: .utf8).split(whereSeparator: \.isWhitespace)
        .first { program in
          !["/usr/local/bin", "/usr/bin", "/bin"].contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
          }
        }.map(String.init)
    }
  }
  private var expectations: URL { folder.appending(path: "expected") }

  static func all() throws -> [Story] {
    try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted()
      .map { Story(name: $0) }
      .filter {
        FileManager.default.fileExists(atPath: $0.folder.appending(path: "command.txt").path)
      }
  }

  /// What came out: `stdout`, `stderr`, `exit`, and the files that are expected, as text.
  func run() throws -> [String: String] {
    let files = FileManager.default
    let temporary = try TemporaryFolder()
    let place = URL(filePath: temporary.path)
    let work = place.appending(path: "work")
    try files.copyItem(at: folder, to: work)
    // Neither the expectations nor the command belong to what someone has.
    for name in ["expected", "command.txt", "needs.txt"] {
      try? files.removeItem(at: work.appending(path: name))
    }

    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [folder.appending(path: "command.txt").path]
    process.currentDirectoryURL = work
    // Beside the bundle that holds these tests.
    let built = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path
    process.environment = [
      "PATH": "\(built):/usr/local/bin:/usr/bin:/bin", "LC_ALL": "zh_CN.UTF-8",
      "SAMPLES": Self.samples.path, "HOME": place.path,
      // What comes out must not hang on what is installed; `make verify` converts with LibreOffice.
      "HUIBIAO_SOFFICE": "none",
    ]
    // Into files: a pipe that is full while the other is read would stop the command.
    for name in ["stdout", "stderr"] {
      try Data().write(to: place.appending(path: name))
    }
    process.standardOutput = try FileHandle(forWritingTo: place.appending(path: "stdout"))
    process.standardError = try FileHandle(forWritingTo: place.appending(path: "stderr"))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()

    var outcome = ["exit": "\(process.terminationStatus)\n"]
    for name in ["stdout", "stderr"] {
      outcome[name] = try text(place.appending(path: name))
    }
    for name in try expectedNames() {
      outcome[name] = (try? text(work.appending(path: name))) ?? "is not there"
    }
    return outcome
  }

  /// The names of the files in `expected` other than the three streams.
  func expectedNames() throws -> Set<String> {
    guard FileManager.default.fileExists(atPath: expectations.path) else { return [] }
    return Set(try FileManager.default.contentsOfDirectory(atPath: expectations.path))
      .subtracting(["stdout", "stderr", "exit"])
  }

  func expected(_ name: String) throws -> String {
    let file = expectations.appending(path: name)
    guard FileManager.default.fileExists(atPath: file.path) else {
      return name == "exit" ? "0\n" : ""
    }
    return try text(file)
  }

  /// Makes what came out the expectation; what is nothing needs no file.
  func record(_ outcome: [String: String]) throws {
    try FileManager.default.createDirectory(at: expectations, withIntermediateDirectories: true)
    for (name, text) in outcome {
      let file = expectations.appending(path: name)
      if text == (name == "exit" ? "0\n" : "") {
        try? FileManager.default.removeItem(at: file)
      } else {
        try Data(text.utf8).write(to: file)
      }
    }
  }

  private func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
