/// A text prepared for comparing: widths folded, and its letters picked out.
///
/// People retype labels with other punctuation, other widths and other spaces; what stays are the
/// letters. `key` holds only letters and digits, in lower case and half width; `positions` say
/// where each stands in the text, so that what follows a label can be cut off as written.
struct FoldedText: Sendable {
  /// The text as written.
  let scalars: [Unicode.Scalar]
  /// The same scalars, one for one, in half width.
  let folded: [Unicode.Scalar]
  /// The letters and digits of `folded`, in lower case.
  let key: [Unicode.Scalar]
  /// For each scalar of `key`, its index in `scalars`.
  let positions: [Int]

  init(_ text: some StringProtocol) { self.init(scalars: Array(text.unicodeScalars)) }

  init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var folded: [Unicode.Scalar] = []
    var key: [Unicode.Scalar] = []
    var positions: [Int] = []
    folded.reserveCapacity(scalars.count)
    key.reserveCapacity(scalars.count)
    positions.reserveCapacity(scalars.count)
    for (index, scalar) in scalars.enumerated() {
      let half = scalar.halfWidth
      folded.append(half)
      guard half.isLetterOrDigit else { continue }
      key.append(half.lowercase)
      positions.append(index)
    }
    self.folded = folded
    self.key = key
    self.positions = positions
  }

  /// The text from one index of `scalars` to another, as written.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The index in `scalars` just behind the first `count` letters of `key`.
  func end(ofKey count: Int) -> Int { count == 0 ? 0 : positions[count - 1] + 1 }
}

extension Unicode.Scalar {
  /// The half-width form of a full-width ASCII character or space; anything else as it is.
  var halfWidth: Unicode.Scalar {
    switch value {
    case 0x0021...0x007E: self
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000, 0x00A0, 0x2002...0x200B, 0x202F, 0x205F, 0xFEFF: " "
    case 0x3010, 0x3014, 0xFE59: "("
    case 0x3011, 0x3015, 0xFE5A: ")"
    default: self
    }
  }

  var isWhitespace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  /// Whether it counts when labels are compared: letters of any script, and digits.
  var isLetterOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    case 0..<0xC0, 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x303F: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }

  var lowercase: Unicode.Scalar {
    switch value {
    case 0x41...0x5A: Unicode.Scalar(value + 0x20) ?? self
    default: self
    }
  }
}
