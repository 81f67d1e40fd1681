import FoundationEssentials
import Rounds

/// What the desk keeps in the folder of returns, so that it goes on where it was.
public struct DeskSettings: Codable, Hashable, Sendable {
  /// The schema: a path, or `huibiao-form` for the one in the folder.
  public var form: String?
  /// The name of the roster, a file in the folder.
  public var roster: String?
  /// The last day, as `2021-08-15`.
  public var deadline: String?
  /// The day by which letters ask for an answer, as `2021-08-15`.
  public var replyBy: String?

  public init() {}

  /// Reads the settings of a folder.
  ///
  /// - Throws: ``DeskError`` where they cannot be read; a folder without is no error.
  static func load(_ folder: String) throws(DeskError) -> DeskSettings {
    let path = "\(folder)/\(RoundFolder.settings)"
    guard FileFacts(path: path) != nil else { return DeskSettings() }
    do {
      let data = try Data(contentsOf: URL(filePath: path))
      return try JSONDecoder().decode(DeskSettings.self, from: data)
    } catch {
      throw .settings(path)
    }
  }

  /// Writes them; an older file stays until the new one is whole.
  func save(_ folder: String) throws(DeskError) {
    let path = "\(folder)/\(RoundFolder.settings)"
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try encoder.encode(self).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .unwritten(path)
    }
  }
}
