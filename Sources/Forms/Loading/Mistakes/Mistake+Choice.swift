extension Mistake {
  static func notALetter(_ text: String) -> Mistake {
    Mistake(
      zh: "选项应为一个大写字母 A–Z，而不是“\(text)”",
      en: "an option is one capital letter, A to Z: not \"\(text)\"")
  }

  static func lettersOutOfOrder(_ letter: String, after other: String) -> Mistake {
    Mistake(
      zh: "选项应按字母顺序：\(letter) 不应在 \(other) 之后",
      en: "options go in the order of their letters: \(letter) not after \(other)")
  }

  static func optionNotPrinted(_ key: String, _ printed: String) -> Mistake {
    Mistake(
      zh: "该题的文字中没有选项 \(key)，应印有“\(printed)”",
      en: "the question does not print option \(key): \"\(printed)\" should stand there"
    )
  }

  static func optionPrintedOtherwise(_ letter: String, _ words: String, printed: String)
    -> Mistake
  {
    Mistake(
      zh: "该题中选项 \(letter) 印为“\(printed)”，而不是“\(words)”",
      en: "the question prints option \(letter) as \"\(printed)\", not \"\(words)\"")
  }

  static func letterOfNoOption(_ letter: Character, _ words: String) -> Mistake {
    Mistake(
      zh: "印有“\(letter). \(words)”，但选项中没有 \(letter)",
      en: "\"\(letter). \(words)\" is printed, but \(letter) is none of the options",
      at: "\(letter).")
  }

  static func noSuchOption(_ letter: String, known: [String]) -> Mistake {
    Mistake(
      zh: "没有选项“\(letter)”——可用：\(known.joined(separator: "、"))",
      en: "there is no option \"\(letter)\" — allowed: \(known.joined(separator: ", "))")
  }

  static func notANote(_ id: String, kind: String) -> Mistake {
    Mistake(
      zh: "字段“\(id)”的类型是 \(kind)，备注的类型应为 note",
      en: "field \"\(id)\" is of kind \(kind); the words beside an option are of kind note")
  }

  static func noteOfNoOption(_ id: String) -> Mistake {
    Mistake(
      zh: "没有选项以“\(id)”为备注，请在单选或多选字段中写 note: {E: \(id)}",
      en: "no option has \"\(id)\" as its note; write note: {E: \(id)} in its choice")
  }

  static func noteOfTwo(_ id: String, other: String) -> Mistake {
    Mistake(
      zh: "“\(id)”已是“\(other)”的备注，每个备注只属于一个选项",
      en: "\"\(id)\" is the note of \"\(other)\" already; a note belongs to one option")
  }

  static func noteElsewhere(_ id: String, choice: String) -> Mistake {
    Mistake(
      zh: "备注 {\(id)} 应与 {\(choice)} 在同一题中；若表中自成一题，请写 kind: text，并用 relevant 写明何时填写",
      en:
        "the note {\(id)} should stand in the same question as {\(choice)}; where the form asks for it in a question of its own, write kind: text, and say with relevant when it is asked"
    )
  }
}
