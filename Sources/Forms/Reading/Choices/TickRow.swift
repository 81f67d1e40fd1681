import Spreadsheet

/// The cells of one row of a list under the options of a choice, of which the ticked one is the answer.
///
/// Alone in such a row a circle, a cross or a digit is a tick too. Beside a tick a circle is what the form prints, and a
/// cross says no.
struct TickRow {
  /// A cell under an option.
  struct Cell {
    let key: String
    /// What stands there; nil for nothing.
    let text: FoldedText?
  }

  /// The cells that choose their option, in the order of the options.
  private(set) var chosen: [Int] = []
  /// The cells that hold something else.
  private(set) var others: [Int] = []
  private let cells: [Cell]
  /// What stands beside ticks and is none.
  private var rest: [String] = []

  /// - Parameters:
  ///   - cells: The cells, in the order of the options.
  ///   - shape: The shape of the choice.
  init(_ cells: [Cell], of shape: AnswerShape) {
    self.cells = cells
    var weak: [Int] = []
    for (place, cell) in cells.enumerated() {
      guard let text = cell.text, !text.trimmed.isEmpty else { continue }
      let words = FoldedText(shape.words(of: cell.key)).key
      if Self.mayTick(text) {
        weak.append(place)
      } else if text.key == words {
        chosen.append(place)
      } else if let tick = Tick.read(text, besides: [words]) {
        if tick.isTicked { chosen.append(place) }
        rest += tick.rest
      } else {
        others.append(place)
      }
    }
    // A form may print a circle in each cell.
    let isPrinted = weak.count > 1 && weak.count == cells.count
    if chosen.isEmpty, !isPrinted { chosen = weak }
  }

  /// What the row comes to.
  /// - Parameters:
  ///   - field: The choice.
  ///   - cell: Its cell.
  /// - Returns: Its reading, the words of what was ticked as what was written.
  func reading(of field: Field, at cell: CellReference?) -> FieldReading {
    let typed = others.compactMap { cells[$0].text?.trimmed }
    if chosen.isEmpty {
      // Words of another option may stand there.
      guard !typed.isEmpty else {
        var reading = FieldReading.unanswered(at: cell)
        reading.rest = rest
        return reading
      }
      return FieldText.read(typed.joined(separator: "\n"), as: field, at: cell)
    }
    let keys = chosen.map { cells[$0].key }
    let words = keys.map(field.shape.words)
    var reading: FieldReading
    if case .options(_, several: true) = field.shape {
      reading = .answered(.choices(keys), words.joined(separator: "\n"), at: cell)
    } else if keys.count > 1 {
      return .failed(ChoiceMultiple(letters: words), words.joined(separator: "\n"), at: cell)
    } else {
      reading = .answered(.choice(keys[0]), words[0], at: cell)
    }
    reading.rest = rest + typed
    return reading
  }

  /// Whether a text is a tick only where no other cell of the row has one.
  private static func mayTick(_ text: FoldedText) -> Bool {
    let signs = text.folded.filter { !$0.isWhitespace }
    guard signs.count == 1, let sign = signs.first else { return false }
    return Tick.isCircle(text) || sign.lowercase == "o" || sign.lowercase == "x"
      || ChoiceSign(sign) == .cross || sign.isDigit && sign != "0"
  }
}
