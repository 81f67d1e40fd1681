/// Countries and regions, as ISO 3166-1 alpha-2 codes.
public struct RegionsKind: AnswerKind {
  static let word = "regions"
  static let summary = Words(zh: "国家和地区，一个或多个", en: "countries and regions, one or several")

  public init() {}

  init?(loading source: KindSource) {}

  public var shape: AnswerShape { .list(item: "[A-Z]{2}") }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    let regions = RegionNames.read(answer.text)
    guard regions.unknown.isEmpty, !regions.codes.isEmpty else {
      let unknown = regions.unknown.isEmpty ? [answer.text] : regions.unknown
      let nearest = unknown.count == 1 ? RegionNames.nearest(to: unknown[0]) : nil
      return answer.failed(RegionUnknown(names: unknown, nearest: nearest))
    }
    return answer.answered(.list(regions.codes))
  }

  func words(ofItem item: String, in language: Language) -> String {
    RegionNames.name(of: item, language) ?? item
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    KindPrompt(
      Words(
        zh: "请填国家或地区的名称；有多个请逐一列出，用顿号隔开，如：德国、香港。",
        en: "The names of countries or regions, one after the other, such as Germany, Hong Kong."))
  }
}
