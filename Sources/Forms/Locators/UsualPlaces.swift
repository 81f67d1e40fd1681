/// How far right of their label, or below it, most answers stand, by the label's column and width in the form:
/// tells the cell of an empty answer where columns or rows were put in.
struct UsualPlaces {
  /// What labels have in common whose answers stand equally far from them.
  struct LabelShape: Equatable {
    /// -1 where the answer stands below.
    var column: Int
    var width: Int
    /// How many columns the form gives the label, or rows the help below it.
    var span: Int
  }

  // An array, since a form has few shapes, and to look through them costs less than to hash.
  private var votes: [(shape: LabelShape, offset: Int, count: Int)] = []

  mutating func vote(for offset: Int, of shape: LabelShape) {
    if let known = votes.firstIndex(where: { $0.offset == offset && $0.shape == shape }) {
      votes[known].count += 1
    } else {
      votes.append((shape, offset, 1))
    }
  }

  /// The offset of most answers, of equally many the least; nil where none was found.
  subscript(shape: LabelShape) -> Int? {
    var best: (offset: Int, count: Int)?
    for vote in votes where vote.shape == shape {
      if let best, (best.count, -best.offset) >= (vote.count, -vote.offset) { continue }
      best = (vote.offset, vote.count)
    }
    return best?.offset
  }
}
