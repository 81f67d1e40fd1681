import Forms
import Spreadsheet

/// The header of a mail or of a part of one (RFC 5322, RFC 2045), its lines unfolded.
struct MailHeader {
  private var fields: [(name: String, value: [UInt8])] = []

  /// Reads the lines up to the first empty one.
  /// - Parameters:
  ///   - bytes: The mail or the part.
  ///   - body: Receives where the body begins.
  init(_ bytes: ArraySlice<UInt8>, body: inout Int) {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[place..<end]
      if line.last == 0x0D { line.removeLast() }
      place = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09 {
        // A line that begins with white space goes on with the one before.
        if !fields.isEmpty { fields[fields.count - 1].value += line }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), fields.count < Self.most {
        let name = String(decoding: line[..<colon], as: UTF8.self).trimmed.lowercased()
        fields.append((name, Array(line[(colon + 1)...])))
      }
    }
    body = place
  }

  /// More fields than any mail has.
  private static let most = 2000

  /// The first field of a name, as it stands; nil where there is none.
  func raw(_ name: String) -> String? {
    fields.first { $0.name == name }.map { EntryName.decoded($0.value).trimmed }
  }

  /// The same with its encoded words decoded.
  func text(_ name: String) -> String? { raw(name).map { EncodedWord.decoded($0) } }

  /// A field such as `Content-Type: text/plain; charset=utf-8`: what stands first, in small letters, and
  /// the parameters.
  func parameters(_ name: String) -> (value: String, parameters: [String: String])? {
    raw(name).map { MailParameters.read($0) }
  }

  /// When it was sent, by `Date:`; nil where that is missing or no date.
  var date: SavedTime? { raw("date").flatMap { SavedTime(mail: $0) } }

  /// The address it was sent from, without the name beside it.
  var address: String? {
    guard let from = text("from") else { return nil }
    if let open = from.lastIndex(of: "<"), let close = from[open...].firstIndex(of: ">") {
      return String(from[from.index(after: open)..<close]).trimmed
    }
    return from
  }
}

/// The parameters of a field (RFC 2045, 5.1), those cut into pieces and in other encodings included (RFC
/// 2231).
enum MailParameters {
  static func read(_ text: String) -> (value: String, parameters: [String: String]) {
    var pieces: [String] = []
    var piece = ""
    var isQuoted = false
    var isEscaped = false
    for letter in text {
      if isEscaped {
        piece.append(letter)
        isEscaped = false
      } else if letter == "\\", isQuoted {
        isEscaped = true
      } else if letter == "\"" {
        isQuoted.toggle()
      } else if letter == ";", !isQuoted {
        pieces.append(piece)
        piece = ""
      } else {
        piece.append(letter)
      }
    }
    pieces.append(piece)
    var plain: [String: String] = [:]
    var parts: [String: [(number: Int, isEncoded: Bool, text: String)]] = [:]
    for piece in pieces.dropFirst().prefix(200) {
      guard let equal = piece.firstIndex(of: "=") else { continue }
      let name = String(piece[..<equal]).trimmed.lowercased()
      let value = String(piece[piece.index(after: equal)...]).trimmed
      let steps = name.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
      guard steps.count > 1 else {
        if plain[name] == nil { plain[name] = EncodedWord.decoded(value) }
        continue
      }
      // `name*0*=`, `name*1=`, or `name*=` for one piece.
      let isEncoded = steps.last?.isEmpty == true
      parts[steps[0], default: []].append((Int(steps[1]) ?? 0, isEncoded, value))
    }
    for (name, parts) in parts {
      plain[name] = joined(parts.sorted { $0.number < $1.number })
    }
    return ((pieces.first ?? "").trimmed.lowercased(), plain)
  }

  /// The pieces joined; the first may say its encoding: `utf-8'zh'%E5%98%89`.
  private static func joined(_ parts: [(number: Int, isEncoded: Bool, text: String)]) -> String {
    var encoding = "utf-8"
    var bytes: [UInt8] = []
    for (index, part) in parts.enumerated() {
      guard part.isEncoded else {
        bytes += Array(part.text.utf8)
        continue
      }
      var text = part.text[...]
      if index == 0 {
        let marks = part.text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        if marks.count == 3 {
          encoding = String(marks[0])
          text = marks[2]
        }
      }
      bytes += TransferCode.quoted(Array(text.utf8)[...], mark: UInt8(ascii: "%"))
    }
    return EncodedWord.text(bytes, in: encoding)
  }
}
