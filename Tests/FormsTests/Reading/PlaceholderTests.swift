import Testing

@testable import Forms

struct PlaceholderTests {
  @Test(
    arguments: [
      "无", "没有", "暂无", "无。", " 无 ", "（无）", "“无”", "無", "没有。", "目前暂无", "_无_", "-无-", "/", "\\", "／",
      "-",
      "--", "——", "—", "－", "−", "– –", "//", "N/A", "n/a", "Ｎ／Ａ", "NA", "N.A.", "n.a",
      "#N/A".replacing("#", with: ""),
      "null", "None", "NIL", "不适用", "不涉及", "空", "无/", "无\n",
    ] as [String])
  func `knows words for nothing`(text: String) {
    #expect(Placeholder.matches(text))
  }

  @Test(
    arguments: [
      "", " ", "____", "待定", "若干", "0", "无锡", "无锡高新区", "没有了解", "无/有", "A", "n", "空港", "1-2", "-1",
      "no", "。",
      "nano", "无,张江路1号",
    ] as [String])
  func `leaves answers alone`(text: String) {
    #expect(!Placeholder.matches(text))
  }
}
