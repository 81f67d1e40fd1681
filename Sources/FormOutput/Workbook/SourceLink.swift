import Glibc
import Spreadsheet

/// A link from the written workbook to a return; it also works on another computer if both lie in
/// the same folders relative to each other.
struct SourceLink {
  private let address: String

  /// - Parameters:
  ///   - path: The path of the return; nil inside an archive, into which no link can lead.
  ///   - workbook: The path of the workbook that is written.
  ///   - current: The folder to which paths are relative; used only if the paths alone are not
  ///     enough.
  init?(
    to path: String?, from workbook: String, in current: @autoclosure () -> String? = Self.current
  ) {
    guard let path else { return nil }
    var target = Self.parts(path)
    var base = Array(Self.parts(workbook).dropLast())
    if path.hasPrefix("/") != workbook.hasPrefix("/") || base.first == ".." {
      guard let current = current() else { return nil }
      if !path.hasPrefix("/") { target = Self.parts("\(current)/\(path)") }
      if !workbook.hasPrefix("/") { base = Self.parts("\(current)/\(workbook)").dropLast() }
    }
    var common = 0
    while common < base.count, common < target.count - 1, base[common] == target[common] {
      common += 1
    }
    let up = [String](repeating: "..", count: base.count - common)
    address = (up + target[common...].map(Self.encoded)).joined(separator: "/")
  }

  /// The folder where the command runs; nil if it was deleted.
  private static var current: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// The link to a cell.
  func link(to cell: CellReference, in sheet: String) -> CellLink {
    .address("\(address)#\(CellLink.quoted(sheet))!\(cell)")
  }

  /// The name of a file, linked to one of its cells if there is a link.
  static func content(
    _ file: String, _ link: SourceLink?, _ sheet: String, _ cell: CellReference
  ) -> ListSheet.Content {
    guard let link, CellText.pieces(file).count == 1 else { return .text(file) }
    return .link(file, link.link(to: cell, in: sheet))
  }

  private static func parts(_ path: String) -> [String] {
    var parts: [String] = path.hasPrefix("/") ? [""] : []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != "..", !last.isEmpty {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts
  }

  /// The name percent-encoded, so that neither `#` nor a colon ends the path; letters stay, as an
  /// anyURI may hold them (RFC 3987) and libxlsxwriter keeps three times the length of each link
  /// until the end.
  private static func encoded(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      if scalar.properties.isAlphabetic || "0"..."9" ~= scalar
        || "-._~".unicodeScalars.contains(scalar)
      {
        text.unicodeScalars.append(scalar)
        continue
      }
      for byte in String(scalar).utf8 {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
