/// Reads `core.xml`, `app.xml` and `custom.xml`, whose elements differ in name (ECMA-376 part 2, 8;
/// part 1, 22.2 and 22.3).
final class PropertiesPart: XMLHandler {
  private(set) var properties = DocumentProperties()
  private let usage: Usage
  private var text: TextBuffer
  private var customName: String?
  private var customText: String?

  init(_ usage: Usage) {
    self.usage = usage
    text = TextBuffer(limit: usage.limits.stringBytes)
  }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) {
    text.clear()
    if "property" ~= name {
      customName = attributes.string("name")
      customText = nil
    }
  }

  override func end(_ name: XMLBytes) throws(SpreadsheetError.Cause) {
    switch name {
    case "creator": properties.creator = try kept()
    case "modified": properties.modified = try kept()
    case "created": properties.created = try kept()
    case "Application": properties.application = try kept()
    case "lpwstr", "lpstr", "bstr": customText = try kept()
    case "property":
      if let customName, let customText {
        try usage.keepString(bytes: customName.utf8.count)
        properties.custom[customName] = customText
      }
      customName = nil
    default: break
    }
    text.clear()
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    try unsafe text.append(bytes)
  }

  private func kept() throws(SpreadsheetError.Cause) -> String? {
    text.decodeEscapes()
    guard !text.isEmpty else { return nil }
    try usage.keepString(bytes: text.count)
    return text.string
  }
}
