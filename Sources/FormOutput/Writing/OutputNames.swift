public import Forms
import Glibc

/// Chooses names for the files of a folder that the disk can have, and no two of them alike.
///
/// Names come from archives and rosters made on systems with other rules: names of 255 characters,
/// not bytes, or a file and a folder with one name. A name that is possible stays as it is. The
/// same names in the same order give the same files.
public struct OutputNames {
  /// The longest name, in bytes of UTF-8; the longest path below the folder.
  private let longest: Int
  private let longestPath: Int
  /// The names in use, in small letters, as Windows and macOS do not tell them from capitals.
  private var files: Set<String> = []
  /// The folders by the names that were asked for.
  private var folders: [String: String] = [:]
  private var owners: [String: String] = [:]

  /// Begins with nothing taken.
  /// - Parameter folder: The folder, whose system says how long names may be; if it does not exist
  ///   yet, its parent folder says so.
  public init(folder: String) {
    var asked = pathconf(folder, Int32(_PC_NAME_MAX))
    if asked < 0 {
      let slash = folder.lastIndex(of: "/")
      asked = pathconf(slash.map { String(folder[...$0]) } ?? ".", Int32(_PC_NAME_MAX))
    }
    // While a file is written it has a hidden name of some 50 bytes.
    self.init(longest: asked > 0 ? min(asked, 255) : 255, longestPath: 4_000 - folder.utf8.count)
  }

  /// Begins with nothing taken.
  /// - Parameters:
  ///   - longest: The longest name, in bytes.
  ///   - longestPath: The longest path below the folder, in bytes.
  init(longest: Int, longestPath: Int) {
    self.longest = max(16, longest)
    self.longestPath = max(64, longestPath)
  }

  /// Chooses the name under which a file is written, with its folders.
  /// - Parameter name: The name asked for: a path below the folder, with an ending.
  /// - Returns: That name, or the nearest that the disk can have and no other file has.
  public mutating func take(_ name: String) -> String {
    var parts = name.split(separator: "/").map { Self.storable(String($0)) }
    if parts.isEmpty { parts = ["_"] }
    // A path that is too long loses its first folders.
    let lengths = parts.map { min($0.utf8.count, longest) + 1 }
    var excess = lengths.reduce(0, +) - longestPath
    for length in lengths.dropLast() where excess > 0 {
      parts.removeFirst()
      excess -= length
    }
    var folder = ""
    var wished = ""
    for part in parts.dropLast() {
      wished += part + "/"
      folder = takeFolder(part, wished: wished, in: folder)
    }
    let file = parts[parts.count - 1]
    let path = free(file, in: folder) { path in
      !files.contains(path) && owners[path] == nil
    }
    files.insert(path.lowercased())
    return path
  }

  /// A line about a file that cannot have the name asked for.
  /// - Parameters:
  ///   - file: The return for which it is made.
  ///   - name: The name that it has.
  /// - Returns: The line, with the beginning and the end of long names.
  public static func words(_ file: String, _ name: String) -> Words {
    let file = OutsideText.line(file, length: 80)
    let name = OutsideText.line(name, length: 80)
    return Words(
      zh: "\(file)：磁盘不能用这个名称，或者已有同名的，写为 \(name)",
      en: "\(file): the disk takes no such name, or it is taken; written as \(name)")
  }

  /// Chooses the folder for one that is asked for; always the same one for the same name.
  private mutating func takeFolder(_ name: String, wished: String, in folder: String) -> String {
    if let known = folders[wished] { return known }
    let path = free(name, in: folder, isFolder: true) { path in
      // On some systems folders that differ only in case are one folder, so their files need
      // different names.
      !files.contains(path) && (owners[path] ?? wished.lowercased()) == wished.lowercased()
    }
    owners[path.lowercased()] = wished.lowercased()
    folders[wished] = path + "/"
    return path + "/"
  }

  /// The first of `name`, `name (2)`, `name (3)`… that is free, each shortened as needed.
  private func free(
    _ name: String, in folder: String, isFolder: Bool = false, _ isFree: (String) -> Bool
  ) -> String {
    let dot = isFolder ? nil : name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 }
    var ending = dot.map { String(name[$0...]) } ?? ""
    if ending.utf8.count > 8 { ending = "" }
    let stem = String(name.dropLast(ending.count))
    var number = 1
    while true {
      let tail = (number == 1 ? "" : " (\(number))") + ending
      let path = folder + Self.cut(stem, to: longest - tail.utf8.count) + tail
      if isFree(path.lowercased()) { return path }
      number += 1
    }
  }

  /// The text cut to a number of bytes, between characters.
  static func cut(_ text: String, to length: Int) -> String {
    guard text.utf8.count > length else { return text }
    var kept = ""
    var room = length
    for character in text {
      room -= character.utf8.count
      guard room >= 0 else { break }
      kept.append(character)
    }
    // A letter with hundreds of combining marks is cut within itself.
    if kept.isEmpty, let first = text.unicodeScalars.first { kept = String(first) }
    // On Windows, no name may end in a space or a dot.
    while let last = kept.last, last == " " || last == ".", kept.count > 1 { kept.removeLast() }
    return kept
  }

  /// The name of one file or folder as Linux, Windows and macOS allow it, of any length.
  static func storable(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isBad =
        scalar.value < 0x20 || scalar.value == 0x7F || "\\:*?\"<>|".unicodeScalars.contains(scalar)
      scalars.append(isBad ? "_" : scalar)
    }
    if scalars.last == "." || scalars.last == " " {
      scalars.removeLast()
      scalars.append("_")
    }
    let stored = String(scalars)
    let stem = stored.prefix { $0 != "." }.lowercased()
    return isDevice(stem) ? "_" + stored : stored
  }

  /// Whether Windows takes a name for a device, with any ending.
  private static func isDevice(_ stem: String) -> Bool {
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    guard stem.count == 4, stem.hasPrefix("com") || stem.hasPrefix("lpt") else { return false }
    return stem.last.map { ("1"..."9").contains($0) } ?? false
  }
}
