import Drafting
import Forms
import Spreadsheet
import Testing

@Suite struct CommonFormTests {
  @Test func whatIsEqualInAllIsTheForm() throws {
    let form = Drawn(
      (
        "登记",
        """
        !企业登记表 | < | < | <
        企业名称 | a | 类型 | □国有  □民营
        人员 | 职工总数1人，其中研发人员1人 | < | <
        领域 | （A）A. 材料 B. 能源 C. 其他 | < | <
        """
      ))
    let returns = (0..<5).map { number in
      form.filled([
        "B2": "第\(number)建筑设计院", "D2": number < 3 ? "☑国有  □民营" : "□国有  ☑民营",
        "B3": "职工总数\(100 + number * 7)人，其中研发人员\(number * 3)人",
        "B4": "（\(["A", "B", "C", "A", "B"][number])）A. 材料 B. 能源 C. 其他",
      ])
    }
    let (draft, schema, _) = try Drawn.drafted(of: returns)
    #expect(schema.kinds() == ["q1 text", "q2 choice", "q3 count", "q4 count", "q5 choice"])
    #expect(draft.files[1].text.contains("职工总数{q3}人，其中研发人员{q4}人"))
    #expect(draft.files[1].text.contains("options: {A: 材料, B: 能源, C: 其他}"))
  }

  @Test func rowsAndColumnsThatPeoplePutInMoveNothing() throws {
    func form(_ drawing: String) -> Drawn { Drawn(("Grants", drawing)) }
    let plain = (0..<4).map { number in
      form(
        """
        !Grants of libraries | <
        Name of library | Library \(number)
        !Project | !Spent | !Ended
        Books \(number) | \(number * 10 + 5) | 2021-0\(number + 1)-05
        Shelves \(number) | \(number * 10 + 9) | 2021-0\(number + 1)-07
        Remarks | none from \(number)
        """
      ).filled([:])
    }
    let moved = form(
      """
      Annex 2 | <

       | !Grants of libraries | <
       | Name of library | Library 9
       | !Project | !Spent | !Ended
       | Books 9 | 77 | 2021-09-09
       | Shelves 9 | 78 | 2021-09-10
       | Lamps 9 | 79 | 2021-09-11
       | Remarks | none from 9
      """
    ).filled([:])
    let (_, schema, learned) = try Drawn.drafted(of: plain + [moved])
    #expect(learned.read == 5)
    #expect(schema.tables.map(\.copies) == [.one, .rows])
    #expect(schema.kinds() == ["name_library text", "remarks text"])
    #expect(schema.kinds(1) == ["project text", "spent count", "ended date"])
  }

  @Test func tooFewReturnsAndReturnsWithNothingInCommon() {
    let one = Drawn(("A", "Name | x")).filled([:])
    let other = Drawn(("B", "Colour | y")).filled([:])
    func error(_ returns: [FilledReturn]) -> DraftError? {
      do {
        _ = try Drawn.drafted(of: returns)
        return nil
      } catch { return error as? DraftError }
    }
    guard case .tooFewReturns(1) = error([one]) else {
      return #expect(Bool(false), "one return")
    }
    guard case .nothingCommon = error([one, other]) else {
      return #expect(Bool(false), "nothing in common")
    }
  }
}
