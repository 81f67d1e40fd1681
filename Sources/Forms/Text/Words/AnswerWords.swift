/// What the words of a language mean in an answer, whatever is asked.
///
/// Each language has a file of its own beside this one; words that a form gives a meaning of their own stand in
/// its schema.
struct AnswerWords: Sendable {
  /// There is nothing to say: 无, N/A.
  var none: [String] = []
  /// Yes and no, where nothing else can be meant.
  var yes: [String] = []
  var no: [String] = []
  /// What stands in a cell for a tick, instead of one.
  var ticked: [String] = []
  var unticked: [String] = []
  /// In brackets beside an option: it is chosen.
  var chosen: [String] = []
  /// Around the letters of options, without a meaning for them: 选A, A项.
  var besideLetters: [String] = []
  /// Between two letters: these and all between them.
  var upTo: [String] = []
  /// The answer is that of the cell above: 同上.
  var same: [String] = []
  /// Before a number: it is not exact.
  var about: [String] = []
  /// Behind a number: it is not exact.
  var orSo: [String] = []
  /// Before a date or behind it: it is not exact.
  var aboutTime: [String] = []
  /// Beside a date, without a meaning for it: the day of the week.
  var besideDate: [String] = []
  /// Before a number, without a meaning for it: 共, 现有.
  var altogether: [String] = []
  /// Behind a number, what is counted or paid.
  var counted: [String] = []
  /// Between two options; the letters of one word that no space parts from what stands around it.
  var joiningLetters = ""
  /// Between two options, a word by itself.
  var joiningWord: String?
  /// What is left of a word behind the `'` that begins it: til of 'til.
  var elided: [String] = []
  /// The letters with which words begin that say how to fill in an answer.
  var askingLetters = ""

  /// All that are known, those of no language first.
  static let all = [signs, chinese, english, others]

  static func list(_ words: KeyPath<AnswerWords, [String]>) -> [String] {
    all.flatMap { $0[keyPath: words] }
  }

  private static let signs = AnswerWords(
    yes: ["1"], no: ["0"], ticked: ["1"], unticked: ["0"],
    same: [
      "〃", "″", "\"", "''", "\u{201C}", "\u{201D}", "\u{201E}", "\u{301E}", "〃〃", "々", "↑", "⬆",
    ],
    about: ["~", "≈", "≒", "∼", "〜", "±"], orSo: ["+", "±"])
}
