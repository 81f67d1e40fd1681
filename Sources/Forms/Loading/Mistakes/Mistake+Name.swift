extension Mistake {
  static func notAFormID(_ id: String) -> Mistake {
    Mistake(
      zh: "表单名“\(id)”只能用小写字母、数字和“-”，最多 \(LineNotation.longestID) 个，如 grants-2026",
      en:
        "a form's name has small letters, digits and \"-\", at most \(LineNotation.longestID), such as grants-2026: not \"\(id)\""
    )
  }

  static func notAnID(_ id: String) -> Mistake {
    Mistake(
      zh: "“\(id)”应以小写字母开头，只含小写字母、数字和“_”，最多 \(LineNotation.longestID) 个，如 team_size",
      en:
        "\"\(id)\" should begin with a small letter and have only small letters, digits and \"_\", "
        + "at most \(LineNotation.longestID), such as team_size", at: "{\(id)}")
  }

  static func notATypeName(_ name: String) -> Mistake {
    Mistake(
      zh: "类型名“\(name)”应以大写字母开头，只含英文字母和数字，如 Applicant",
      en: "a type's name begins with a capital and has only letters and digits, such as Applicant: "
        + "not \"\(name)\"")
  }

  static func sharedByTables(key: String, _ text: String, first: String) -> Mistake {
    Mistake(
      zh: "\(key)“\(text)”已用于 \(first)，各表不能相同",
      en: "\(key) \"\(text)\" is that of \(first) too; each table needs its own")
  }

  static func sameName(_ id: String, as other: String, _ name: String) -> Mistake {
    Mistake(
      zh: "“\(id)”与“\(other)”在 Swift 中都是 \(name)，请改用更不同的名称",
      en: "\"\(id)\" and \"\(other)\" are both \(name) in Swift; choose names that differ more")
  }

  static func notAReference(_ text: String) -> Mistake {
    Mistake(
      zh: "“\(text)”应写作“表.字段”，如 applicant.name",
      en: "\"\(text)\" should be a table and a field, such as applicant.name")
  }

  static func unknownTable(_ id: String, known: [String]) -> Mistake {
    let hint = suggestion(for: id, among: known)
    return Mistake(zh: "没有表“\(id)”——\(hint.zh)", en: "there is no table \"\(id)\" — \(hint.en)")
  }

  static func unknownField(_ id: String, known: [String]) -> Mistake {
    let hint = suggestion(for: id, among: known)
    return Mistake(zh: "没有字段“\(id)”——\(hint.zh)", en: "there is no field \"\(id)\" — \(hint.en)")
  }
}
