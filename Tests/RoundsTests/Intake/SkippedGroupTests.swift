import Forms
import Testing

@testable import Rounds

@Suite struct SkippedGroupTests {
  private static let picture = Words(zh: "不是工作簿", en: "no workbook")
  private static let output = Words(zh: "汇总", en: "an output")

  @Test func `many files of a kind are one, few are told each`() {
    let pictures = (1...200).map { Skipped(file: "图\($0).jpg", reason: Self.picture) }
    let groups = SkippedGroup.groups(
      of: [pictures[0], Skipped(file: "汇总.xlsx", reason: Self.output)] + pictures.dropFirst())
    #expect(groups.map(\.reason) == [Self.picture, Self.output])
    #expect(groups[0].names(most: 3, in: .zh) == ["图1.jpg、图2.jpg、图3.jpg 等 200 个文件"])
    #expect(groups[0].names(most: 3, in: .en) == ["图1.jpg, 图2.jpg, 图3.jpg and others, 200 files"])
    #expect(groups[0].names(most: 200, in: .zh).count == 200)
    #expect(groups[1].names(most: 3, in: .zh) == ["汇总.xlsx"])
  }
}
