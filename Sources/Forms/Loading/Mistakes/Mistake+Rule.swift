extension Mistake {
  static var oneIsNoChoice: Mistake {
    Mistake(
      zh: "at_least_one 至少要列两个字段；只有一个时用 required",
      en: "at_least_one lists two fields or more; for one alone use required")
  }

  static func alwaysRequired(_ id: String) -> Mistake {
    Mistake(
      zh: "“\(id)”本来就必填，请写 required: false，或从此处删去",
      en: "\"\(id)\" is always required; write required: false there, or drop it here")
  }

  static func sameFieldTwice(_ id: String) -> Mistake {
    Mistake(zh: "“\(id)”在此写了两次", en: "\"\(id)\" stands here twice")
  }

  static func notANumberField(_ id: String, kind: String) -> Mistake {
    Mistake(
      zh: "此处须为数字字段（count、amount、area），“\(id)”的类型是 \(kind)",
      en: "only numbers (count, amount, area) compare here; \"\(id)\" is of kind \(kind)")
  }

  static func differentKinds(_ first: String, _ kind: String, _ second: String, _ other: String)
    -> Mistake
  {
    Mistake(
      zh: "两个字段类型应相同：“\(first)”是 \(kind)，“\(second)”是 \(other)",
      en: "the two should be of one kind: \"\(first)\" is \(kind), \"\(second)\" is \(other)")
  }

  static func notOfOneCopy(_ table: String) -> Mistake {
    Mistake(
      zh: "此处须为每份只有一张的表（copies: one），“\(table)”不是",
      en: "this needs a table of which a return has one (copies: one); \"\(table)\" may have many")
  }

  static func notACount(_ id: String, kind: String) -> Mistake {
    Mistake(
      zh: "表的张数须由 count 字段填写，“\(id)”的类型是 \(kind)",
      en: "the number of records is stated in a field of kind count; \"\(id)\" is of kind \(kind)")
  }

  static func senderIsNoText(_ id: String, kind: String) -> Mistake {
    Mistake(
      zh: "填报单位及其所属须为 text 字段，“\(id)”的类型是 \(kind)",
      en:
        "the names of the sender and its group are fields of kind text; \"\(id)\" is of kind \(kind)"
    )
  }
}
