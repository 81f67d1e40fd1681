import Forms

/// A part of a template.
enum TemplateNode: Hashable, Sendable {
  case text(String)
  /// A value; `isRaw` where nothing in it is escaped.
  case value(TemplateName, isRaw: Bool)
  /// What is filled in for a value, or for each of a list; where it is inverted, for none.
  case section(TemplateName, isInverted: Bool, [TemplateNode])
}

/// Reads a template: takes it apart into its nodes, and holds it to what a template of a report needs.
struct TemplateParser {
  private static let mostBytes = 1 << 20
  private static let mostDepth = 32
  private static let mostTags = 10_000
  private static let longestTag = 300
  private static let mostCalls = 8
  /// What filling in a tag costs besides the text, in bytes.
  private static let tagWeight = 200

  private(set) var nodes: [TemplateNode] = []
  /// How many of the nodes stand before the annex; nil where the template has none.
  private(set) var annex: Int?
  /// By the name of a list, what the largest section with this name holds.
  private var weights: [String: Int] = [:]

  private let bytes: [UInt8]
  private var scan: TagScan
  private var tags = 0
  private var annexStart = 0
  /// Where the text begins that is in no node yet.
  private var textStart = 0

  /// A section that is not closed yet.
  private struct Section {
    var tag: TagScan.Tag
    /// Nil for what takes no value: a block, a parent.
    var name: TemplateName?
    /// How many tags stand before its own.
    var tags: Int
    /// The nodes that stand around it before it.
    var before: [TemplateNode]
  }

  private var open: [Section] = []

  /// Reads a template.
  /// - Parameter text: The whole file.
  /// - Throws: Where it is no template, or larger or deeper than a template of a report is.
  init(_ text: String) throws(ReportTemplate.Fault) {
    bytes = Array(text.utf8)
    guard bytes.count <= Self.mostBytes else {
      throw .init(
        line: 1,
        message: Words(zh: "模板超过 1 MiB，太大了", en: "a template has at most 1 MiB; this one is larger")
      )
    }
    scan = TagScan(bytes: bytes)
    while let tag = scan.next() {
      tags += 1
      try check(tag)
      try take(tag)
    }
    if let start = scan.unfinished { throw malformed(at: start) }
    takeText(upTo: bytes.count, goingOnAt: bytes.count)
    if let section = open.last {
      throw fault(
        at: section.tag.start, "这一节没有结束，缺少 {{/…}}", "a section is not closed: {{/…}} is missing")
    }
    if scan.hasDelimiters, annex != nil { throw annexFault(at: annexStart) }
  }

  /// What one turn of a list costs: all that the largest section of its name holds.
  func weight(of list: String) -> Int {
    Self.tagWeight + max(weights[list] ?? 0, weights["."] ?? 0)
  }

  // MARK: Tags

  private func check(_ tag: TagScan.Tag) throws(ReportTemplate.Fault) {
    guard tags <= Self.mostTags else {
      throw fault(
        at: tag.start, "标签超过 \(Self.mostTags) 个", "a template has at most \(Self.mostTags) tags")
    }
    if let words = scan.delimiterFault { throw fault(at: tag.start, words.zh, words.en) }
    guard tag.sign != UInt8(ascii: "!") else { return }
    guard tag.body.count <= Self.longestTag else {
      throw fault(at: tag.start, "标签过长", "a tag is too long")
    }
    guard tag.body.count(where: { $0 == UInt8(ascii: "(") }) <= Self.mostCalls else {
      throw fault(at: tag.start, "括号套得太深", "calls stand too deep in each other")
    }
  }

