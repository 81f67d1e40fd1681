import Drafting
import Forms
import Spreadsheet
import Testing

/// What hints and brackets ask for besides the words of a label.
@Suite struct HintTests {
  @Test func aHintThatNamesAPlaceAndAreasAsksForEach() throws {
    let (draft, schema) = try Drawn(
      (
        "表",
        """
        !登记表 | <
        单位名称 | .
        办公空间 | 请备注地点、占地面积或建筑面积，面积单位为平方米。
        """
      )
    ).drafted()
    #expect(schema.kinds() == ["q1 text", "q2 place", "q3 area", "q4 area"])
    let text = draft.files[1].text
    #expect(text.contains("answer: \"{q2}{q3}{q4}\", hint: 请备注地点"))
    #expect(
      text.contains("q3: {kind: area, unit: 平方米, words: [占地面积, 占地], usual: true, required: false"))
    #expect(text.contains("title: 办公空间（建筑面积）"))
  }

  @Test func inEnglishToo() throws {
    let (_, schema) = try Drawn(
      (
        "Form",
        """
        !Return | <
        Organisation name | .
        Premises | (Please give the location, the site area and the floor area in square metres)
        """
      )
    ).drafted()
    #expect(
      schema.tables[0].fields.map(\.kind.name) == ["text", "place", "area", "area"])
  }

  @Test func oneAreaIsNoList() throws {
    let (_, schema) = try Drawn(
      ("表", "!登记表 | <\n单位名称 | .\n仓库面积 | 请备注面积，面积单位为平方米。")
    ).drafted()
    #expect(schema.kinds() == ["q1 text", "q2 area"])
  }

  @Test func anOptionThatAsksForWordsWithoutAGapHasANote() throws {
    let (draft, schema) = try Drawn(
      ("表", "!登记表 | <\n单位名称 | .\n性质 | （  ）A. 政府 B. 学校 C. 其他（请备注）\n用途 | （  ）A. 办公（自用） B. 出租")
    ).drafted()
    #expect(schema.kinds() == ["q1 text", "q2 choice", "q2_note note", "q3 choice"])
    #expect(draft.files[1].text.contains("C. 其他{q2_note}（请备注）"))
  }

  @Test func gapsUnderFloorSpaceAreAreas() throws {
    let (_, schema) = try Drawn(
      (
        "Form",
        "!Return | <\nOrganisation name | .\nFloor space | public galleries ____, stores ____"
      )
    ).drafted()
    #expect(schema.tables[0].fields.map(\.kind.name) == ["text", "area", "area"])
  }

  @Test func sentencesOverTheNamesOfColumnsAreHelp() throws {
    let (draft, _) = try Drawn(
      (
        "Grants",
        """
        !The name by which the organisation is known to you and to others | !How much was granted in all, in whole pounds and no pence
        !Organisation name | !Amount
        . | .
        . | .
        """
      )
    ).drafted()
    #expect(draft.files[1].text.contains("{label: Organisation name, help: The name by which"))
  }
}
