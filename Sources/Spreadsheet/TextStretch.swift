/// A stretch of a cell's text that shows otherwise than plain text, in a way that may change what it says.
public struct TextStretch: Hashable, Sendable {
  /// Where it stands, in bytes of the text in UTF-8; the end may lie behind that of the text where it is
  /// the whole cell, whatever that holds.
  public var bytes: Range<Int>
  /// How it shows.
  public var look: TextLook

  /// A stretch of these values.
  public init(bytes: Range<Int>, look: TextLook) {
    self.bytes = bytes
    self.look = look
  }

  /// A stretch that is a whole cell.
  public static func whole(_ look: TextLook) -> TextStretch {
    TextStretch(bytes: 0..<Int.max, look: look)
  }
}

/// How text shows where that may change what it says: bold, size and the like are left out.
public struct TextLook: Hashable, Sendable {
  /// Text that stands higher or lower than the line (ECMA-376 part 1, 18.4.14).
  public enum Script: Sendable {
    case raised, lowered
  }

  /// Whether a line goes through it.
  public var isStruck = false
  /// Whether it stands higher or lower than the line.
  public var script: Script?
  /// Whether it has the colour of what it stands on: white on white.
  public var isHidden = false
  /// The font of marks it is in; its characters stand for others then.
  public var symbols: SymbolFont?

  /// Plain text.
  public init() {}

  /// Whether nothing of it changes what the text says.
  public var isPlain: Bool { self == TextLook() }
}
