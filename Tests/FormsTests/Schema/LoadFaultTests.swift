import Forms
import Testing

/// A change to one file of the small form, and the faults that it makes.
struct FaultCase: CustomTestStringConvertible {
  let testDescription: String
  let file: String
  let old: String
  let new: String
  var faults: [String]

  init(_ name: String, _ file: String, _ old: String, _ new: String, _ faults: String...) {
    testDescription = name
    self.file = file
    self.old = old
    self.new = new
    self.faults = faults
  }

  /// Loads the changed form, which has these faults and no others.
  func check() throws {
    var form = SmallForm()
    let text = try #require(form.files[file])
    #expect(text.contains(old))
    form.files[file] = text.replacing(old, with: new, maxReplacements: 1)
    let error = #expect(throws: SchemaError.self) { try form.load() }
    #expect(error?.heads == faults)
  }
}

@Suite struct LoadFaultTests {
  static let keys: [FaultCase] = [
    FaultCase(
      "a key that is nearly right", "club.yaml", "title: 社团", "titel: 社团",
      "club.yaml:3:1: unknown key \"titel\" — did you mean \"title\"?"),
    FaultCase(
      "a table that is like none", "office.yaml", "type: Office", "like: club",
      "office.yaml:5:7: there is no table \"club\" — did you mean \"clubs\"?"),
    FaultCase(
      "statistics by a text", "form.yaml", "counts:\n",
      "statistics: {by: [office.town]}\ncounts:\n",
      "form.yaml:8:19: statistics go by group, or by a choice or a yes or no; \"town\" is none of these"
    ),
    FaultCase(
      "a key that is nothing", "office.yaml", "absence: error", "colour: red",
      "office.yaml:7:1: unknown key \"colour\" — allowed: table, fields, like, sheet, title, also, name, type, copies, absence, heading, at_least, at_most, room, unit, intro, ignore, questions, columns, lines, help_row, examples, total, until, skip, remarks, summary, relevant, rules, people"
    ),
    FaultCase(
      "a missing key", "club.yaml", "sheet: 表2\n", "", "club.yaml:1:1: \"sheet\" is missing here"),
    FaultCase(
      "a key of another kind of field", "club.yaml", "{kind: text, title: {en: Name}}",
      "{kind: text, unit: 人, title: {en: Name}}",
      "club.yaml:23:22: unknown key \"unit\" — allowed: kind, title, required, relevant, calculated, several, separator, every_line, or, length, pattern"
    ),
    FaultCase(
      "a field without a kind", "club.yaml", "name: {kind: text, ", "name: {",
      "club.yaml:23:9: \"kind\" is missing here"),
    FaultCase(
      "an unknown kind", "club.yaml", "name: {kind: text", "name: {kind: txet",
      "club.yaml:23:16: unknown word \"txet\" — did you mean \"text\"?"),
    FaultCase(
      "an unknown number of copies", "office.yaml", "copies: one", "copies: two",
      "office.yaml:6:9: unknown word \"two\" — allowed: one, many, rows, lines"),
    FaultCase(
      "text where a list is due", "club.yaml", "at_least_one: [land, floor]", "at_least_one: land",
      "club.yaml:38:19: this should be a list, each item after \"- \""),
    FaultCase(
      "a list where text is due", "club.yaml", "title: 社团", "title: [社团]",
      "club.yaml:3:8: this should be text"),
    FaultCase(
      "a list where keys are due", "office.yaml", "{zh: 街道, en: Office}", "[街道]",
      "office.yaml:4:7: this should be keys with values, \"key: value\""),
    FaultCase(
      "yes where true is due", "club.yaml", "several: true", "several: yes",
      "club.yaml:26:14: this should be true or false"),
    FaultCase(
      "a span of none", "office.yaml", "span: 3", "span: 0",
      "office.yaml:12:11: this should be a whole number of at least 1"),
    FaultCase(
      "an empty label", "club.yaml", "label: 1. 社团名称", "label: \"\"",
      "club.yaml:8:12: this must not be empty"),
    FaultCase(
      "a label of which nothing is written", "club.yaml", "label: 1. 社团名称", "label:",
      "club.yaml:8:11: this must not be empty"),
    FaultCase(
      "no questions", "office.yaml", "- inside: \"街道名称：{town}\"", "- about: x",
      "office.yaml:9:5: one of these keys should stand here: label, inside, heading, rows, lines"),
    FaultCase(
      "a question of two kinds", "office.yaml", "- heading:", "- inside: \"a{b}\"\n    heading:",
      "office.yaml:11:5: only one of these keys can stand here: label, inside, heading, rows, lines"
    ),
    FaultCase(
      "a field twice", "club.yaml", "money: {kind: amount", "name: {kind: amount",
      "club.yaml:36:3: \"name\" stands here twice; drop or rename one"),
    FaultCase(
      "a key twice in braces", "club.yaml", "{kind: text, title: {en: Name}}",
      "{kind: text, kind: text, title: {en: Name}}",
      "club.yaml:23:22: \"kind\" stands here twice; drop or rename one"),
  ]

