import Forms
import Glibc

/// LibreOffice without windows, which turns workbooks of other formats into .xlsx.
///
/// It has a profile of its own that runs no macros and follows no links; it has no network where the
/// system lets programs be shut off from it, and 4 GiB of memory at most.
struct LibreOffice: Sendable {
  /// Names the program in place of `soffice`; `none` for no program.
  static let variable = "HUIBIAO_SOFFICE"

  private let command: [String]
  /// How long it may take for some number of files.
  private let seconds: @Sendable (Int) -> Int

  /// A program that is called as LibreOffice is.
  init(command: [String], seconds: @escaping @Sendable (Int) -> Int) {
    self.command = command
    self.seconds = seconds
  }

  /// LibreOffice where it is there.
  init?() {
    let named = getenv(Self.variable).map { String(cString: $0) } ?? ""
    guard named != "none",
      let program = named.isEmpty ? Self.found("soffice") : named, access(program, X_OK) == 0
    else { return nil }
    var command: [String] = []
    if Self.found("prlimit") != nil {
      command += ["prlimit", "--as=\(4 << 30)", "--fsize=\(1 << 30)", "--core=0"]
    }
    if ChildProcess.run(["unshare", "-rn", "true"], seconds: 5) { command += ["unshare", "-rn"] }
    self.init(command: command + [program]) { min(60 + 5 * $0, 900) }
  }

  private static func found(_ program: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    return folders.split(separator: ":").map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 }
  }

  /// Converts files, each into one of the same name with the ending `.xlsx`.
  ///
  /// One process does them all. If it crashes or hangs, the first that it did not convert is tried by
  /// itself, and then the rest.
  /// - Parameters:
  ///   - files: Names of files in a folder, in plain ASCII.
  ///   - folder: The folder, with a folder `out` for what comes out, and `profile`.
  func convert(_ files: [String], in folder: String) {
    var waiting = files
    var chances = Self.mostFailures
    while !waiting.isEmpty, chances > 0 {
      run(waiting, in: folder)
      waiting.removeAll { Self.isThere($0, in: folder) }
      guard let first = waiting.first else { return }
      if waiting.count > 1 || waiting.count < files.count { run([first], in: folder) }
      waiting.removeFirst()
      chances -= 1
    }
  }

  /// How many files may make it fail before the rest is given up.
  private static let mostFailures = 8

  /// What a file became.
  static func result(of file: String, in folder: String) -> String {
    let stem = file.prefix { $0 != "." }
    return "\(folder)/out/\(stem).xlsx"
  }

  private static func isThere(_ file: String, in folder: String) -> Bool {
    access(result(of: file, in: folder), R_OK) == 0
  }

  private func run(_ files: [String], in folder: String) {
    _ = ChildProcess.run(
      command + [
        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore",
        "--nolockcheck", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
        "\(folder)/out",
      ] + files.map { "\(folder)/\($0)" }, seconds: seconds(files.count))
  }

  /// The profile's settings: no macros, no active content, no updates of links, no proxy that answers.
  static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
    <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
    <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
    <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
    </oor:items>
    """
}
