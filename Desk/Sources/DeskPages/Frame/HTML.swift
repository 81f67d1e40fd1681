import FormOutput

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
    public mutating func appendInterpolation(_ text: String) { markup += HTMLText.escaped(text) }

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
      markup += "<bdi>\(HTMLText.escaped(text))</bdi>"
    }
  }
}
