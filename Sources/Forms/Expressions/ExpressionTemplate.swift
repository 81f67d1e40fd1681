/// A sentence with expressions in braces: `The shares add up to {sum(shareholders.share)} %`.
struct ExpressionTemplate: Sendable {
  enum Piece: Sendable {
    case words(String)
    case value(Expression)
  }

  /// As the schema has it.
  let text: String
  let pieces: [Piece]

  /// Compiles a sentence; a brace that is printed is doubled.
  /// - Throws: ``ExpressionMistake``, its offset counted from the beginning of the sentence.
  init(
    _ text: String, names: ExpressionNames, home: Int?, counter: ExpressionCounter
  ) throws(ExpressionMistake) {
    var pieces: [Piece] = []
    var words = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let isDoubled = index + 1 < scalars.count && scalars[index + 1] == scalar
      if scalar == "{", !isDoubled {
        guard let end = scalars[index...].firstIndex(of: "}") else {
          throw ExpressionMistake(.expected(.sign("}"), found: nil), at: scalars.count)
        }
        if !words.isEmpty { pieces.append(.words(String(words))) }
        words = String.UnicodeScalarView()
        var inner = String.UnicodeScalarView()
        inner.append(contentsOf: scalars[(index + 1)..<end])
        do throws(ExpressionMistake) {
          pieces.append(
            .value(
              try ExpressionCompiler.compile(
                String(inner), as: nil, names: names, home: home, counter: counter)))
        } catch {
          throw ExpressionMistake(error.kind, at: error.offset + index + 1)
        }
        index = end + 1
        continue
      }
      if scalar == "{" || scalar == "}", isDoubled { index += 1 }
      words.append(scalar)
      index += 1
    }
    if !words.isEmpty { pieces.append(.words(String(words))) }
    self.text = text
    self.pieces = pieces
  }

  /// The sentence for a record.
  func text(_ run: inout ExpressionRun, at place: ExpressionRun.Place) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .value(let expression): run.value(of: expression, at: place).words
      }
    }.joined()
  }
}

/// Two sentences are the same if their words are, as far as one form is concerned.
extension ExpressionTemplate: Hashable {
  static func == (left: ExpressionTemplate, right: ExpressionTemplate) -> Bool {
    left.text == right.text
  }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
