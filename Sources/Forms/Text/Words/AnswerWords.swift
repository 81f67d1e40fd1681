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
  /// Before and behind the number of the options that were named: 等两项.
  var beforeCount: [String] = []
  var behindCount: [String] = []
  /// Between two letters: these and all between them.
  var upTo: [String] = []
  /// The answer is that of the cell above: 同上.
  var same: [String] = []
  /// The answer is that of the cell to the left: 同左.
  var left: [String] = []
  /// The answer stands somewhere else, and these words are all that is said: 同右, attached.
  var elsewhere: [String] = []
  /// The beginning of words that point somewhere else: 见, see.
  var pointing: [String] = []
  /// The same, where the name of another answer may follow as well: the first words of `same as risk 1`.
  var sameAs: [String] = []
  /// Where such words may point, alone or with a number behind.
  var pointedAt: [String] = []
  /// Where words may point that have a number behind; and what may stand behind that number.
  var numbered: [String] = []
  var behindNumber: [String] = []
  /// Between a word and its number, without a meaning: the `No` of `Site No 2`; in small letters.
  var beforeNumber: [String] = []
  /// Of these, what means a row of the sheet or of a list: 行, row; and a record of whatever list: 序号, item.
  var rows: [String] = []
  var records: [String] = []
  /// Of these, what means a part of the form or of what was sent with it, and no record: 表, page.
  var parts: [String] = []
  /// What may stand behind such words.
  var behindPointed: [String] = []
  /// A picture that a program left as text: [图片].
  var pictures: [String] = []
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
  /// Behind a number: it is more than its digits, and no unit.
  var multiplying: [String] = []
  /// In front of the sum of other rows; in small letters without spaces.
  var sums: [String] = []
  /// Before a noun, without a meaning for it.
  var articles: [String] = []
  /// Between two options; the letters of one word that no space parts from what stands around it.
  var joiningLetters = ""
  /// Between two options, a word by itself.
  var joiningWord: String?
  /// What is left of a word behind the `'` that begins it: til of 'til.
  var elided: [String] = []
  /// In front of words that an option asks for: 请注明, please specify; in small letters without spaces.
  var askingForNote: [String] = []
  /// In brackets behind a label, whether and how it is to be answered; in small letters without spaces.
  var manners: [String] = []
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
    left: ["←", "⬅"], about: ["~", "≈", "≒", "∼", "〜", "±"], orSo: ["+", "±"])
}
