extension Mistake {
  static func sameFieldTwice(_ id: String) -> Mistake {
    Mistake(zh: "“\(id)”在此写了两次", en: "\"\(id)\" stands here twice")
  }

  static func notANumberField(_ id: String, kind: String) -> Mistake {
    Mistake(
      zh: "此处须为数字字段（count、number、amount、percent、area），“\(id)”的类型是 \(kind)",
      en: "this needs a number (count, number, amount, percent, area); \"\(id)\" is of kind \(kind)"
    )
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
      zh: "sender 和 group 须为 text 或单选的 choice 字段，“\(id)”的类型是 \(kind)",
      en:
        "the sender's name and its group are fields of kind text or a choice of one; \"\(id)\" is of kind \(kind)"
    )
  }

  static func lessThanLeast(_ most: Int, least: Int) -> Mistake {
    Mistake(
      zh: "at_most（\(most)）不能小于 at_least（\(least)）",
      en: "at_most (\(most)) is less than at_least (\(least)): no number of records fits")
  }
}