  static let questions: [FaultCase] = [
    FaultCase(
      "other words with a gap, and no heading", "club.yaml", "type: Club", "also: \"旧 {n}\"",
      "club.yaml:5:7: \"旧 {n}\" has a gap, as other words for a heading have; drop the gap, or give the table a heading"
    ),
    FaultCase(
      "a blank with no field", "club.yaml", "共{members}人", "共{member}人",
      "club.yaml:18:15: there is no field for {member} — did you mean \"members\"?"),
    FaultCase(
      "a blank of a new name", "club.yaml", "共{members}人", "共{members}人{dogs}只",
      "club.yaml:18:25: there is no field for {dogs} — add it to fields"),
    FaultCase(
      "a field that no answer asks for", "club.yaml", "共{members}人，其中", "其中",
      "club.yaml:34:3: no answer asks for \"members\"; write {members} where it is filled in, or drop the field"
    ),
    FaultCase(
      "a field asked for twice", "club.yaml", "其中儿童{children}人", "其中儿童{children}人{members}",
      "club.yaml:18:15: {members} is asked for above already; a field has one blank"),
    FaultCase(
      "an open brace", "club.yaml", "\"{name}\"", "\"{name\"",
      "club.yaml:9:14: a \"{\" without its \"}\"; write \"{{\" for a brace that is printed"),
    FaultCase(
      "a closing brace", "club.yaml", "\"{name}\"", "\"{name}}\"",
      "club.yaml:9:19: a \"}\" without its \"{\"; write \"}}\" for a brace that is printed"),
    FaultCase(
      "a blank that is no id", "club.yaml", "\"{name}\"", "\"{Name}\"",
      "club.yaml:9:14: \"Name\" should begin with a small letter and have only small letters, digits and \"_\", at most 60, such as team_size"
    ),
    FaultCase(
      "an answer without blanks", "club.yaml", "\"{name}\"", "\"请填写\"",
      "club.yaml:9:13: nothing is filled in here: write {field} where it is; a question that asks nothing is a heading"
    ),
    FaultCase(
      "inside without words", "club.yaml", "街道名称：{town}", "{town}",
      "club.yaml:7:13: inside begins with printed words, by which the question is found"),
    FaultCase(
      "two blanks that touch", "club.yaml", "{members}人，其中儿童{children}", "{members}{children}",
      "club.yaml:18:15: no words between {members} and {children} tell them apart; only a place and areas may touch"
    ),
    FaultCase(
      "a hint of two lines", "club.yaml", "- label: 2. 类别", "- label: 2. 类别\n    hint: 选",
      "club.yaml:11:11: where an answer has several lines, hint goes with its line: {text: …, hint: …}"
    ),
  ]

