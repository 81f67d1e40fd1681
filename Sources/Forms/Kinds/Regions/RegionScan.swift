/// Walks an answer that names regions.
struct RegionScan {
  /// The regions found, in the order written, each once.
  private(set) var codes: [String] = []
  /// What is no region, as typed.
  private(set) var unknown: [String] = []

  private let written: [Unicode.Scalar]
  private let keys: [Unicode.Scalar]
  private let takesSmallCodes: Bool
  private var position = 0
  /// What stands in ``unknown``.
  private var known: Set<String> = []
  /// Cached index of the next `)`; the end of the text if there is none.
  private var nextClose = -1

  init(_ text: some StringProtocol, takesSmallCodes: Bool) {
    var written: [Unicode.Scalar] = []
    var keys: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      RegionIndex.forEachKey(scalar) { key in
        written.append(scalar)
        keys.append(key)
      }
    }
    self.written = written
    self.keys = keys
    self.takesSmallCodes = takesSmallCodes
  }

  /// Reads the whole answer.
  mutating func run() {
    read(to: keys.count)
    var seen: Set<String> = []
    codes.removeAll { !seen.insert($0).inserted }
  }

  private mutating func read(to end: Int) {
    /// Whether the name right before is a region; nil if there is none.
    var before: Bool?
    while position < end {
      if let name = name(at: position, end: end) {
        codes += name.codes
        position = name.end
        before = true
      } else if let close = closing(end) {
        readParentheses(close, before: before)
        before = nil
      } else if skipSeparator(end) {
        if position < end, keys[position] != "(" { before = nil }
      } else if let found = abbreviations(end) {
        codes += found
        before = true
      } else {
        readUnknown(end)
        before = false
      }
    }
  }

  /// 德国（慕尼黑) is Germany, and so is 欧洲（德国).
  private mutating func readParentheses(_ close: Int, before: Bool?) {
    let codesBefore = codes.count
    let unknownBefore = unknown.count
    position += 1
    read(to: close)
    position = close + 1
    if before == true {
      for word in unknown[unknownBefore...] { known.remove(word) }
      unknown.removeLast(unknown.count - unknownBefore)
    } else if before == false, codes.count > codesBefore {
      known.remove(unknown.remove(at: unknownBefore - 1))
    }
  }

  private mutating func closing(_ end: Int) -> Int? {
    guard keys[position] == "(" else { return nil }
    // Cached, so that the rest of the text is not searched again for each parenthesis that never
    // closes.
    if nextClose < position { nextClose = keys[position...].firstIndex(of: ")") ?? keys.count }
    return nextClose < end ? nextClose : nil
  }

  /// The longest name that begins at an index, and where it ends.
  private func name(at start: Int, end: Int) -> (codes: [String], end: Int)? {
    guard start == 0 || !keys[start].isLatinLetter || !keys[start - 1].isLatinLetter
    else { return nil }
    for name in RegionIndex.shared.names(beginning: keys[start]) {
      guard let stop = match(name, start, end) else { continue }
      if keys[stop - 1].isLatinLetter, stop < keys.count,
        keys[stop].isLatinLetter || keys[stop].isDigit
      {
        continue
      }
      if name.isCode, !isCode(start..<stop) { continue }
      return (name.codes, stop)
    }
    return nil
  }

  private func match(_ name: RegionIndex.Name, _ start: Int, _ end: Int) -> Int? {
    var index = start
    for scalar in name.key {
      // A code is written in one, or with points.
      while index < end, index > start, keys[index] != scalar,
        name.isCode ? keys[index] == "." : RegionIndex.isSkipped(keys[index])
      {
        index += 1
      }
      guard index < end, keys[index] == scalar else { return nil }
      index += 1
    }
    return index
  }

  /// Whether letters that are a code are meant as one: capitals, and not the word `and`.
  private func isCode(_ range: Range<Int>) -> Bool {
    let text = String(scalars: keys[range])
    if text == "and" {
      let before = keys[..<range.lowerBound].last { $0 != " " }
      let behind = keys[range.upperBound...].first { $0 != " " }
      guard before.map(Self.separators.contains) ?? true,
        behind.map(Self.separators.contains) ?? true
      else { return false }
    }
    return takesSmallCodes
      || written[range].allSatisfy {
        TextFolding.folded($0).map { $0 == "." || ("A"..."Z").contains($0) } ?? true
      }
  }

  /// Moves past marks and words that stand between names, or behind the last.
  private mutating func skipSeparator(_ end: Int) -> Bool {
    let scalar = keys[position]
    if Self.separators.contains(scalar) || TextFolding.isDash(scalar) {
      position += 1
      return true
    }
    var cursor = TextCursor(keys, at: position)
    // 1. 英国 2. 法国
    if scalar.isDigit {
      cursor.take(while: \.isDigit)
      guard let mark = cursor.next, ".、):,".unicodeScalars.contains(mark) else { return false }
      position = cursor.position + 1
      return true
    }
    if cursor.takeLongest(of: Self.articles) != nil, cursor.next?.isLatinLetter != true,
      position == 0 || !keys[position - 1].isLatinLetter
    {
      position = cursor.position
      return true
    }
    if takeAndSoOn(&cursor)
      || (position > 0 && cursor.takeLongest(of: Self.joints) != nil)
    {
      position = cursor.position
      return true
    }
    return false
  }

  /// 等, 等国, 等3个国家和地区.
  private func takeAndSoOn(_ cursor: inout TextCursor) -> Bool {
    guard position > 0, cursor.take("等") else { return false }
    cursor.take(while: {
      $0.isDigit || NumberReading.isChineseNumeral($0) || $0 == "多" || $0 == "几" || $0 == " "
    })
    _ = cursor.take("个")
    _ = cursor.takeLongest(of: Self.kinds)
    return true
  }

  /// Reads 美、英、德 or 日韩: the usual abbreviations, if a piece holds nothing else.
  private mutating func abbreviations(_ end: Int) -> [String]? {
    var index = position
    var found: [String] = []
    while index < end, let code = Self.abbreviations[keys[index]] {
      found.append(code)
      index += 1
    }
    guard !found.isEmpty else { return nil }
    if index < end {
      guard isStop(index) else { return nil }
    }
    position = index
    return found
  }

  /// Reads text that is not a region, as typed, up to where something else begins.
  private mutating func readUnknown(_ end: Int) {
    let start = position
    position += 1
    while position < end {
      let scalar = keys[position]
      // Words of other scripts have spaces inside them.
      if scalar == " " ? keys[position - 1].isHan : isStop(position) { break }
      if scalar.isHan, let name = name(at: position, end: end), name.end - position > 1 { break }
      position += 1
    }
    let text = String(scalars: written[start..<position]).trimmed
    if known.insert(text).inserted { unknown.append(text) }
  }

  private func isStop(_ index: Int) -> Bool {
    let scalar = keys[index]
    return scalar == "(" || scalar == "等" || "和与及".unicodeScalars.contains(scalar)
      || (Self.separators.contains(scalar) && !(scalar == "." && keys[index - 1].isLatinLetter))
  }

  private static let separators: LetterSet = " \n、,;/|\\。.:&+~_()[]\"'“”‘’《》<>*"
  private static let articles: WordList = ["and", "the"]
  private static let joints: WordList = ["以及", "和", "与", "及", "或", "跟"]
  private static let kinds: WordList = [
    "国家和地区", "国家及地区", "国家与地区", "国家(地区)", "国家/地区", "国家或地区", "国家地区", "地区和国家", "国家", "地区", "国", "地",
  ]

  private static let abbreviations: [Unicode.Scalar: String] = [
    "美": "US", "英": "GB", "法": "FR", "德": "DE", "日": "JP", "韩": "KR", "俄": "RU", "港": "HK",
    "台": "TW",
  ]
}
