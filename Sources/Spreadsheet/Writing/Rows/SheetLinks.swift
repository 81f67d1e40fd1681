/// The links of a sheet's cells, which are packed while they are written.
///
/// libxlsxwriter would keep each of their texts several times until the end. A link to an address has a relationship,
/// which tells the address (ECMA-376 part 1, 18.3.1.47).
struct SheetLinks {
  private(set) var elements: PackedStretch
  private(set) var relationships: PackedStretch
  private(set) var count = 0
  /// The address of the last link, as it is and as it is stored: many lead to places in one file.
  private var last: (address: Substring, stored: String) = ("", "")

  init(in store: PieceStore) {
    elements = PackedStretch(in: store)
    relationships = PackedStretch(in: store)
  }

  /// Adds a link.
  /// - Parameters:
  ///   - link: Where it leads.
  ///   - cell: The cell, which has no other.
  ///   - text: What shows in the cell.
  /// - Returns: Whether it was added: its target is no longer than Excel takes, and there is room for it.
  mutating func add(_ link: CellLink, at cell: CellReference, shown text: String) -> Bool {
    guard count < WorkbookWriter.maximumLinks else { return false }
    let parts = link.parts
    let address = parts.address.map { stored($0) }
    let location = parts.location.map { StoredText.of($0, in: .location) }
    guard address != "", Self.fits(address, location) else { return false }
    count += 1
    let number = count
    elements.write { bytes in
      bytes.append("<hyperlink ref=\"")
      bytes.append(contentsOf: cell.description.utf8)
      bytes.append("\"")
      if address != nil {
        bytes.append(" r:id=\"")
        Self.append(id: number, &bytes)
        bytes.append("\"")
      }
      if let location { Self.append(" location=\"", location, to: &bytes) }
      if address == nil { Self.append(" display=\"", text, to: &bytes) }
      bytes.append("/>")
    }
    guard let address else { return true }
    relationships.write { bytes in
      bytes.append("<Relationship Id=\"")
      Self.append(id: number, &bytes)
      bytes.append("\" Type=\"")
      bytes.append(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"")
      Self.append(" Target=\"", address, to: &bytes)
      bytes.append(" TargetMode=\"External\"/>")
    }
    return true
  }

  private mutating func stored(_ address: Substring) -> String {
    if last.address != address { last = (address, StoredText.address(address)) }
    return last.stored
  }

  private static func fits(_ address: String?, _ location: String?) -> Bool {
    func length(_ text: String?) -> Int { text?.unicodeScalars.count ?? 0 }
    let bytes = (address?.utf8.count ?? 0) + (location?.utf8.count ?? 0)
    return bytes <= CellLink.maximumLength
      || length(address) + length(location) <= CellLink.maximumLength
  }

  /// Hands over what waits to be packed.
  mutating func finish() {
    elements.finish()
    relationships.finish()
  }

  /// Appends the name of a relationship, which is unlike `rId1` and so on of libxlsxwriter.
  private static func append(id number: Int, _ bytes: inout [UInt8]) {
    bytes.append("link")
    bytes.append(digits: number)
  }

  private static func append(_ name: StaticString, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(name)
    bytes.append(escaped: value, inQuotes: true)
    bytes.append("\"")
  }
}
