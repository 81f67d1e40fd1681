/// The words by which forms of one language say what they ask; all that is known of a language is here.
struct DraftWords: Sendable {
  /// Texts that stand where an answer belongs, lower case; `*` is any run of characters.
  var placeholders: [String]
  /// Beginnings of what stands in brackets to be typed over: `[enter site name]`.
  var typeOver: [String]
  /// Marks of a question that must be answered, and of one that need not.
  var required: [String]
  var optional: [String]
  /// Beginnings or parts of words that make an answer hang on a yes before it.
  var ifYes: [String]
  var several: [String]
  var total: [String]
  var example: [String]
  /// What a hint begins with, or holds.
  var hint: [String]
  /// What says that a block or sheet is copied for each case.
  var copied: [String]
  /// Parts of the names of sheets that ask nothing.
  var otherSheets: [String]
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
  /// Kinds by what stands right behind a blank.
  var units: [(kind: String, unit: String, words: [String])]

  static func of(_ language: String) -> DraftWords { language == "zh" ? zh : en }

  /// Both languages, where a form mixes them.
  static let all = [zh, en]
}
