public import Forms

/// What the files of senders are called, before any of them is written.
public enum FormFileName {
  /// Why some senders cannot each have a file.
  public enum Fault: Error, Hashable, Sendable {
    /// No file can be called so: the sender, and what its file would be called.
    case notAName(sender: String, file: String)
    /// Two senders would have one file.
    case double(sender: String, other: String, file: String)

    public var words: Words {
      switch self {
      case .notAName(let sender, let file):
        Words(
          zh: "“\(sender)”不能用作文件名（\(file)）：名称不能为空，不能超过 255 字节，不能含 / \\ : * ? \" < > | 和控制字符",
          en:
            "“\(sender)” makes no file name (\(file)): it must not be empty, longer than 255 bytes, or hold / \\ : * ? \" < > | or control characters"
        )
      case .double(let sender, let other, let file):
        Words(
          zh: "“\(other)”和“\(sender)”的文件同名：\(file)",
          en: "“\(other)” and “\(sender)” would have one file: \(file)")
      }
    }
  }

  /// The name of each sender's file, as the office asks for it.
  ///
  /// - Throws: For the first sender whose name makes no file name or one that is taken.
  public static func names(of senders: [String], schema: Schema) throws(Fault) -> [String] {
    var taken: [String: String] = [:]
    var names: [String] = []
    for sender in senders {
      let stem = schema.fileName(of: sender)
      let name = stem + ".xlsx"
      guard !sender.allSatisfy(\.isWhitespace), isName(name) else {
        throw .notAName(sender: sender, file: name)
      }
      // Windows and macOS do not tell capitals from small letters.
      if let other = taken.updateValue(sender, forKey: name.lowercased()) {
        throw .double(sender: sender, other: other, file: name)
      }
      names.append(name)
    }
    return names
  }

  /// Whether Linux and Windows take it as the name of a file.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 255 && name != "." && name != ".."
      && !name.unicodeScalars.contains { scalar in
        scalar.value < 0x20 || "/\\:*?\"<>|".unicodeScalars.contains(scalar)
      }
  }
}
