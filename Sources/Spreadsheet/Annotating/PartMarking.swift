/// Adds to the lists of a package: the relationships of a part, and the types of parts.
enum PartMarking {
  /// A `.rels` part of one's own.
  static func relationships(_ added: [(id: String, type: String, target: String)]) -> [UInt8] {
    Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + list(added, "") + "</Relationships>").utf8)
  }

  /// A `.rels` part with relationships added.
  static func relationships(
    _ added: [(id: String, type: String, target: String)], to bytes: [UInt8]
  ) -> [UInt8] {
    insert(into: bytes, root: "Relationships") { list(added, $0) }
  }

  private static func list(
    _ added: [(id: String, type: String, target: String)], _ prefix: String
  ) -> String {
    added.map {
      "<\(prefix)Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>"
    }.joined()
  }

  /// `[Content_Types].xml` with the types of new parts.
  /// - Parameters:
  ///   - comments: The names of new parts of comments.
  ///   - drawing: Whether there are new drawings of comments.
  ///   - sheet: The name of a new sheet.
  ///   - bytes: The part.
  /// - Returns: The part.
  static func types(
    comments: [String], drawing: Bool, sheet: String?, to bytes: [UInt8]
  ) -> [UInt8] {
    let known = XMLTags(bytes).contains { tag in
      tag.local == "Default"
        && tag.value("Extension").map { String(decoding: bytes[$0], as: UTF8.self).lowercased() }
          == "vml"
    }
    return insert(into: bytes, root: "Types") { prefix in
      let vml =
        drawing && !known
        ? "<\(prefix)Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
        : ""
      let parts = comments.map { ($0, "comments") } + (sheet.map { [($0, "worksheet")] } ?? [])
      return vml
        + parts.map {
          "<\(prefix)Override PartName=\"/\($0)\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.\($1)+xml\"/>"
        }.joined()
    }
  }

  /// Puts text at the end of the outermost element.
  private static func insert(
    into bytes: [UInt8], root: String, _ text: (_ prefix: String) -> String
  ) -> [UInt8] {
    var edits = XMLEdits()
    for tag in XMLTags(bytes) where tag.local == root {
      switch tag.kind {
      case .close: edits.insert(text(tag.prefix), at: tag.range.lowerBound)
      case .empty:
        edits.replace(
          (tag.range.upperBound - 2)..<tag.range.upperBound,
          with: ">\(text(tag.prefix))</\(tag.name)>")
      case .open: continue
      }
    }
    return edits.applied(to: bytes)
  }
}
