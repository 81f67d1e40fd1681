public import Forms

/// Skipped files with one reason; thousands of files that are something else need one line.
public struct SkippedGroup: Hashable, Sendable {
  public let reason: Words
  /// The files, in the order of the input.
  public private(set) var files: [String]

  /// The files in groups by their reasons, in the order in which the reasons first occur.
  public static func groups(of skipped: [Skipped]) -> [SkippedGroup] {
    var groups: [SkippedGroup] = []
    var places: [Words: Int] = [:]
    for file in skipped {
      if let place = places[file.reason] {
        groups[place].files.append(file.file)
      } else {
        places[file.reason] = groups.count
        groups.append(SkippedGroup(reason: file.reason, files: [file.file]))
      }
    }
    return groups
  }

  /// The files to be told: each by itself, or the first few with a count if there are many.
  /// - Parameters:
  ///   - most: How many are told each by itself.
  ///   - language: The language.
  /// - Returns: The names; a joined one ends with how many there are.
  public func names(most: Int, in language: Language) -> [String] {
    guard files.count > most else { return files }
    let shown = files.prefix(3).joined(separator: language == .zh ? "、" : ", ")
    return [
      Words(zh: "\(shown) 等 \(files.count) 个文件", en: "\(shown) and others, \(files.count) files")
        .text(language)
    ]
  }
}
