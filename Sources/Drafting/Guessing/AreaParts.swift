/// What a hint asks for that names areas: 请备注地点、占地面积或建筑面积，面积单位为平方米.
struct AreaParts {
  /// Whether it asks where the areas are.
  private(set) var hasPlace = false
  /// The words for the place.
  private(set) var place = ""
  /// The names of the areas: 占地面积, 建筑面积.
  private(set) var areas: [String] = []
  private(set) var unit = ""

  /// Nil for a hint that asks for one area at most, and for no place.
  init?(_ hints: [String], words: [DraftWords]) {
    for hint in hints {
      let low = hint.lowercased()
      for words in words {
        guard let unit = words.areas.units.first(where: { low.contains($0) }) else { continue }
        let parts = low.split { "、，,；;。.和或及与（）() ".contains($0) }
        var areas: [String] = []
        for part in words.areas.names.contains(where: \.isHan)
          ? parts.map(String.init) : Self.clauses(low)
        {
          guard let name = Self.area(in: part, words), !areas.contains(name) else { continue }
          areas.append(name)
        }
        let place = words.areas.places.first { low.holds($0) || $0.isHan && low.contains($0) }
        guard areas.count > 1 || place != nil && !areas.isEmpty else { continue }
        hasPlace = place != nil
        self.place = place ?? ""
        self.areas = areas
        self.unit = unit
        return
      }
    }
    return nil
  }

  /// The parts of an English hint between commas and the like.
  private static func clauses(_ text: String) -> [String] {
    var parts: [String] = []
    var part: [Substring] = []
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      if ["and", "or", "in", "give", "state", "please", "the"].contains(word) {
        parts.append(part.joined(separator: " "))
        part = []
        continue
      }
      part.append(word)
      if ",;.:".contains(word.last ?? " ") {
        parts.append(part.joined(separator: " "))
        part = []
      }
    }
    return (parts + [part.joined(separator: " ")]).map { text in
      text.filter { !",;.:".contains($0) }
    }
  }

  /// 占地面积 of 占地面积; nil for the bare word, and for what names none.
  private static func area(in part: String, _ words: DraftWords) -> String? {
    for name in words.areas.names {
      if name.isHan {
        guard part.hasSuffix(name) else { continue }
        return part.count > name.count && part.count <= 8 ? part : nil
      }
      guard part.hasSuffix(name), part.count <= 40 else { continue }
      return part == "area" ? nil : part
    }
    return nil
  }

  /// The words by which an area is told from others: 占地面积, 占地.
  func words(of area: String) -> [String] {
    guard area.isHan, area.hasSuffix("面积"), area.count > 3 else { return [area] }
    return [area, String(area.dropLast(2))]
  }
}
