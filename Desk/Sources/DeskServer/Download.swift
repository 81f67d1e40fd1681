import DeskRound
import Glibc
import HTTPTypes
import Hummingbird

/// A file that is sent to be saved.
enum Download {
  /// The answer that sends a file, piece by piece; the file is closed when it is sent or nobody wants it any more.
  static func answer(_ file: OutputMaker.OpenFile) -> Response {
    let open = OpenDescriptor(file.descriptor)
    return Response(
      status: .ok,
      headers: [.contentType: kind(of: file.name), .contentDisposition: disposition(file.name)],
      body: ResponseBody(contentLength: file.bytes) { writer in
        var left = file.bytes
        while left > 0 {
          let piece = try open.read(min(left, 1 << 17))
          left -= piece.count
          try await writer.write(ByteBuffer(bytes: piece))
        }
        try await writer.finish(nil)
      })
  }

  /// What a browser needs to save a file under its name (RFC 6266): the name in ASCII, and as it is.
  static func disposition(_ name: String) -> String {
    let plain = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          (0x20..<0x7F).contains(scalar.value) && !"\"\\%".unicodeScalars.contains(scalar)
            ? scalar : "_"
        }))
    var encoded = ""
    for byte in name.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || ".-_~".utf8.contains(byte)
      let hex = String(byte, radix: 16, uppercase: true)
      encoded += isPlain ? String(UnicodeScalar(byte)) : "%" + (hex.count < 2 ? "0" : "") + hex
    }
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
  }

  private static func kind(of name: String) -> String {
    switch name.split(separator: ".").last?.lowercased() {
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "zip": "application/zip"
    case "json": "application/json"
    case "csv": "text/csv; charset=utf-8"
    case "vcf": "text/vcard; charset=utf-8"
    case "md": "text/markdown; charset=utf-8"
    case "html": "text/html; charset=utf-8"
    default: "application/octet-stream"
    }
  }
}

/// A file that is closed when nobody reads it any more.
private final class OpenDescriptor: Sendable {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  struct Broken: Error {}

  func read(_ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    while true {
      let got = Glibc.read(descriptor, &bytes, count)
      if got < 0, errno == EINTR { continue }
      // It ends before its length: the answer must not look whole.
      guard got > 0 else { throw Broken() }
      return Array(bytes[..<got])
    }
  }
}
