/// The words by which forms of one language say what they ask; all that is known of a language is here.
struct DraftWords: Sendable {
  /// Texts that stand where an answer belongs, lower case; `*` is any run of characters.
  var placeholders: [String]
  /// Beginnings of what stands in brackets to be typed over: `[enter site name]`.
  var typeOver: [String]
  /// What a label holds that must be answered, besides a star.
  var required: [String]
  /// What a hint begins with that says so.
  var requiredHints: [String]
  /// What says that an answer may stay empty.
  var optional: [String]
  /// Marks behind a label that are no part of a title.
  var marks: [String]
  /// Beginnings or parts of words that make an answer hang on a yes before it.
  var ifYes: [String]
  var several: [String]
  var total: [String]
  var example: [String]
  /// What a hint begins with, or holds.
  var hint: [String]
  /// What says that a block or sheet is copied for each case.
  var copied: [String]
  /// Short texts that say so by themselves; `*` is any run of characters.
  var copiedAlone: [String]
  /// The names of sheets that ask nothing unless something is to be chosen on them.
  var otherSheets: [String]
  /// Parts of the names of sheets that ask nothing, whatever stands on them.
  var asideSheets: [String]
  /// Parts of the names of sheets that ask something all the same.
  var askedSheets: [String]
  /// Names of files that are no names of a form.
  var commonFiles: Set<String>
  /// Heads of a column of answers that say nothing of the answers.
  var answerHeads: [String]
  /// What stands above a title: 附件1, Annex A.
  var annex: [String]
  /// Heads of a column for remarks.
  var remarkHeads: Set<String>
  /// Heads of a column of numbers 1, 2, 3.
  var numberHeads: [String]
  /// What stands before the words of an edition: `Edition 2.3`.
  var edition: [String]
  /// Labels of who returns the form, the likeliest first.
  var sender: [String]
  /// Labels of a place for signing, where nothing is typed.
  var signature: [String]
  var yes: [String]
  var no: [String]
  /// Labels that say nothing without the group above them.
  var bare: Set<String>
  /// What in a hint asks for words, whatever the label says.
  var asksWords: [String]
  /// What a text holds that leads to the questions below it and asks nothing.
  var lead: [String]
  /// What in the brackets behind an option asks for a note.
  var noteWords: [String]
  /// What stands behind an option and asks for a note.
  var noteEndings: [String]
  /// Parts of a date by the words behind their cells.
  var dateParts: [String: String]
  /// What a label begins with that is a part of what was asked before.
  var parts: [String]
  /// What stands between the cells of one answer: 年, 至, to.
  var joiners: Set<String>
  /// What a remark begins with.
  var remark: [String]
  /// Words that stand around the name of an amount and are no part of it: 其中, 共有.
  var around: [String]
  /// Kinds by the words of a label, the first that fits counting.
  var kinds: [(kind: String, words: [String])]
  /// Kinds by the words of a hint, the first that fits counting, unless others stand there too; `*` is
  /// any run of characters.
  var hintKinds: [(kind: String, words: [String], unless: [String])]
  /// Heads of columns whose cells are figures.
  var figureHeads: [String]
  /// Words of figures that may be below nought.
  var signed: [String]
  /// What in a hint says that an answer has several values.
  var plural: [String]
  /// What the name of an area ends with, what names a place, and how square metres are called.
  var areas: (names: [String], places: [String], units: [String])
  /// What stands before the unit of a table's figures.
  var unitLeads: [String]
  /// What a length is counted in: words, else characters.
  var lengths: [(word: String, isWords: Bool)]
  /// What makes a length no bound.
  var about: [String]
  /// What stands before or right behind a length that is the least.
  var atLeast: (before: [String], behind: [String])
  /// Kinds by what stands right behind a blank.
  var units: [(kind: String, unit: String, words: [String])]

  /// Both languages, where a form mixes them.
  static let all = [zh, en]

  /// Whether a text is yes or no, in either language.
  static func isYesOrNo(_ text: String) -> Bool { yesAndNo.contains(text.folded) }
  private static let yesAndNo = Set(all.flatMap { $0.yes + $0.no }.map(\.folded))
}
