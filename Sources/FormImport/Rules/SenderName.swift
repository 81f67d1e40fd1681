/// A sender's name as it is compared: without spaces and without what all senders share.
package enum SenderName {
  /// `张江高新区 嘉定园` and 嘉定园 are one name.
  package static func key(_ name: String, prefix: String) -> String {
    let letters = String(String.UnicodeScalarView(FoldedText(name).key))
    let shared = String(String.UnicodeScalarView(FoldedText(prefix).key))
    guard !shared.isEmpty, letters.hasPrefix(shared), letters != shared else { return letters }
    return String(letters.dropFirst(shared.count))
  }
}
