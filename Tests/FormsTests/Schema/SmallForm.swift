import Forms
import TestSupport

/// A form of two small tables, whose files the cases change in one place.
struct SmallForm {
  var files: [String: String] = [
    "form.yaml": form, "office.yaml": office, "club.yaml": club,
  ]

  static let form = """
    form: clubs-2030
    version: "1"
    title: {zh: 社团, en: Clubs}
    sender: office.town
    sender_prefix: 本市
    file_name: "{sender}社团表"
    tables: [office.yaml, club.yaml]
    counts:
      office.clubs: clubs
    instructions:
      - sheet: 说明
        words: [填表说明]
    """

  static let office = """
    table: office
    sheet: 表1
    title: 街道
    name: {zh: 街道, en: Office}
    type: Office
    copies: one
    absence: error
    questions:
      - inside: "街道名称：{town}"
      - heading: 一、数量
      - label: "(1) 社团数:"
        span: 3
        answer: "{clubs}"
    fields:
      town: {kind: text, title: {en: Town}}
      clubs: {kind: count, title: {en: Clubs}}
    """

  static let club = """
    table: clubs
    sheet: 表2
    title: 社团
    name: {zh: 社团, en: Club}
    type: Club
    questions:
      - inside: "街道名称：{town}"
      - label: 1. 社团名称
        answer: "{name}"
      - label: 2. 类别
        answer:
          - "({sort}) A. 体育 B. 音乐"
          - "C. 其他 {sort_note} (请备注)"
      - label: 3. 场地
        answer: "{place}{land}{floor}"
        hint: 请注明面积
      - label: 4. 人数
        answer: "共{members}人，其中儿童{children}人"
      - label: 5. 经费(万元)
        answer: "{money}"
    fields:
      town: {kind: text, title: {en: Town}}
      name: {kind: text, title: {en: Name}}
      sort:
        kind: choice
        several: true
        options: {A: 体育, B: 音乐, C: 其他}
        note: {C: sort_note}
        title: {en: Sort}
      sort_note: {kind: note, title: {zh: 其他类别, en: Other sort}}
      place: {kind: place, required: false, title: {zh: 地点, en: Place}}
      land: {kind: area, words: [占地], unit: 平方米, required: false, title: {zh: 占地, en: Land}}
      floor: {kind: area, usual: true, unit: 平方米, required: false, title: {zh: 建筑, en: Floor}}
      members: {kind: count, unit: 人, title: {en: Members}}
      children: {kind: count, unit: 人, required: {if_answered: members}, title: {zh: 儿童, en: Children}}
      money: {kind: amount, unit: 万元, required: {if_chosen: {sort: B}}, title: {en: Money}}
    rules:
      - at_least_one: [land, floor]
      - {part: children, of: members}
      - {same: town, as: office.town}
      - unique: [name]
    """

  /// Loads it from a folder of its own; faults name the files without that folder.
  func load() throws -> Schema {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    do throws(SchemaError) {
      return try Schema.load(path: folder.path)
    } catch {
      throw SchemaError(
        faults: error.faults.map { fault in
          var fault = fault
          fault.file = String(fault.file.dropFirst(folder.path.count + 1))
          return fault
        })
    }
  }
}

extension SchemaError {
  /// The first line of each fault, in English.
  var heads: [String] {
    faults.map { $0.text(in: \.en).split(separator: "\n").first.map(String.init) ?? "" }
  }
}
