/// Names that match no country or region.
public struct RegionUnknown: Finding {
  /// The names as typed.
  public var names: [String]
  /// The known name that is nearest to it, if there is one name and a known one is near.
  public var nearest: String?

  static let code: Issue.Code = "region-unknown"
  static let title = Words(zh: "国家地区不明", en: "Unknown region")
  var mending: Mending { Mending(text: .asWritten) }

  func zh(_ issue: IssueContext) -> String {
    let hint =
      nearest.map { "，是否为“\($0)”？" } ?? issue.ask("，请写出具体的国家或地区，以“、”隔开") + "。"
    return "\(issue.question)中的\(issue.list(names))不是国家或地区"
      + "\(issue.reads(besides: names))\(hint)"
  }

  func en(_ issue: IssueContext) -> String {
    let hint =
      nearest.map { ": did you mean “\($0)”?" } ?? issue.ask(": name each country or region") + "."
    return "\(issue.question) has \(issue.list(names)), which is no country or region"
      + "\(issue.reads(besides: names))\(hint)"
  }
}
