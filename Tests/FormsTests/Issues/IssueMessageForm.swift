import Forms

/// A form of two tables, with a question of each sort, for the tests of messages.
enum IssueMessageForm {
  static let schema: Schema = {
    func words(_ zh: String, _ en: String) -> Words { Words(zh: zh, en: en) }
    func question(_ label: String, _ fields: Int...) -> Question {
      Question(label: label, place: .beside, lines: [Line(parts: fields.map(Line.Part.blank))])
    }
    let natures = [
      Option(letter: "A", words: "企业"), Option(letter: "B", words: "科研机构"),
      Option(letter: "C", words: "其他", note: 4),
    ]
    let basics = Table(
      id: "basics", sheet: "表1", title: "分园国际合作基本信息表", name: words("基本信息", "Basics"),
      typeName: "Basics", copies: .one, absence: .error,
      fields: [
        Field(id: "park", title: words("分园名称", "Park"), kind: .text),
        Field(id: "count", title: words("孵化器数量", "Incubators"), kind: .count, unit: "个"),
        Field(id: "phone", title: words("电话", "Telephone"), kind: .phone, requirement: .optional),
        Field(id: "email", title: words("邮箱", "E-mail"), kind: .email),
      ],
      questions: [
        Question(
          label: "分园名称：", place: .inside, lines: [Line(parts: [.words("分园名称："), .blank(0)])]),
        question("表2 孵化器", 1), question("电话", 2), question("邮箱", 3),
      ])
    let incubators = Table(
      id: "incubators", sheet: "表2", title: "国际合作孵化器情况表", name: words("孵化器", "Incubator"),
      typeName: "Incubator",
      fields: [
        Field(id: "name", title: words("名称", "Name"), kind: .text),
        Field(id: "team", title: words("运营团队人数", "Team"), kind: .count, unit: "人"),
        Field(
          id: "partner", title: words("合作对象名称", "Partner"), kind: .text, requirement: .optional),
        Field(
          id: "nature", title: words("合作对象性质", "Nature"), kind: .choice(natures, several: true),
          requirement: .ifAnswered(2)),
        Field(
          id: "other", title: words("合作对象性质（其他）", "Nature: other"), kind: .note(of: 3, option: "C")),
        Field(id: "firms", title: words("企业数", "Enterprises"), kind: .count, unit: "家"),
        Field(id: "foreign", title: words("外资企业数", "Foreign"), kind: .count, unit: "家"),
        Field(
          id: "money", title: words("总投资", "Investment"), kind: .amount(scale: 1e8), unit: "亿元"),
        Field(id: "land", title: words("占地面积", "Land area"), kind: .area(words: [], usual: false)),
        Field(id: "floor", title: words("建筑面积", "Floor area"), kind: .area(words: [], usual: true)),
        Field(id: "regions", title: words("合作国别", "Regions"), kind: .regions),
        Field(id: "period", title: words("合作周期", "Period"), kind: .period),
        Field(id: "mobile", title: words("手机", "Mobile"), kind: .mobile(abroad: false)),
        Field(id: "outcome", title: words("合作成效", "Outcome"), kind: .text),
        Field(
          id: "detail", title: words("其他说明", "Detail"), kind: .text, requirement: .ifSeveral(3)),
        Field(
          id: "fields", title: words("意向领域", "Intent"), kind: .text,
          requirement: .ifChosen(3, "B")),
      ],
      questions: [
        question("1. 名称", 0), question("9. 运营团队情况", 1), question("5. 合作对象名称", 2),
        question("6. 合作对象性质", 3, 4), question("10. 企业情况", 5, 6, 7), question("7. 面积", 8, 9),
        question("2. 合作国别/地区", 10), question("3. 合作周期", 11), question("联系电话", 12),
        question("13. 合作成效", 13), question("其他", 14), question("意向", 15),
      ])
    return Schema(
      id: "test", version: "1", title: words("情况表", "Form"), tables: [basics, incubators],
      sender: FieldReference(table: 0, field: 0))
  }()
}
