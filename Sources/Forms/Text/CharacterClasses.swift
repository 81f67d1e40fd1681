/// How single characters are folded, and which are spaces, dashes, digits and letters.
///
/// All code that reads text uses these, so that everywhere the same characters count as empty.
extension TextFolding {
  /// The half-width form of a character; nil for an invisible one.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: return "\n"
    case 0x21...0x7E, 0x3400...0x9FFF: return scalar
    // FULLWIDTH EXCLAMATION MARK to FULLWIDTH TILDE are in the order of ASCII.
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFF01 + 0x21)
    // 【 and 〔 are typed for parentheses.
    case 0x3010, 0x3014, 0xFE59: return "("
    case 0x3011, 0x3015, 0xFE5A: return ")"
    case 0x2212, 0xFE63: return "-"
    // Digits of Arabic, Persian, Hindi, Bengali and Thai, and the signs of Arabic among them.
    case 0x0660...0x0669, 0x06F0...0x06F9, 0x0966...0x096F, 0x09E6...0x09EF, 0x0E50...0x0E59:
      return scalar.properties.numericValue.flatMap { Unicode.Scalar(0x30 + UInt32($0)) }
    case 0x066A: return "%"
    case 0x066B: return "."
    case 0x066C, 0x060C: return ","
    case 0xFFE5: return "¥"
    default:
      if isInvisible(scalar) { return nil }
      return isSpace(scalar) ? " " : scalar
    }
  }

  /// Whether a character is white space of any kind, or is blank but has a width.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D: true
    case 0x21...0x7E, 0x3400...0x9FFF: false
    // White space in Unicode.
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    // HANGUL FILLER, its half-width and jamo kin, and BRAILLE PATTERN BLANK are typed where a form
    // refuses spaces.
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800: true
    default: false
    }
  }

  /// Whether a character is invisible and has no width: zero-width, direction, byte order mark, and what chooses
  /// how the one before it is drawn.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x3400...0x9FFF: false
    case 0x00...0x08, 0x0E...0x1F, 0x7F, 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }

  /// Whether a character is one of the dashes that people type for `-`.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x30FC, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// The character as folded by ``TextFolding``, but always one for one: an invisible one becomes a
  /// space.
  var halfWidth: Unicode.Scalar {
    switch value {
    // A lone \r, or the one before \n, must not become a line of its own.
    case 0x0D, 0x0020...0x007E, 0x3400...0x9FFF: self
    default: TextFolding.folded(self) ?? " "
    }
  }

  /// Whether it is a space of any kind or invisible.
  package var isWhitespace: Bool {
    switch value {
    // Most of what there is: ASCII, Chinese, and punctuation in full width.
    case 0x21...0x7E, 0x3001...0x3163, 0x3400...0x9FFF, 0xFF01...0xFF60: false
    default: TextFolding.isSpace(self) || TextFolding.isInvisible(self)
    }
  }

  /// Whether it is one of 0 to 9, half width.
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// The number an ASCII digit stands for.
  var digit: Int? { isDigit ? Int(value) - 48 : nil }

  /// Whether it is one of a to z, half width, either case.
  var isLatinLetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  /// Whether it is a Chinese character.
  var isHan: Bool { properties.isIdeographic }

  /// Whether it counts when labels are compared: letters of any script, and digits.
  var isLetterOrDigit: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3007, 0x3400...0x4DBF: true
    case 0..<0xC0, 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x303F: false
    // Unicode calls the fillers letters.
    case 0x115F, 0x1160, 0x3164, 0xFFA0: false
    // Digits of footnotes: no more a part of words than ¹ is.
    case 0x2070, 0x2074...0x2079, 0x2080...0x2089: false
    default: isLetterOrDigitInUnicode
    }
  }

  /// The same by the tables of Unicode; apart, since code that may ask them is slow even where it does not.
  @inline(never)
  private var isLetterOrDigitInUnicode: Bool {
    properties.isAlphabetic || properties.numericType != nil
  }

  /// The small form of a letter, one for one; other characters unchanged.
  var lowercase: Unicode.Scalar {
    switch value {
    case 0x41...0x5A: Unicode.Scalar(value + 0x20) ?? self
    case 0..<0xC0, 0x2000...: self
    // The scripts with capitals that forms are written in: Latin, Greek, Cyrillic, Armenian, and Latin as in Vietnam.
    case 0xC0...0x24F, 0x370...0x58F, 0x1E00...0x1FFF: lowercaseInUnicode
    default: self
    }
  }

  /// The same by the tables of Unicode, apart for speed; one that becomes two, İ, stays.
  @inline(never)
  private var lowercaseInUnicode: Unicode.Scalar {
    let small = properties.lowercaseMapping.unicodeScalars
    return small.count == 1 ? small.first ?? self : self
  }
}
