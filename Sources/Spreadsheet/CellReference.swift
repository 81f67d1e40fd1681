/// The place of a cell in a sheet, counted from zero.
///
/// `CellReference("B3")` is row 2, column 1. Ordered as one reads: by row, then by column.
public struct CellReference: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The largest row a sheet can have: 1,048,576 rows (ECMA-376 part 1, 18.3.1.73; Excel's limit).
  public static let maximumRow = 1_048_575
  /// The largest column a sheet can have: XFD.
  public static let maximumColumn = 16_383

  // A large sheet has a million of them, each several times, so that they are kept in half the room.
  @usableFromInline var storedRow: Int32
  @usableFromInline var storedColumn: Int32

  /// The row, 0 for the row Excel calls 1.
  @inlinable public var row: Int {
    get { Int(storedRow) }
    set { storedRow = Int32(clamping: newValue) }
  }
  /// The column, 0 for column A.
  @inlinable public var column: Int {
    get { Int(storedColumn) }
    set { storedColumn = Int32(clamping: newValue) }
  }

  /// The place in a row and a column, both from 0; nothing is checked, but what is far beyond any sheet is
  /// kept as the farthest place there is.
  @inlinable public init(row: Int, column: Int) {
    storedRow = Int32(clamping: row)
    storedColumn = Int32(clamping: column)
  }

  /// Reads an A1 reference such as `B3` or `$B$3`; nil for anything else or beyond XFD1048576.
  public init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && letters < 3:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
        letters += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where digits == 0 && letters < 3:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && digits < 7:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      default: return nil
      }
    }
    guard row >= 1, row - 1 <= Self.maximumRow, column >= 1, column - 1 <= Self.maximumColumn
    else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The A1 form, without `$`.
  public var description: String { "\(Self.letters(ofColumn: column))\(row + 1)" }

  /// The letters of a column: 0 is `A`, 26 is `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  @inlinable public static func < (a: CellReference, b: CellReference) -> Bool {
    (a.storedRow, a.storedColumn) < (b.storedRow, b.storedColumn)
  }
}

extension CellReference: Codable {
  private enum CodingKeys: String, CodingKey { case row, column }

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      row: try members.decode(Int.self, forKey: .row),
      column: try members.decode(Int.self, forKey: .column))
  }

  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(row, forKey: .row)
    try members.encode(column, forKey: .column)
  }
}