  private mutating func take(_ tag: TagScan.Tag) throws(ReportTemplate.Fault) {
    switch tag.sign {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "&"):
      takeText(upTo: tag.start, goingOnAt: tag.end)
      nodes.append(.value(try name(in: tag), isRaw: tag.sign != nil))
      return
    default: break
    }
    // A line that has nothing but such a tag leaves no line behind.
    let line = scan.ownLine(of: tag, behind: textStart) ?? tag.start..<tag.end
    takeText(upTo: line.lowerBound, goingOnAt: line.upperBound)
    switch tag.sign {
    case UInt8(ascii: "#"), UInt8(ascii: "^"): try begin(tag, try name(in: tag))
    // What other templates would put in its place: a report is one file, so that it stands as it is, or not at all.
    case UInt8(ascii: "$"), UInt8(ascii: "<"): try begin(tag, nil)
    case UInt8(ascii: "/"): try end(tag)
    case UInt8(ascii: "!"): try takeAnnexMark(tag)
    case UInt8(ascii: "="), UInt8(ascii: ">"): break
    default: throw malformed(at: tag.start)
    }
  }

  private func name(in tag: TagScan.Tag) throws(ReportTemplate.Fault) -> TemplateName {
    guard let name = TemplateName(tag.text) else { throw malformed(at: tag.start) }
    return name
  }

  /// Takes the text before a place as a node.
  private mutating func takeText(upTo end: Int, goingOnAt next: Int) {
    if textStart < end {
      nodes.append(.text(String(decoding: bytes[textStart..<end], as: UTF8.self)))
    }
    textStart = next
  }

  // MARK: Sections

  private mutating func begin(
    _ tag: TagScan.Tag, _ name: TemplateName?
  ) throws(ReportTemplate.Fault) {
    guard open.count < Self.mostDepth else {
      throw fault(
        at: tag.start, "各节套得太深，最多 \(Self.mostDepth) 层",
        "sections stand at most \(Self.mostDepth) deep in each other")
    }
    open.append(Section(tag: tag, name: name, tags: tags, before: nodes))
    nodes = []
  }

  private mutating func end(_ tag: TagScan.Tag) throws(ReportTemplate.Fault) {
    guard let section = open.popLast(), section.tag.text == tag.text else {
      _ = try name(in: tag)
      let line = line(at: tag.start)
      throw fault(
        at: tag.start, "结束的不是最后开始的一节：\(line)", "closes another section than the last one: \(line)")
    }
    let inner = nodes
    nodes = section.before
    if let name = section.name {
      let weight = tag.start - section.tag.end + (tags - section.tags) * Self.tagWeight
      weights[name.last] = max(weights[name.last] ?? 0, weight)
      nodes.append(.section(name, isInverted: section.tag.sign == UInt8(ascii: "^"), inner))
    } else if section.tag.sign == UInt8(ascii: "$") {
      nodes += inner
    }
  }

  // MARK: The annex

  /// `{{! annex }}`, behind which a report goes on in a document of its own.
  private mutating func takeAnnexMark(_ tag: TagScan.Tag) throws(ReportTemplate.Fault) {
    guard tag.text == "annex" else { return }
    guard open.isEmpty, annex == nil, !scan.hasDelimiters else { throw annexFault(at: tag.start) }
    annex = nodes.count
    annexStart = tag.start
    // The end of its line is the first of the annex.
    textStart = tag.end
  }

  private func annexFault(at place: Int) -> ReportTemplate.Fault {
    fault(
      at: place, "{{! annex }} 只能有一处，不能在一节里面，也不能改定界符",
      "{{! annex }} stands once and in no section, in a template with the usual delimiters")
  }

  // MARK: Faults

  private func fault(at place: Int, _ zh: String, _ en: String) -> ReportTemplate.Fault {
    .init(line: scan.line(at: place), message: Words(zh: zh, en: en))
  }

  private func malformed(at place: Int) -> ReportTemplate.Fault {
    let line = line(at: place)
    return fault(at: place, "标签有误：\(line)", "a tag is not well formed: \(line)")
  }

  /// The line in which a place is, as a message has it.
  private func line(at place: Int) -> String {
    let start = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return OutsideText.word(String(decoding: bytes[start..<end], as: UTF8.self))
  }
}
