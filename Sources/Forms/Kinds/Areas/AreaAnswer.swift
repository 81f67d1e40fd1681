/// An answer about a place: where it is, and how large.
struct AreaAnswer: Hashable {
  /// A size that is asked for: the words that say which it is, and whether it is meant without.
  typealias Kind = (words: [String], usual: Bool)

  struct Size: Hashable {
    var squareMetres: Double
    /// The unit as written, where it is not the square metre in one of its ways of writing.
    var unit: String?
    /// Whether it says of itself that it is not exact: 约3000平方米.
    var isAbout = false
  }

  /// Text where a size belongs that is not a size.
  enum Fault: Hashable {
    /// No number: 面积若干, `1000-2000平方米`.
    case notANumber(kind: Int, String)
    /// Several sizes that differ, as written.
    case several(kind: Int, [String])
  }

  /// The location as written, without the sizes, their words and the marks between; nil if not
  /// said.
  var place: String?
  /// One size for each kind that was asked for; nil if not said.
  var sizes: [Size?]
  /// The faults, at most one for each kind.
  var faults: [Fault]

  /// Reads place and sizes in any order: `张江路1号，占地20亩、建筑面积1.2万平方米`, `3300`, `1.5公顷`.
  ///
  /// A number is a size if it has the words of a size before or after it, a unit after it, or
  /// nothing else beside it. Numbers of houses, roads and telephones are not sizes. A size without
  /// words goes to the usual kind, and is not read twice if it is given in two units.
  /// - Parameters:
  ///   - text: The answer as written, without the form's own hint.
  ///   - words: The words of the sizes asked for. Where it is one, all words for sizes are its words.
  /// - Returns: What was found; an answer without a size is a place as a whole.
  static func parse(_ text: some StringProtocol, words: AreaWords) -> AreaAnswer {
    let kinds = words.asked
    let written = Array(text.unicodeScalars).filter { !TextFolding.isInvisible($0) }
    let finds = AreaFind.all(in: written, words: words)
    var answer = AreaAnswer(
      place: PlaceWords(written: written).without(finds.map(\.range)),
      sizes: kinds.map { _ in nil }, faults: [])
    let usual = kinds.firstIndex { $0.usual } ?? 0
    var previous: Int?
    var texts: [Int: [String]] = [:]
    for find in finds where !kinds.isEmpty {
      var kind = find.kind ?? usual
      switch find.content {
      case .nothing: continue
      case .notANumber:
        answer.fail(.notANumber(kind: kind, find.text), kind: kind)
      case .size(let size):
        // 占地20亩（约13333平方米) is one size in two units.
        if find.kind == nil, let previous, answer.sizes[previous]?.isNear(size) == true {
          kind = previous
        }
        texts[kind, default: []].append(find.text)
        if let other = answer.sizes[kind] {
          if other.isNear(size) {
            if other.unit != nil { answer.sizes[kind] = size }
          } else {
            answer.fail(.several(kind: kind, texts[kind] ?? []), kind: kind)
          }
        } else {
          answer.sizes[kind] = size
        }
        previous = kind
      }
    }
    for fault in answer.faults { answer.sizes[fault.kind] = nil }
    return answer
  }

  private mutating func fail(_ fault: Fault, kind: Int) {
    if let index = faults.firstIndex(where: { $0.kind == kind }) {
      if case .several = fault { faults[index] = fault }
    } else {
      faults.append(fault)
    }
  }
}

extension AreaAnswer.Fault {
  /// The kind of size, an index into what was asked for.
  var kind: Int {
    switch self {
    case .notANumber(let kind, _), .several(let kind, _): kind
    }
  }
}

extension AreaAnswer.Size {
  /// Whether both are the same size, one of them rounded.
  fileprivate func isNear(_ other: AreaAnswer.Size) -> Bool {
    unit != other.unit
      ? abs(squareMetres - other.squareMetres) <= 0.01 * max(squareMetres, other.squareMetres)
      : squareMetres == other.squareMetres
  }
}
