import Forms

/// A form of two tables, with a question of each sort, for the tests of messages.
enum IssueMessageForm {
  static let schema: Schema = {
    func words(_ zh: String, _ en: String) -> Words { Words(zh: zh, en: en) }
    func question(_ label: String, _ fields: Int...) -> Question {
      Question(label: label, position: .beside, lines: [Line(parts: fields.map(Line.Part.blank))])
    }
    let natures = [
      Option(letter: "A", words: "企业"), Option(letter: "B", words: "科研机构"),
      Option(letter: "C", words: "其他", note: 4),
    ]
    let basics = Table(
      id: "basics", sheet: "表1", title: "分园国际合作基本信息表", name: words("基本信息", "Basics"),
      typeName: "Basics", copies: .one, absence: .error,
      fields: [
        Field(id: "park", title: words("分园名称", "Park"), kind: .text(TextKind())),
        Field(id: "count", title: words("孵化器数量", "Incubators"), kind: .count(CountKind(unit: "个"))),
        Field(
          id: "phone", title: words("电话", "Telephone"), kind: .phone(PhoneKind(.china)),
          requirement: .optional),
        Field(id: "email", title: words("邮箱", "E-mail"), kind: .email(EmailKind())),
      ],
      questions: [
        Question(
          label: "分园名称：", position: .inside, lines: [Line(parts: [.words("分园名称："), .blank(0)])]),
        question("表2 孵化器", 1), question("电话", 2), question("邮箱", 3),
      ])
    let incubators = Table(
      id: "incubators", sheet: "表2", title: "国际合作孵化器情况表", name: words("孵化器", "Incubator"),
      typeName: "Incubator",
      fields: [
        Field(id: "name", title: words("名称", "Name"), kind: .text(TextKind())),
        Field(id: "team", title: words("运营团队人数", "Team"), kind: .count(CountKind(unit: "人"))),
        Field(
          id: "partner", title: words("合作对象名称", "Partner"), kind: .text(TextKind()),
          requirement: .optional),
        Field(
          id: "nature", title: words("合作对象性质", "Nature"),
          kind: .choice(ChoiceKind(natures, several: true)),
          requirement: .ifAnswered(2)),
        Field(
          id: "other", title: words("合作对象性质（其他）", "Nature: other"),
          kind: .note(NoteKind(of: 3, option: "C"))),
        Field(id: "firms", title: words("企业数", "Enterprises"), kind: .count(CountKind(unit: "家"))),
        Field(id: "foreign", title: words("外资企业数", "Foreign"), kind: .count(CountKind(unit: "家"))),
        Field(
          id: "money", title: words("总投资", "Investment"), kind: .amount(AmountKind(unit: "亿元"))),
        Field(
          id: "land", title: words("占地面积", "Land area"),
          kind: .area(AreaKind(words: [], isUsual: false))),
        Field(
          id: "floor", title: words("建筑面积", "Floor area"),
          kind: .area(AreaKind(words: [], isUsual: true))),
        Field(id: "regions", title: words("合作国别", "Regions"), kind: .regions(RegionsKind())),
        Field(id: "period", title: words("合作周期", "Period"), kind: .period(PeriodKind())),
        Field(
          id: "mobile", title: words("手机", "Mobile"),
          kind: .mobile(MobileKind(.china, abroad: false))),
        Field(id: "outcome", title: words("合作成效", "Outcome"), kind: .text(TextKind())),
        Field(
          id: "detail", title: words("其他说明", "Detail"), kind: .text(TextKind()),
          requirement: .ifSeveral(3)),
        Field(
          id: "fields", title: words("意向领域", "Intent"), kind: .text(TextKind()),
          requirement: .ifChosen(3, "B")),
        Field(
          id: "abroad", title: words("手机（境外）", "Mobile"),
          kind: .mobile(MobileKind(.china, abroad: true))),
        Field(id: "site", title: words("网址", "Website"), kind: .url(URLKind())),
        Field(id: "code", title: words("编号", "Code"), kind: .code(CodeKind(format: "gb-postcode"))),
        Field(id: "founded", title: words("成立日期", "Founded"), kind: .date(DateKind(order: .dmy))),
      ],
      questions: [
        question("1. 名称", 0), question("9. 运营团队情况", 1), question("5. 合作对象名称", 2),
        question("6. 合作对象性质", 3, 4), question("10. 企业情况", 5, 6, 7), question("7. 面积", 8, 9),
        question("2. 合作国别/地区", 10), question("3. 合作周期", 11), question("联系电话", 12),
        question("境外电话", 16), question("网址", 17), question("编号", 18), question("成立日期", 19),
        question("13. 合作成效", 13), question("其他", 14), question("意向", 15),
      ])
    return Schema(
      id: "test", version: "1", title: words("情况表", "Form"), tables: [basics, incubators],
      sender: FieldReference(table: 0, field: 0))
  }()
}
