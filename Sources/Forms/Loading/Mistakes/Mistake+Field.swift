extension Mistake {
  static func reserved(_ id: String) -> Mistake {
    Mistake(
      zh: "“\(id)”是 CSV 文件中另有用途的列名，请换一个字段名",
      en:
        "\"\(id)\" is a column of CSV files that tells where a record comes from; give the field another name"
    )
  }

  static func notForPeople(_ id: String, kind: String) -> Mistake {
    Mistake(
      zh: "字段“\(id)”的类型是 \(kind)：people 只列文字、电话和邮箱字段",
      en: "field \"\(id)\" is of kind \(kind): people take fields of text, telephones and addresses"
    )
  }

  static func emptyRange(from: Int, to: Int) -> Mistake {
    Mistake(zh: "\(to) 小于 \(from)，to 不能小于 from", en: "\(to) is less than \(from): no length fits")
  }

  static func areaWithoutWords(_ id: String) -> Mistake {
    Mistake(
      zh: "“\(id)”应有 words（如 [占地面积]）以便识别，或写 usual: true",
      en: "\"\(id)\" needs words that tell it, such as [占地面积], or usual: true")
  }

  static func notOneUsualArea(_ ids: [String]) -> Mistake {
    Mistake(
      zh: "同一答案中的面积（\(ids.joined(separator: "、"))）应有且只有一个 usual: true",
      en: "one of the areas of this answer (\(ids.joined(separator: ", "))), and only one, "
        + "should be usual: true")
  }

  static func placeWithoutArea(_ id: String) -> Mistake {
    Mistake(
      zh: "{\(id)} 的类型是 place，只用于同时填写面积的答案；其他情形用 text",
      en: "{\(id)} is of kind place, which goes with areas in one answer; elsewhere use text")
  }

  static func requiresItself(_ id: String) -> Mistake {
    Mistake(zh: "“\(id)”不能以自身为条件", en: "\"\(id)\" cannot be its own condition")
  }

  static var oneConditionOnly: Mistake {
    Mistake(zh: "此处只能写一个条件", en: "only one condition can stand here")
  }

  static func notAChoice(_ id: String) -> Mistake {
    Mistake(
      zh: "if_chosen 须指向选择题，“\(id)”不是",
      en: "if_chosen looks at a choice; \"\(id)\" is none", at: id)
  }

  static func notOfSeveral(_ id: String) -> Mistake {
    Mistake(
      zh: "if_several 须指向可多选的选择题（several: true），“\(id)”不是",
      en: "if_several looks at a choice with several: true; \"\(id)\" is none", at: id)
  }
}
