/// What the blank form says where a number with or without fraction is asked for.
enum NumberPrompt {
  static func prompt(for field: Field, _ bounds: NumberBounds = NumberBounds()) -> KindPrompt {
    let unit = unit(field.unit)
    let isNeeded = field.requirement != .optional
    let fits = bounds.words
    return KindPrompt(
      Words(
        zh: "请填数字\(unit.zh)，只填数字" + (isNeeded ? "，没有请填 0。" : "。"),
        en: "A number\(unit.en), digits only" + (isNeeded ? "; 0 if there is none." : ".")),
      refusal: Words(
        zh: "这里要填\(fits.zh)\(fits.zh.isEmpty ? "" : "的")数字\(unit.zh)，只填数字。",
        en: "A number\(fits.en.isEmpty ? "" : " " + fits.en) belongs here\(unit.en), digits only."))
  }

  static func unit(_ unit: String?) -> Words {
    guard let unit else { return Words(zh: "", en: "") }
    return Words(zh: "（单位：\(unit)）", en: " (in \(unit))")
  }
}