  static let hints: [FaultCase] = [
    FaultCase(
      "a hint twice", "club.yaml", "answer: \"{name}\"",
      "answer: {text: \"{name}\", hint: 全称}\n    hint: 简称",
      "club.yaml:10:11: this line has a hint already; drop one"),
    FaultCase(
      "a hint of no words", "club.yaml", "hint: 请注明面积", "hint: \"  \"",
      "club.yaml:16:11: this must not be empty"),
    FaultCase(
      "a list of no lines", "club.yaml", "answer: \"{name}\"", "answer: []",
      "club.yaml:9:13: this must not be empty"),
  ]

  static let choices: [FaultCase] = [
    FaultCase(
      "an option not printed", "club.yaml", "C: 其他}", "C: 其他, D: 无}",
      "club.yaml:27:36: the question does not print option D: \"D. 无\" should stand there"),
    FaultCase(
      "an option printed otherwise", "club.yaml", "B: 音乐", "B: 歌唱",
      "club.yaml:27:25: the question prints option B as \"音乐\", not \"歌唱\""),
    FaultCase(
      "a letter printed for no option", "club.yaml", "A. 体育 B. 音乐", "A. 体育 B. 音乐 D. 棋类",
      "club.yaml:12:31: \"D. 棋类\" is printed, but D is none of the options"),
    FaultCase(
      "a small letter", "club.yaml", "{A: 体育", "{a: 体育",
      "club.yaml:27:15: an option is one capital letter, A to Z: not \"a\""),
    FaultCase(
      "letters out of order", "club.yaml", "{A: 体育, B: 音乐", "{B: 音乐, A: 体育",
      "club.yaml:27:22: options go in the order of their letters: A not after B"),
    FaultCase(
      "a note for no option", "club.yaml", "note: {C: sort_note}", "note: {D: sort_note}",
      "club.yaml:28:12: there is no option \"D\" — allowed: A, B, C"),
    FaultCase(
      "a note that is no note", "club.yaml", "note: {C: sort_note}", "note: {C: name}",
      "club.yaml:28:15: field \"name\" is of kind text; the words beside an option are of kind note"
    ),
    FaultCase(
      "a note that is not there", "club.yaml", "note: {C: sort_note}", "note: {C: sort_nose}",
      "club.yaml:28:15: there is no field \"sort_nose\" — did you mean \"sort_note\"?"),
    FaultCase(
      "a note in another question", "club.yaml", "\"C. 其他 {sort_note} (请备注)\"\n",
      "\"C. 其他\"\n  - label: 别的\n    answer: \"{sort_note}\"\n",
      "club.yaml:30:15: the note {sort_note} should stand in the same question as {sort}; where the form asks for it in a question of its own, write kind: text, and say with relevant when it is asked"
    ),
  ]

