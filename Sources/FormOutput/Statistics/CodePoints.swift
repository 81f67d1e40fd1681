/// A text that equals only texts with the same code points, as in spreadsheet formulas.
///
/// To Swift, 金 and its compatibility ideograph U+F90A are equal.
struct CodePoints: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (a: CodePoints, b: CodePoints) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
