/// A list of options, whose words may have words of their own: themes, their outputs, their units.
public struct OptionTree: Hashable, Sendable {
  /// A word, and the words that go with it.
  public struct Branch: Hashable, Sendable {
    public var word: String
    public var below: [Branch]

    public init(_ word: String, below: [Branch] = []) {
      self.word = word
      self.below = below
    }
  }

  /// The name that the form's schema gives it.
  public var name: String
  public var branches: [Branch]

  public init(_ name: String, _ branches: [Branch]) {
    self.name = name
    self.branches = branches
  }

  /// How many levels it has.
  public var depth: Int {
    func depth(_ branches: [Branch]) -> Int {
      1 + (branches.map { $0.below.isEmpty ? 0 : depth($0.below) }.max() ?? 0)
    }
    return branches.isEmpty ? 0 : depth(branches)
  }

  /// The branches of a level, 0 for the first.
  func branches(ofLevel level: Int) -> [Branch] {
    var branches = branches
    for _ in 0..<level { branches = branches.flatMap(\.below) }
    return branches
  }

  /// The words that go with a word of a level, each once, in order.
  package func words(below word: String, ofLevel level: Int) -> [String] {
    var seen: Set<String> = []
    return branches(ofLevel: level).lazy.filter { $0.word == word }.flatMap(\.below).map(\.word)
      .filter { seen.insert($0).inserted }
  }

  /// The words of a level, each once, in order.
  public func words(ofLevel level: Int) -> [String] {
    var seen: Set<String> = []
    return branches(ofLevel: level).map(\.word).filter { seen.insert($0).inserted }
  }
}
