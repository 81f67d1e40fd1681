/// What the values are that cells point to with `vm`: pictures in cells, data types, errors
/// ([MS-XLSX] 2.6.176 and what follows).
struct RichValues {
  /// What a value is.
  enum Value: Hashable {
    /// A picture; with its description, and the number of the relationship to its bytes.
    case picture(String, relationship: Int?)
    /// An error, which the cell shows as one.
    case error
    /// Anything else, such as a share or a place; with the words that the cell shows.
    case data(String)
  }

  private var values: [Value]

  init(metadata: MetadataPart, values: RichValuePart, structures: RichStructurePart) {
    self.values = metadata.records.map { record in
      // The record counts the rich values by way of a list of its own.
      let index = metadata.rich.indices.contains(record) ? metadata.rich[record] : record
      guard values.values.indices.contains(index) else { return .data("") }
      let value = values.values[index]
      guard structures.structures.indices.contains(value.structure) else { return .data("") }
      let structure = structures.structures[value.structure]
      func text(_ key: String) -> String? {
        structure.places[key].flatMap {
          value.texts.indices.contains($0) ? value.texts[$0] : nil
        }
      }
      switch structure.type {
      case "_error": return .error
      case "_localImage", "_webimage":
        return .picture(
          text("Text") ?? "", relationship: text("_rvRel:LocalImageIdentifier").flatMap { Int($0) })
      default: return .data(text("_DisplayString") ?? "")
      }
    }
  }

  /// The value that `vm` counts from 1.
  subscript(vm: Int) -> Value { values.indices.contains(vm - 1) ? values[vm - 1] : .data("") }
}

/// Reads of `metadata.xml` which rich value a cell's `vm` means (ECMA-376 part 1, 18.9).
final class MetadataPart: XMLHandler {
  /// Of each record of `valueMetadata`, its number in `rich`.
  private(set) var records: [Int] = []
  /// The numbers of the rich values.
  private(set) var rich: [Int] = []
  private var isInValues = false
  private let usage: Usage

  init(_ usage: Usage) { self.usage = usage }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    switch name {
    case "valueMetadata": isInValues = true
    case "rc" where isInValues:
      try usage.keepString(bytes: 0)
      records.append(attributes.value("v")?.wholeNumber ?? 0)
    case "rvb":
      try usage.keepString(bytes: 0)
      rich.append(attributes.value("i")?.wholeNumber ?? 0)
    default: return
    }
  }

  override func end(_ name: XMLBytes) { if "valueMetadata" ~= name { isInValues = false } }
}

/// Reads `rdrichvalue.xml`: the rich values, each a list of texts.
final class RichValuePart: XMLHandler {
  struct Value {
    var structure: Int
    var texts: [String] = []
  }

  private(set) var values: [Value] = []
  private var text: TextBuffer
  private var isInText = false
  private let usage: Usage

  init(_ usage: Usage) {
    self.usage = usage
    text = TextBuffer(limit: usage.limits.stringBytes)
  }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    switch name {
    case "rv":
      try usage.keepString(bytes: 0)
      values.append(Value(structure: attributes.value("s")?.wholeNumber ?? 0))
    case "v":
      isInText = true
      text.clear()
    default: return
    }
  }

  override func end(_ name: XMLBytes) throws(SpreadsheetError.Cause) {
    guard isInText, let last = values.indices.last else { return }
    isInText = false
    try usage.keepString(bytes: text.count)
    values[last].texts.append(text.string)
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {
    if isInText { try unsafe text.append(bytes) }
  }
}

/// Reads `rdrichvaluestructure.xml`: what the texts of a rich value mean.
final class RichStructurePart: XMLHandler {
  struct Structure {
    var type: String
    /// Where the text of a key stands among those of a value.
    var places: [String: Int] = [:]
    fileprivate var count = 0
  }

  private(set) var structures: [Structure] = []
  private let usage: Usage

  init(_ usage: Usage) { self.usage = usage }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    switch name {
    case "s":
      let type = attributes.string("t") ?? ""
      try usage.keepString(bytes: type.utf8.count)
      structures.append(Structure(type: type))
    case "k":
      guard let last = structures.indices.last, let key = attributes.string("n") else { return }
      try usage.keepString(bytes: key.utf8.count)
      let place = structures[last].count
      structures[last].count += 1
      if structures[last].places[key] == nil { structures[last].places[key] = place }
    default: return
    }
  }
}

/// Reads `richValueRel.xml`: the ids of the relationships to pictures, which rich values count from 0.
final class RichRelationshipPart: XMLHandler {
  private(set) var ids: [String] = []
  private let usage: Usage

  init(_ usage: Usage) { self.usage = usage }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    guard "rel" ~= name, let id = attributes.string("id") else { return }
    try usage.keepString(bytes: id.utf8.count)
    ids.append(id)
  }
}
