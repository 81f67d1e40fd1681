/// The table of shared strings: one run of bytes, decoded string by string when asked.
final class SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var decoded: [String?] = []
  private let keepsDecoded: Bool
  /// Whether ``XMLScanner`` has read them all: it looks at each character, so that nobody need look again.
  var areSound = false
  /// The runs of the strings in which fonts may change what the text says; most workbooks have none.
  private(set) var runs: [Int: [FontRun]] = [:]

  /// - Parameter keepsDecoded: Whether a string asked for twice is one string in memory: worth its
  ///   16 bytes a string where the cells are kept, not where they are streamed.
  init(keepsDecoded: Bool) { self.keepsDecoded = keepsDecoded }

  /// Adds a string that has no runs.
  func append(_ text: UnsafeBufferPointer<UInt8>) {
    unsafe bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// Adds a string, with its runs.
  func append(_ text: TextBuffer, runs: [FontRun] = []) {
    if !runs.isEmpty { self.runs[ends.count] = runs }
    bytes.append(contentsOf: text.bytes)
    ends.append(bytes.count)
  }

  private func string(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    // Decoding notes of a string that it is ASCII, which makes it quicker to compare; copying does not.
    guard areSound, let first = unsafe bytes.first, first >= 0x80 else {
      return unsafe String(decoding: bytes, as: UTF8.self)
    }
    return unsafe String(copying: UTF8Span(unchecked: Span(_unsafeElements: bytes)))
  }

  /// The string at an index, or nil where the table ends before.
  func string(at index: Int) -> String? {
    guard index >= 0, index < ends.count else { return nil }
    if keepsDecoded {
      if decoded.isEmpty { decoded = Array(repeating: nil, count: ends.count) }
      if let string = decoded[index] { return string }
    }
    let begin = index == 0 ? 0 : ends[index - 1]
    let string = unsafe bytes.withUnsafeBufferPointer {
      unsafe self.string(of: UnsafeBufferPointer(rebasing: $0[begin..<ends[index]]))
    }
    if keepsDecoded { decoded[index] = string }
    return string
  }
}

/// Reads `sharedStrings.xml`: one string for each `si`, empty ones too, since cells count them.
final class SharedStringsPart: XMLHandler {
  let strings: SharedStrings
  private let usage: Usage
  private var item: StringItem
  private var isInItem = false
  private var alternatives = AlternateContent()

  private let keepsPlainRuns: Bool

  /// - Parameters:
  ///   - usage: What was read so far.
  ///   - keepsDecoded: Whether the cells are kept, with how their texts show.
  ///   - keepsPlainRuns: Whether the font of some cell changes what its text says.
  init(_ usage: Usage, keepsDecoded: Bool, keepsPlainRuns: Bool = false) {
    self.usage = usage
    self.keepsPlainRuns = keepsPlainRuns
    strings = SharedStrings(keepsDecoded: keepsDecoded)
    item = StringItem(limit: usage.limits.stringBytes, keepsFonts: keepsDecoded)
    super.init()
    shortcut = .items
  }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) {
    guard !alternatives.start(name) else {
      shortcut = .none
      return
    }
    if isInItem {
      item.start(name, attributes)
    } else if "si" ~= name {
      isInItem = true
      shortcut = .none
    }
  }

  override func item(_ text: XMLBytes) throws(SpreadsheetError.Cause) {
    try usage.keepString(bytes: text.count)
    unsafe strings.append(text.buffer)
  }

  override func end(_ name: XMLBytes) throws(SpreadsheetError.Cause) {
    guard !alternatives.end() else {
      if !alternatives.isSkipping, !isInItem { shortcut = .items }
      return
    }
    if "si" ~= name {
      item.finish(keepsPlainRuns: keepsPlainRuns)
      try usage.keepString(bytes: item.text.count)
      for _ in item.runs { try usage.keepString(bytes: 0) }
      strings.append(item.text, runs: item.runs)
      item.clear()
      isInItem = false
      shortcut = .items
    } else if isInItem {
      item.end(name)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    if isInItem, !alternatives.isSkipping { try unsafe item.append(bytes) }
  }
}
