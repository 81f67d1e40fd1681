/// HTML that is safe to send: what is put into it is escaped on its way in.
///
/// Only what stands in the source as a literal is markup. A text between `\(` and `)` is escaped, also
/// inside quoted attributes; other `HTML` goes in as it is.
///
/// ```swift
/// let row: HTML = "<td title=\"\(file)\">\(foreign: sender)</td>"
/// ```
public struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The markup.
  public private(set) var markup: String

  /// Nothing.
  public init() { markup = "" }

  public init(stringLiteral markup: String) { self.markup = markup }

  public init(stringInterpolation parts: Interpolation) { markup = parts.markup }

  /// What stands between the literal parts.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { markup += literal }

    /// A text, escaped.
    public mutating func appendInterpolation(_ text: String) { markup += HTML.escaped(text) }

    /// A number.
    public mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    /// Other HTML, as it is.
    public mutating func appendInterpolation(_ html: HTML) { markup += html.markup }

    /// Pieces of HTML, one behind the other.
    public mutating func appendInterpolation(_ list: [HTML]) {
      for html in list { markup += html.markup }
    }

    /// HTML that may not be there.
    public mutating func appendInterpolation(_ html: HTML?) { markup += html?.markup ?? "" }

    /// A text that a stranger typed: its writing direction ends with it.
    public mutating func appendInterpolation(foreign text: String) {
      markup += "<bdi>\(HTML.escaped(text))</bdi>"
    }

    /// HTML that is there only under a condition.
    public mutating func appendInterpolation(_ html: HTML, if isThere: Bool) {
      if isThere { markup += html.markup }
    }
  }

  public static func + (a: HTML, b: HTML) -> HTML {
    var all = a
    all.markup += b.markup
    return all
  }

  /// A text with its markup characters escaped.
  ///
  /// HTML cannot hold control characters (HTML 13.2.3.5): they become their pictures or numbers.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x27: result += "&#39;"
      case 0x60: result += "&#96;"
      case 0x09, 0x0A: result.unicodeScalars.append(scalar)
      case 0x0D, 0x2028, 0x2029: result += "\n"
      case 0..<0x20: result += picture(0x2400 + scalar.value)
      case 0x7F: result += picture(0x2421)
      case 0x80..<0xA0: result += "‹U+00" + String(scalar.value, radix: 16, uppercase: true) + "›"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func picture(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String($0) } ?? ""
  }
}
