import FoundationEssentials
import Spreadsheet

/// Lets the one style of a page through that the program wrote itself, and none that a file may bring.
enum StyleHash {
  /// The source for `style-src`: the digest of what stands in the first `<style>`.
  static func source(of page: [UInt8]) throws -> String {
    let text = String(decoding: page.prefix(1 << 16), as: UTF8.self)
    guard let begin = text.firstRange(of: "<style>"), let end = text.firstRange(of: "</style>"),
      begin.upperBound <= end.lowerBound
    else { return "'none'" }
    let style = Array(text[begin.upperBound..<end.lowerBound].utf8)
    let digest = try FileDigest(of: style, name: "style")
    return "'sha256-\(Data(digest.bytes).base64EncodedString())'"
  }
}
