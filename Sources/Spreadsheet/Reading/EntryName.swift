/// The names of files in archives that people make.
enum EntryName {
  /// A name's text, of its bytes.
  ///
  /// Archives made on Chinese Windows hold GBK and no word about it; no text of two or more Chinese
  /// characters in GBK is likely to be valid UTF-8 too. GB18030 is GBK and more. Where that fails
  /// too, each byte that is not ASCII becomes U+FFFD.
  static func decoded(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return EncodedText.converted(bytes, from: "GB18030") ?? String(decoding: bytes, as: UTF8.self)
  }

  /// A name that stays below whatever folder it is put in.
  ///
  /// No slash or drive letter in front, no `.` and `..`, no control characters; `/` between folders.
  static func safe(_ name: String) -> String {
    let steps = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).compactMap { step in
      var step = String(
        String.UnicodeScalarView(
          step.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "_" : $0 }))
      while step.utf8.count >= 2, step.utf8.dropFirst().first == UInt8(ascii: ":"),
        step.first?.isASCII == true, step.first?.isLetter == true
      {
        step.removeFirst(2)
      }
      return step.isEmpty || step == "." || step == ".." ? nil : step
    }
    return steps.isEmpty ? "_" : steps.joined(separator: "/")
  }
}
