import Testing

@testable import FormOutput

@Suite struct ListItemsTests {
  @Test(arguments: [
    ("人工智能、新材料，生物医药", ["人工智能", "新材料", "生物医药"]),
    ("新 材料;新材料；、\n 通信", ["新材料", "通信"]), ("", []), (" 、", []),
    ("新材料\r\n通信\r航空\t航天\u{2028}", ["新材料", "通信", "航空", "航天"]),
    ("\u{FEFF}新材料、新\u{200B}材料，\u{A0}通信", ["新材料", "通信"]),
  ])
  func `takes a list apart`(text: String, items: [String]) {
    #expect(ListItems.of(text).map(\.text) == items)
  }

  @Test func `holds items apart that only Swift holds equal`() {
    #expect(
      ListItems.of("金融、\u{F90A}融、金融").map { Array($0.text.unicodeScalars) }
        == [["金", "融"], ["\u{F90A}", "融"]])
  }

  @Test(arguments: [(255, 2), (256, 1)])
  func `takes prose for no item`(length: Int, count: Int) {
    #expect(ListItems.of("通信、" + String(repeating: "长", count: length)).count == count)
  }

  @Test func `names each separator and blank once in the formula`() {
    let formula = ListItems.formula(for: "A1")
    #expect(formula.hasPrefix("SUBSTITUTE(") && formula.contains("(A1,\"，\",\"、\"),\",\",\"、\")"))
    #expect(formula.contains(",CHAR(10),\"、\"),CHAR(9),\"、\"),\"\u{2028}\",\"、\"),\" \",\"\")"))
    #expect(formula.unicodeScalars.count < 300)
  }
}