  static let fields: [FaultCase] = [
    FaultCase(
      "no English title", "club.yaml", "title: {en: Name}", "title: {zh: 名}",
      "club.yaml:23:29: \"en\" is missing here"),
    FaultCase(
      "an id with capitals", "club.yaml", "  money: {kind", "  Money: {kind",
      "club.yaml:36:3: \"Money\" should begin with a small letter and have only small letters, digits and \"_\", at most 60, such as team_size"
    ),
    FaultCase(
      "a condition on a field that is not there", "club.yaml", "if_answered: members",
      "if_answered: member",
      "club.yaml:35:60: there is no field \"member\" — did you mean \"members\"?"),
    FaultCase(
      "a condition on itself", "club.yaml", "if_answered: members", "if_answered: children",
      "club.yaml:35:46: \"children\" cannot be its own condition"),
    FaultCase(
      "an option that is not there", "club.yaml", "if_chosen: {sort: B}", "if_chosen: {sort: D}",
      "club.yaml:36:64: there is no option \"D\" — allowed: A, B, C"),
    FaultCase(
      "a choice that is none", "club.yaml", "if_chosen: {sort: B}", "if_chosen: {name: B}",
      "club.yaml:36:58: if_chosen looks at a choice; \"name\" is none"),
    FaultCase(
      "several of one", "club.yaml", "if_chosen: {sort: B}", "if_several: members",
      "club.yaml:36:58: if_several looks at a choice with several: true; \"members\" is none"),
    FaultCase(
      "two conditions", "club.yaml", "if_chosen: {sort: B}", "if_chosen: {sort: B, name: A}",
      "club.yaml:36:67: only one condition can stand here"),
    FaultCase(
      "an unknown condition", "club.yaml", "if_chosen: {sort: B}", "if: {sort: B}",
      "club.yaml:36:45: one of these keys should stand here: if_answered, if_chosen, if_several"),
    FaultCase(
      "no usual area", "club.yaml", "usual: true", "words: [建筑]",
      "club.yaml:15:21: one of the areas of this answer (land, floor), and only one, should be usual: true"
    ),
    FaultCase(
      "an area without words", "club.yaml", "words: [占地], ", "",
      "club.yaml:32:3: \"land\" needs words that tell it, such as [占地面积], or usual: true"),
    FaultCase(
      "a place without an area", "club.yaml", "{kind: text, title: {en: Name}}",
      "{kind: place, title: {en: Name}}",
      "club.yaml:9:14: {name} is of kind place, which goes with areas in one answer; elsewhere use text"
    ),
    FaultCase(
      "a length that none has", "club.yaml", "{kind: text, title: {en: Name}}",
      "{kind: text, length: {from: 9, to: 5}, title: {en: Name}}",
      "club.yaml:23:44: 5 is less than 9: no length fits"),
  ]

  static let rules: [FaultCase] = [
    FaultCase(
      "a rule that is none", "club.yaml", "- unique: [name]", "- uniqe: [name]",
      "club.yaml:41:5: unknown key \"uniqe\" — did you mean \"unique\"?")
  ]

  static let form: [FaultCase] = [
    FaultCase(
      "a file that is not there", "form.yaml", "club.yaml]", "clubs.yaml]",
      "form.yaml:7:23: \"clubs.yaml\" should be a table's file in the same folder; the file cannot be read: no such file or folder"
    ),
    FaultCase(
      "a file elsewhere", "form.yaml", "club.yaml]", "../club.yaml]",
      "form.yaml:7:23: \"../club.yaml\" should be the name of a file in this folder, such as applicants.yaml"
    ),
    FaultCase(
      "a file twice", "form.yaml", "club.yaml]", "club.yaml, club.yaml]",
      "form.yaml:7:34: \"club.yaml\" is listed twice; drop one"),
    FaultCase(
      "a sender that is not there", "form.yaml", "sender: office.town", "sender: office.city",
      "form.yaml:4:9: there is no field \"city\" — allowed: town, clubs"),
    FaultCase(
      "a sender that is a number", "form.yaml", "sender: office.town", "sender: office.clubs",
      "form.yaml:4:9: the sender's name and its group are fields of kind text or a choice of one; \"clubs\" is of kind count"
    ),
    FaultCase(
      "a group that is a number", "form.yaml", "sender: office.town",
      "sender: office.town\ngroup: office.clubs",
      "form.yaml:5:8: the sender's name and its group are fields of kind text or a choice of one; \"clubs\" is of kind count"
    ),
    FaultCase(
      "a word for nothing that is called", "form.yaml", "sender: office.town",
      "sender: office.town\ncalled: {senders: school}",
      "form.yaml:5:10: unknown key \"senders\" — did you mean \"sender\"?"),
    FaultCase(
      "half a word", "form.yaml", "sender: office.town",
      "sender: office.town\ncalled: {sender: {en: school}}",
      "form.yaml:5:18: \"zh\" is missing here"),
    FaultCase(
      "a word of nothing", "form.yaml", "sender: office.town",
      "sender: office.town\ncalled: {sender: \" \"}",
      "form.yaml:5:18: this must not be empty"),
    FaultCase(
      "a count of no table", "form.yaml", "office.clubs: clubs", "office.clubs: club",
      "form.yaml:9:17: there is no table \"club\" — did you mean \"clubs\"?"),
    FaultCase(
      "a count that is text", "form.yaml", "office.clubs: clubs", "office.town: clubs",
      "form.yaml:9:3: the number of records is stated in a field of kind count; \"town\" is of kind text"
    ),
    FaultCase(
      "a file name without a sender", "form.yaml", "\"{sender}社团表\"", "社团表",
      "form.yaml:6:12: a file name has {sender} once and no \"/\", such as \"{sender} report\""),
    FaultCase(
      "a form's name with blanks", "form.yaml", "form: clubs-2030", "form: Clubs 2030",
      "form.yaml:1:7: a form's name has small letters, digits and \"-\", at most 60, such as grants-2026: not \"Clubs 2030\""
    ),
    FaultCase(
      "a type that is none", "office.yaml", "type: Office", "type: my office",
      "office.yaml:5:7: a type's name begins with a capital and has only letters and digits, such as Applicant: not \"my office\""
    ),
    FaultCase(
      "a type of two tables", "club.yaml", "type: Club", "type: Office",
      "club.yaml:5:7: type \"Office\" is that of office.yaml too; each table needs its own"),
    FaultCase(
      "a title of two tables on one sheet", "club.yaml", "sheet: 表2\ntitle: 社团",
      "sheet: 表1\ntitle: 街道",
      "club.yaml:3:8: title \"街道\" is that of office.yaml too; each table needs its own"),
  ]

