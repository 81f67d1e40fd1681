import Forms

/// What a template holds, found before it is read by the library, which nests as deep as the template
/// does and keeps a copy of each section.
struct TemplateOutline: Hashable, Sendable {
  private static let mostBytes = 1 << 20
  private static let mostDepth = 32
  private static let mostTags = 10_000
  private static let longestTag = 300
  private static let mostCalls = 8
  /// What filling in a tag costs besides the text, in bytes.
  private static let tagWeight = 200

  /// By the name of a list, what the largest section with this name holds.
  private var weights: [String: Int] = [:]
  /// Where the template can be cut into pieces that are filled in one after another, in bytes: behind
  /// sections that stand in no other.
  private(set) var cuts: [Int] = []
  /// Where the annex begins, in bytes; nil where the template has none.
  private(set) var annex: Int?

  /// Looks through a template.
  /// - Parameter text: The whole file.
  /// - Throws: Where it is larger or deeper than a template of a report is.
  init(_ text: String) throws(ReportTemplate.Fault) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.mostBytes else {
      throw .init(
        line: 1,
        message: Words(zh: "模板超过 1 MiB，太大了", en: "a template has at most 1 MiB; this one is larger")
      )
    }
    var scan = Scan(bytes: bytes)
    var open: [(name: String, start: Int, tags: Int)] = []
    var tags = 0
    while let tag = scan.next() {
      tags += 1
      func fault(_ zh: String, _ en: String) -> ReportTemplate.Fault {
        .init(line: scan.line(at: tag.start), message: Words(zh: zh, en: en))
      }
      guard tags <= Self.mostTags else {
        throw fault("标签超过 \(Self.mostTags) 个", "a template has at most \(Self.mostTags) tags")
      }
      guard !scan.isUnusual else {
        throw fault(
          "定界符只能由标点组成，如 <% %>", "delimiters are made of other signs than names, such as <% %>")
      }
      let isComment = tag.kind == UInt8(ascii: "!")
      guard isComment || tag.body.count <= Self.longestTag else {
        throw fault("标签过长", "a tag is too long")
      }
      guard tag.body.count(where: { $0 == UInt8(ascii: "(") }) <= Self.mostCalls || isComment else {
        throw fault("括号套得太深", "calls stand too deep in each other")
      }
      if isComment, Self.isAnnexMark(tag.body) {
        guard open.isEmpty, annex == nil, !scan.hasDelimiters else {
          throw .init(line: scan.line(at: tag.start), message: Self.annexFault)
        }
        annex = tag.end
        cuts.append(tag.end)
      }
      switch tag.kind {
      case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "<"):
        guard open.count < Self.mostDepth else {
          throw fault(
            "各节套得太深，最多 \(Self.mostDepth) 层",
            "sections stand at most \(Self.mostDepth) deep in each other")
        }
        open.append((Self.listName(tag.body), tag.end, tags))
      case UInt8(ascii: "/"):
        guard let section = open.popLast() else { continue }
        let weight = tag.start - section.start + (tags - section.tags) * Self.tagWeight
        weights[section.name] = max(weights[section.name] ?? 0, weight)
        if open.isEmpty, tag.end < bytes.count, bytes[tag.end] == UInt8(ascii: "\n") {
          cuts.append(tag.end + 1)
        }
      default: continue
      }
    }
    // A later piece would not know of other delimiters.
    if scan.hasDelimiters || !open.isEmpty { cuts = [] }
    if scan.hasDelimiters, let annex {
      throw .init(line: scan.line(at: annex), message: Self.annexFault)
    }
  }

  private static let annexFault = Words(
    zh: "{{! annex }} 只能有一处，不能在一节里面，也不能改定界符",
    en: "{{! annex }} stands once and in no section, in a template with the usual delimiters")

  /// What one turn of a list costs: all that the largest section of its name holds.
  func weight(of list: String) -> Int {
    Self.tagWeight + max(weights[list] ?? 0, weights["."] ?? 0)
  }

  /// `{{! annex }}`, behind which a report goes on in a document of its own.
  private static func isAnnexMark(_ body: ArraySlice<UInt8>) -> Bool {
    body.split(whereSeparator: { [0x20, 0x09, 0x0A, 0x0D].contains($0) })
      .map { String(decoding: $0, as: UTF8.self) } == ["annex"]
  }

  /// `records` of `reversed(incubators.records)`.
  private static func listName(_ body: ArraySlice<UInt8>) -> String {
    let name = String(decoding: body, as: UTF8.self).filter { !$0.isWhitespace }
    let inner = name.split(separator: "(").last?.prefix { $0 != ")" } ?? ""
    return inner.split(separator: ".").last.map(String.init) ?? "."
  }
}

/// Finds the tags of a template one after another, as the library does.
private struct Scan {
  struct Tag {
    var kind: UInt8
    var body: ArraySlice<UInt8>
    var start: Int
    var end: Int
  }

  let bytes: [UInt8]
  private var position = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  /// Whether delimiters were set that could be a part of a name.
  private(set) var isUnusual = false
  private(set) var hasDelimiters = false

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag; nil at the end, and where a tag does not end.
  mutating func next() -> Tag? {
    guard let start = find(opening, from: position) else { return nil }
    let begin = start + opening.count
    guard begin < bytes.count else { return nil }
    let kind = bytes[begin]
    let ending =
      switch kind {
      case UInt8(ascii: "{"): [UInt8(ascii: "}")] + closing
      case UInt8(ascii: "="): [UInt8(ascii: "=")] + closing
      default: closing
      }
    guard let end = find(ending, from: begin + 1) else { return nil }
    position = end + ending.count
    let body = bytes[begin + 1..<end]
    if kind == UInt8(ascii: "=") { setDelimiters(body) }
    return Tag(kind: kind, body: body, start: start, end: position)
  }

  func line(at place: Int) -> Int { bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1 }

  private mutating func setDelimiters(_ body: ArraySlice<UInt8>) {
    hasDelimiters = true
    let words = body.split { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard words.count == 2, let first = words.first, let last = words.last else {
      isUnusual = true
      return
    }
    opening = Array(first)
    closing = Array(last)
    let signs = "!#$%&*+,:;<=>?@[\\]^`{|}~".utf8
    isUnusual = isUnusual || !(opening + closing).allSatisfy { signs.contains($0) }
  }

  private func find(_ part: [UInt8], from start: Int) -> Int? {
    guard let first = part.first, start <= bytes.count else { return nil }
    var place = start
    while let found = bytes[place...].firstIndex(of: first) {
      if bytes[found...].starts(with: part) { return found }
      place = found + 1
    }
    return nil
  }
}
