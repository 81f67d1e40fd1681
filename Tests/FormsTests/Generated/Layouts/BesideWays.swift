import Forms
import Spreadsheet

/// What stands under the merged cell of an answer, left from before it was merged.
enum CoveredWay: String, Way {
  static let group = "under a merge"
  case nothing
  case answered = "a text under an answer"
  case empty = "a text under an empty cell"
}

/// What lies over the cell of an answer.
enum ObjectWay: String, Way {
  static let group = "object"
  case nothing
  case textBox = "a text box over an answer"
  case picture = "a picture over an answer"
  case comment = "a comment at an answer"
  case textBoxAlone = "a text box over an empty cell"
  case pictureAlone = "a picture over an empty cell"
  case commentAlone = "a comment at an empty cell"
  case textBoxAtLabel = "a text box over a label"

  var isAlone: Bool { self == .textBoxAlone || self == .pictureAlone || self == .commentAlone }

  fileprivate var object: (kind: SheetObject.Kind, words: String)? {
    switch self {
    case .nothing: nil
    case .textBox, .textBoxAlone, .textBoxAtLabel: (.textBox, "请电话联系")
    case .picture, .pictureAlone: (.picture, "盖章")
    case .comment, .commentAlone: (.comment, "待核实")
    }
  }
}

extension Drawing {
  /// Puts a text under the merged cell of one answer, and an object over that of another.
  mutating func addBeside(_ picker: inout Picker, _ seed: inout Seed) {
    guard !keepsPlaces else { return }
    let answered = pieces(answered: true)
    let empty = sketch.hasMovedAnswers ? [] : pieces(answered: false)
    func merged(_ places: [Int]) -> [Int] {
      places.filter { sketch.pieces[$0].width > 1 || sketch.pieces[$0].height > 1 }
    }
    let under = (answered: merged(answered), empty: merged(empty))
    let covered = picker.pick(CoveredWay.self, for: name, percent: 10) {
      !($0 == .empty ? under.empty : under.answered).isEmpty
    }
    var taken: Int?
    if covered != .nothing {
      let piece = seed.pick(covered == .empty ? under.empty : under.answered)
      sketch.pieces[piece].covered = "合并前所填"
      tell("text-covered", at: piece)
      taken = piece
    }
    func free(_ places: [Int]) -> [Int] { places.filter { $0 != taken } }
    let labels = sketch.pieces.indices.filter {
      if case .label = sketch.pieces[$0].role { true } else { false }
    }
    func places(_ way: ObjectWay) -> [Int] {
      way == .textBoxAtLabel ? labels : free(way.isAlone ? empty : answered)
    }
    let way = picker.pick(ObjectWay.self, for: name, percent: 15) { !places($0).isEmpty }
    guard let object = way.object else { return }
    let piece = seed.pick(places(way))
    sketch.pieces[piece].object = object
    // A comment is no answer.
    if way == .textBoxAlone || way == .pictureAlone { tell("answer-not-in-cell", at: piece) }
  }

  private mutating func tell(_ code: String, at piece: Int) {
    guard case .answer(let question, _) = sketch.pieces[piece].role else { return }
    writings[question].issues.append((code: code, field: asked[question].fields[0].id))
  }

  /// The cells of answers to questions of one field of a few words, answered as asked, or with nothing
  /// where that may be.
  private func pieces(answered: Bool) -> [Int] {
    sketch.pieces.indices.filter { index in
      let piece = sketch.pieces[index]
      guard case .answer(let question, line: 0) = piece.role, !sketch.joined.keys.contains(question)
      else { return false }
      let writing = writings[question]
      guard writing.asked.fields.count == 1, writing.unchecked.isEmpty, writing.issues.isEmpty
      else { return false }
      switch writing.asked.kind {
      case .text, .regions, .mobile, .phone, .email: break
      default: return false
      }
      guard answered else {
        return piece.value == nil && writing.values.isEmpty
          && writing.asked.fields[0].requirement == .optional
      }
      return !writing.values.isEmpty && !piece.text.contains("\n")
    }
  }
}
