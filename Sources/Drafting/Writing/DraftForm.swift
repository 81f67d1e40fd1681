/// What a drafted schema says of the form as a whole.
struct DraftForm {
  var id = "form"
  var version = "1"
  var title = ""
  var language = "en"
  var country: String?
  var dateOrder = "ymd"
  var dateDoubt: String?
  var hasDecimalComma = false
  var sender = ""
  var senderDoubt: String?
  var marks: [(sheet: String, inside: String, value: String)] = []
  var otherSheets: [String] = []
  var placeholders: [String] = []
  var lists: [(name: String, tree: [OptionWord])] = []
}

/// A word that may be chosen, with the words that depend on it.
struct OptionWord: Equatable {
  var word: String
  var below: [OptionWord] = []
}
