/// A text that equals only texts of the same code points, as the formulas of a spreadsheet see it: Swift
/// holds 金 and its compatibility ideograph U+F90A for one.
struct CodePoints: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (a: CodePoints, b: CodePoints) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
