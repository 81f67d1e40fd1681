public import Forms

/// The names of the senders' files, chosen before any of them is written.
public enum FormFileName {
  /// Why some senders cannot each have a file.
  public enum Fault: Error, Hashable, Sendable {
    /// The sender has no name; the name that its file would have.
    case notAName(file: String)
    /// Two senders would have the same file.
    case double(sender: String, other: String, file: String)

    public var words: Words {
      switch self {
      case .notAName(let file):
        Words(
          zh: "名单中有单位没有名称，文件会成为 \(OutsideText.name(file))；请补填名称",
          en:
            "a sender on the list has no name, so that its file would be called \(OutsideText.name(file)); fill it in"
        )
      case .double(let sender, let other, let file):
        Words(
          zh:
            "\(OutsideText.quoted(other))和\(OutsideText.quoted(sender))的文件同名：\(OutsideText.name(file))；请改其中一个名称",
          en:
            "\(OutsideText.quoted(other)) and \(OutsideText.quoted(sender)) would have one file, \(OutsideText.name(file)); change one of the names"
        )
      }
    }
  }

  /// The name of a sender's file as the office asks for it, even if a disk cannot have it.
  public static func wished(for sender: String, schema: Schema) -> String {
    schema.fileName(of: sender) + ".xlsx"
  }

  /// The name of each sender's file: as the office asks for it, or the nearest that the disk can
  /// have.
  /// - Parameters:
  ///   - senders: The senders.
  ///   - schema: The form, with the name that the office asks for.
  ///   - book: Adapts the names to the disk.
  /// - Throws: If a sender has no name for a file, or the file of another sender; the first one is
  ///   named.
  /// - Returns: One name for each sender, in their order.
  public static func names(
    of senders: [String], schema: Schema, in book: consuming OutputNames
  ) throws(Fault) -> [String] {
    var taken: [String: String] = [:]
    var names: [String] = []
    for sender in senders {
      let name = wished(for: sender, schema: schema)
      guard !sender.allSatisfy(\.isWhitespace) else { throw .notAName(file: name) }
      // Windows and macOS do not tell capitals from small letters.
      if let other = taken.updateValue(sender, forKey: name.lowercased()) {
        throw .double(sender: sender, other: other, file: name)
      }
      // A sender's name contains no folders.
      names.append(book.take(name.replacing("/", with: "_")))
    }
    return names
  }
}
