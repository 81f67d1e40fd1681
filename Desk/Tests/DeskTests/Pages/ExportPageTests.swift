import Forms
import Testing

@testable import DeskPages

@Suite struct ExportPageTests {
  private static let hostile = "<img src=x onerror=alert(1)>\"'"

  private static func page(
    _ language: Language = .zh, _ change: (inout ExportPage.Item) -> Void
  ) -> String {
    var page = ExportPage(language: language)
    page.hasReturns = true
    var item = ExportPage.Item(kind: "workbook")
    change(&item)
    page.items = [item]
    return page.html.markup
  }

  @Test(arguments: [Language.zh, .en])
  func `what is made has its name, size, date and download`(language: Language) {
    let html = Self.page(language) {
      $0.file = ExportPage.File(
        name: Self.hostile, bytes: 1_234_567, time: "2026-11-26 13:05", isStale: false)
    }
    #expect(!html.contains("<img"))
    #expect(html.contains("1.2 MB · 2026-11-26 13:05"))
    #expect(html.contains("href=\"/export/file/workbook\" download"))
    #expect(!html.contains(language == .zh ? "之后有变化" : "has changed since"))
  }

  @Test func `what is stale says so, and is still there`() {
    let html = Self.page {
      $0.file = ExportPage.File(name: "汇总.xlsx", bytes: 900, time: "t", isStale: true)
    }
    #expect(html.contains("之后有变化"))
    #expect(html.contains("900 B"))
    #expect(html.contains("href=\"/export/file/workbook\""))
    #expect(html.contains("重新做"))
  }

  @Test func `what is being made shows how far it is, and cannot be asked for again`() {
    let html = Self.page { ($0.isBusy, $0.done, $0.count) = (true, 3, 22) }
    #expect(html.contains("<progress max=\"22\" value=\"3\""))
    #expect(html.contains("disabled"))
    #expect(!html.contains("/export/file/"))
  }

  @Test func `what was not made says why`() {
    let html = Self.page { $0.fault = Self.hostile }
    #expect(html.contains("role=\"alert\""))
    #expect(html.contains("&lt;img"))
  }

  @Test func `without returns there is nothing to make`() {
    #expect(!ExportPage(language: .zh).html.markup.contains("<form"))
  }

  @Test func `every kind has its words`() {
    for language in [Language.zh, .en] {
      for kind in ["workbook", "report", "page", "issues", "issues-json", "records", "contacts"] {
        let words = ExportWords(language: language).item(kind)
        #expect(words.title != kind && !words.about.isEmpty)
      }
    }
  }
}
