/// The names of files in archives that people make.
package enum EntryName {
  /// A name's text, of its bytes.
  ///
  /// Archives made on Chinese Windows hold GBK and no word about it; no text of two or more Chinese
  /// characters in GBK is likely to be valid UTF-8 too. GB18030 is GBK and more. Those of Japanese
  /// Windows hold Shift JIS. Where all fail, each byte that is not ASCII becomes U+FFFD.
  package static func decoded(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let chinese = EncodedText.converted(bytes, from: "GB18030")
    if chinese == nil || !isChinese(bytes),
      let japanese = EncodedText.converted(bytes, from: "CP932"),
      // Half-width katakana are what common Chinese characters look like in Shift JIS.
      !japanese.unicodeScalars.contains(where: { (0xFF61...0xFF9F).contains($0.value) })
    {
      return japanese
    }
    return chinese ?? String(decoding: bytes, as: UTF8.self)
  }

  /// Whether most pairs of bytes are characters of GB 2312, which common Chinese text is made of; kana
  /// and kanji of Shift JIS begin with smaller bytes.
  private static func isChinese(_ bytes: [UInt8]) -> Bool {
    var (common, other) = (0, 0)
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80, index + 1 < bytes.count else {
        index += 1
        continue
      }
      if bytes[index] >= 0xA1, bytes[index] <= 0xF7, bytes[index + 1] >= 0xA1 {
        common += 1
      } else {
        other += 1
      }
      index += 2
    }
    return common >= other
  }

  /// A name that stays below whatever folder it is put in.
  ///
  /// No slash or drive letter in front, no `.` and `..`, no control characters; `/` between folders.
  package static func safe(_ name: String) -> String {
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
