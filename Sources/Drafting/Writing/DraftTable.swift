import Spreadsheet

/// A table of a drafted schema, before it is written.
struct DraftTable {
  struct Column {
    var path: [String]
    /// Other words over it, each from the top down.
    var also: [[String]] = []
    var help = ""
    var isNumbered = false
    /// What its cells print, with the field in its gap; nil for cells that print nothing.
    var answer: String?
    /// The field that is asked for, an index into the fields; nil where nothing is.
    var field: Int?
  }
  struct Line {
    var id: String
    var words: [String]
    var keys: [(key: String, value: String)] = []
    var without: [Int] = []
    var row = 0
  }
  enum Item {
    case question(Question)
    case heading(String)
    /// A list inside the form, an index into the tables of the draft.
    case list(Int)
  }
  struct Question {
    var path: [String]
    var also: [String] = []
    /// What is printed, each line with `{field}` for its gaps.
    var lines: [(text: String, hint: String)]
    var place: FoundQuestion.Place
    var help: [String] = []
    var sharesRow = false
    var span = 1
    /// The cells of an answer beside each other, in place of lines.
    var cells: [String] = []
    var spread: Int?
    var fields: [Int] = []
  }

  var id = ""
  var sheet = ""
  /// The sheet on which it stands, also of a list inside a form.
  var place = ""
  var title = ""
  var copies = "one"
  var heading: String?
  var room: Int?
  /// How many rows there must be at least.
  var atLeast: Int?
  var unit: String?
  var intro: [[String]] = []
  var remarks: [String] = []
  var ignore: [String] = []
  var items: [Item] = []
  var columns: [Column] = []
  var lines: [Line] = []
  var examples: [[String]] = []
  var total: (label: String, of: [Int])?
  var until: [String] = []
  var helpIsAbove = false
  var fields: [DraftField] = []
  var doubt: String?
  var isInner = false
}

/// A field of a drafted schema.
struct DraftField {
  var id = ""
  var title: String?
  var kind = "text"
  var keys: [(key: String, value: String)] = []
  /// An expression or `false`; nil where it is required.
  var required: String?
  /// Whether the form prints whether it must be answered.
  var isRequirementPrinted = false
  /// Whether the author typed its kind into the blank.
  var isGuided = false
  var relevant: String?
  var isCalculated = false
  var options: DraftOptions?
  /// The fields that take the words beside an option.
  var notes: [(option: String, field: String)] = []
  /// What the author should decide.
  var doubt: String?
  /// Where the blank form has its first answer.
  var cell = CellReference(row: 0, column: 0)
  /// The words by which it is asked, for telling what it is.
  var label = ""
  /// The defined name of its cell, if there is one.
  var name: String?

  mutating func set(_ key: String, _ value: String) {
    if let index = keys.firstIndex(where: { $0.key == key }) {
      keys[index].value = value
    } else {
      keys.append((key, value))
    }
  }
}

/// What may be chosen.
enum DraftOptions: Equatable {
  case words([String])
  case lettered([(letter: Character, words: String)])
  /// A list of the form by its name, and the field on which it depends.
  case list(String, by: String?)

  static func == (a: DraftOptions, b: DraftOptions) -> Bool {
    switch (a, b) {
    case (.words(let a), .words(let b)): a == b
    case (.list(let a, let c), .list(let b, let d)): a == b && c == d
    default: false
    }
  }
}
