import Forms
import Foundation
import Testing

@Suite struct ShowTests {
  @Test func `a form is shown table by table`() throws {
    let schema = try SmallForm().load()
    #expect(
      schema.textDescription(in: \.en) == """
        clubs-2030  Clubs
        version 1
        sender office.town  sender
        file name {sender}社团表

        office  表1  街道  (one, Office)
          town   Town   text   required
          clubs  Clubs  count  required

        clubs  表2  社团  (any number, Club)
          town       Town        text           required
          name       Name        text           required
          sort       Sort        choice         required      any of A 体育, B 音乐, C 其他
          sort_note  Other sort  note           optional      beside C of sort
          place      Place       place          optional
          land       Land        area (平方米)  optional
          floor      Floor       area (平方米)  optional
          members    Members     count (人)     required
          children   Children    count (人)     if members
          money      Money       amount (万元)  if sort is B
          at least one of land, floor
          children ≤ members
          town = office.town
          no two alike in name

        office.clubs = number of clubs
        """)
    #expect(
      schema.textDescription(in: \.zh) == """
        clubs-2030  社团
        版本 1
        填报单位 office.town  单位
        文件名 {sender}社团表

        office  表1  街道  (一张, Office)
          town   街道名称  text   必填
          clubs  社团数    count  必填

        clubs  表2  社团  (任意张, Club)
          town       街道名称  text           必填
          name       社团名称  text           必填
          sort       类别      choice         必填               可多选 A 体育, B 音乐, C 其他
          sort_note  其他类别  note           选填               sort 选 C 时的备注
          place      地点      place          选填
          land       占地      area (平方米)  选填
          floor      建筑      area (平方米)  选填
          members    人数      count (人)     必填
          children   儿童      count (人)     填 members 时必填
          money      经费      amount (万元)  sort 选 B 时必填
          至少填一项：land, floor
          children ≤ members
          town = office.town
          不得重复：name

        office.clubs = 张数：clubs
        """)
  }

  @Test func `the JSON names fields by their ids`() throws {
    let json = try SmallForm().load().jsonDescription()
    let form = try JSONDecoder().decode(Form.self, from: Data(json.utf8))
    #expect(form.form == "clubs-2030")
    #expect(form.sender == "office.town")
    #expect(form.file_name == "{sender}社团表")
    #expect(form.counts == ["office.clubs": "clubs"])
    #expect(form.tables.map(\.table) == ["office", "clubs"])
    let club = form.tables[1]
    #expect(
      club.fields.map(\.id) == [
        "town", "name", "sort", "sort_note", "place", "land", "floor", "members", "children",
        "money",
      ])
    #expect(club.fields[2].options?.map(\.letter) == ["A", "B", "C"])
    #expect(club.fields[2].options?.map(\.note) == [nil, nil, "sort_note"])
    #expect(club.fields[3].note_of == ["field": "sort", "option": "C"])
    #expect(club.fields[9].yuan == 10_000)
    #expect(club.questions[4].lines?.map(\.text) == ["共{members}人，其中儿童{children}人"])
    #expect(club.questions[3].lines?.first?.hint == "请注明面积")
  }

  @Test func `says what senders and groups are, and what the form calls them`() throws {
    var form = SmallForm()
    form.files["form.yaml"]?.replace(
      "sender: office.town",
      with:
        "sender: office.town\ngroup: office.town\ncalled: {sender: 街道, group: {zh: 区, en: borough}}"
    )
    let schema = try form.load()
    #expect(
      schema.textDescription(in: \.en).contains(
        "\nsender office.town  街道\ngroup office.town  borough\n"))
    let shown = try JSONDecoder().decode(Form.self, from: Data(schema.jsonDescription().utf8))
    #expect(shown.group == "office.town")
    #expect(
      shown.called == ["sender": ["zh": "街道", "en": "街道"], "group": ["zh": "区", "en": "borough"]])
  }

  @Test func `what JSON has marks for is marked`() throws {
    var form = SmallForm()
    form.files["club.yaml"]?.replace("hint: 请注明面积", with: #"hint: "a\"b\\c\nd\te{e}""#)
    let json = try form.load().jsonDescription()
    #expect(json.contains(#""hint":"a\"b\\c\nd\te{e}""#))
    #expect(throws: Never.self) { try JSONDecoder().decode(Form.self, from: Data(json.utf8)) }
  }

  private struct Form: Decodable {
    var form: String
    var sender: String
    var group: String?
    var called: [String: [String: String]]
    var file_name: String?
    var counts: [String: String]
    var tables: [Table]

    struct Table: Decodable {
      var table: String
      var fields: [Field]
      var questions: [Question]
    }
    struct Field: Decodable {
      var id: String
      var options: [Option]?
      var note_of: [String: String]?
      var yuan: Int?
    }
    struct Option: Decodable {
      var letter: String
      var note: String?
    }
    struct Question: Decodable {
      var lines: [Line]?
    }
    struct Line: Decodable {
      var text: String
      var hint: String?
    }
  }
}
