public import Forms
public import Rounds
public import Spreadsheet

/// The figures of a round with the cells that they are made of, to be looked at and gone into.
///
/// They are those of the consolidated workbook's statistics: over the returns that count.
public struct RoundFigures: Sendable {
  /// A cell that is part of a figure.
  public struct Cell: Hashable, Sendable {
    /// The return, an index into ``RoundFigures/returns``.
    public let returned: Int
    public let sheet: String
    public let cell: CellReference
    /// What it adds: its number, or 1 where records are counted.
    public let number: Double
    /// Whether there is an error in it.
    public let isDoubtful: Bool
  }

  /// A return that counts.
  public struct Counted: Hashable, Sendable {
    public let file: String
    public let sender: String
  }

  /// A number, and the cells that it is made of.
  public struct Figure: Sendable {
    public let title: String
    /// The unit; nil for none.
    public let unit: String?
    public internal(set) var total = 0.0
    /// How many of the numbers in it have an error.
    public internal(set) var doubtful = 0
    /// How many answers are missing from it.
    public internal(set) var lacking = 0
    /// How many cells it is made of, and the first of them, at most ``RoundFigures/mostCells``.
    public internal(set) var count = 0
    public internal(set) var cells: [Cell] = []

    init(title: String, unit: String?) {
      self.title = title
      self.unit = unit
    }

    mutating func add(_ cell: Cell) {
      count += 1
      total += cell.number
      if cell.isDoubtful { doubtful += 1 }
      if cells.count < RoundFigures.mostCells { cells.append(cell) }
    }
  }

  /// Figures side by side, the greatest first.
  public struct Chart: Sendable {
    public let title: String
    public let bars: [Figure]
    /// How many more there are than are kept.
    public let left: Int
  }

  /// How many cells of one figure are kept, and how many bars of one chart.
  public static let mostCells = 500
  public static let mostBars = 60

  public internal(set) var returns: [Counted] = []
  /// The records of each table that may come several times, then the sums.
  public internal(set) var figures: [Figure] = []
  public internal(set) var charts: [Chart] = []
}

/// Works out the figures of a round.
public struct FiguresWriter: SettledRoundWriter, ~Copyable {
  private let schema: Schema
  private let language: Language
  private let progress: (Int, Int) -> Void
  private let done: (RoundFigures) -> Void

  /// - Parameters:
  ///   - schema: The form that was returned.
  ///   - language: The language of titles.
  ///   - progress: Called with the numbers of looked at and of all returns.
  ///   - done: Receives the figures.
  public init(
    schema: Schema, language: Language, progress: @escaping (Int, Int) -> Void = { _, _ in },
    done: @escaping (RoundFigures) -> Void
  ) {
    self.schema = schema
    self.language = language
    self.progress = progress
    self.done = done
  }

  public consuming func write(_ round: consuming SettledRound) throws(ExportError) {
    let status = round.status
    let words = SheetWords(language: language, called: schema.called)
    var tally = FigureTally(schema: schema, words: words)
    let order = status.order
    for (place, number) in order.enumerated() {
      progress(place, order.count)
      guard status.returns[number].standing.isCounted else { continue }
      tally.add(
        try round.get(number), sender: status.returns[number].sender ?? words.noSender)
    }
    done(tally.figures())
  }
}
