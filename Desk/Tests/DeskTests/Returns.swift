import Foundation

/// The sample returns of the repository.
enum Returns {
  static let samples = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../Samples").standardized

  static func name(of sender: String) -> String { "张江高新区\(sender)国际合作总结报告.xlsx" }

  static func path(of sender: String) -> String {
    samples.appending(path: "returns/\(name(of: sender))").path
  }

  static let schema = samples.appending(path: "../Schemas/zhangjiang-2021").standardized.path
  static let roster = samples.appending(path: "roster.csv").path
}

/// A folder of returns that is there for one test.
final class ReturnFolder: Sendable {
  let path: String

  /// - Parameter senders: Whose returns lie in it; nil for all.
  /// - Throws: If it cannot be made.
  init(_ senders: [String]? = nil) throws {
    let manager = FileManager.default
    path = NSTemporaryDirectory() + "huibiao-desk-test-" + UUID().uuidString
    if let senders {
      try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
      for sender in senders { try add(sender) }
    } else {
      try manager.copyItem(
        atPath: Returns.samples.appending(path: "returns").path, toPath: path)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func add(_ sender: String, as name: String? = nil) throws {
    try FileManager.default.copyItem(
      atPath: Returns.path(of: sender), toPath: file(name ?? Returns.name(of: sender)))
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: file(name)))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: file(name))), as: UTF8.self)
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
