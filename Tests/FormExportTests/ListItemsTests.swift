import Testing

@testable import FormExport

@Suite struct ListItemsTests {
  @Test(arguments: [
    ("人工智能、新材料，生物医药", ["人工智能", "新材料", "生物医药"]),
    ("新 材料;新材料；、\n 通信", ["新材料", "通信"]), ("", []), (" 、", []),
  ])
  func `takes a list apart`(text: String, items: [String]) {
    #expect(ListItems.of(text) == items)
  }
}