  static let yaml: [FaultCase] = [
    FaultCase(
      "a colon in words", "club.yaml", "title: 社团", "title: 社团: 表",
      "club.yaml:3:10: not YAML (mapping values are not allowed in this context): words that contain \": \" need quotes around them; or the indentation is off"
    ),
    FaultCase(
      "a tab", "office.yaml", "  - heading", "\t- heading",
      "office.yaml:10:1: not YAML (found character that cannot start any token): words that begin with @ ` % need quotes; indent with spaces, not tabs"
    ),
    FaultCase(
      "an open quote", "office.yaml", "span: 3", "span: \"3",
      "office.yaml:13:14: not YAML (did not find expected key): indentation, brackets or quotes do not match; words that begin with { or [ need quotes"
    ),
    FaultCase(
      "a control character", "office.yaml", "span: 3", "span: 3\u{7}",
      "office.yaml:12:12: not YAML (control characters are not allowed)"),
    FaultCase(
      "an alias", "club.yaml",
      "town: {kind: text, title: {en: Town}}\n  name: {kind: text, title: {en: Name}}",
      "town: &text {kind: text, title: {en: Town}}\n  name: *text",
      "club.yaml:23:9: YAML anchors and aliases (&text, *text) are not read; write the words out"),
    FaultCase(
      "an asterisk that was meant to be printed", "club.yaml", "label: 1. 社团名称", "label: *社团名称",
      "club.yaml:8:13: not YAML (did not find expected alphabetic or numeric character): words that begin with * or & need quotes"
    ),
    FaultCase(
      "two documents", "office.yaml", "table: office", "a: b\n---\ntable: office",
      "office.yaml:2:1: not YAML (but found another document): one document a file: drop what follows ---"
    ),
  ]

  @Test(arguments: keys + questions + hints + choices + fields + rules + form + yaml)
  func `each fault is named at its place, once`(example: FaultCase) throws {
    try example.check()
  }

  @Test func `the small form has no faults`() throws {
    let schema = try SmallForm().load()
    #expect(schema.tables.map(\.id) == ["office", "clubs"])
  }
}
