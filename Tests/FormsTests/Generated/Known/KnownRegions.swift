/// Countries and regions with the names that people write for them.
struct KnownRegion {
  var code: String
  /// The short name first.
  var chinese: [String]
  var english: [String]

  static let all = [
    KnownRegion(code: "DE", chinese: ["德国", "德意志联邦共和国"], english: ["Germany"]),
    KnownRegion(code: "FR", chinese: ["法国", "法兰西共和国"], english: ["France"]),
    KnownRegion(
      code: "US", chinese: ["美国", "美利坚合众国"], english: ["USA", "United States", "U.S.A."]),
    KnownRegion(code: "GB", chinese: ["英国"], english: ["UK", "United Kingdom"]),
    KnownRegion(code: "IL", chinese: ["以色列", "以色列国"], english: ["Israel"]),
    KnownRegion(code: "SG", chinese: ["新加坡", "新加坡共和国"], english: ["Singapore"]),
    KnownRegion(code: "JP", chinese: ["日本", "日本国"], english: ["Japan"]),
    KnownRegion(code: "KR", chinese: ["韩国", "大韩民国"], english: ["South Korea"]),
    KnownRegion(code: "RU", chinese: ["俄罗斯", "俄罗斯联邦"], english: ["Russia"]),
    KnownRegion(code: "NZ", chinese: ["新西兰"], english: ["New Zealand"]),
    KnownRegion(code: "HR", chinese: ["克罗地亚", "克罗地亚共和国"], english: ["Croatia"]),
    KnownRegion(code: "FI", chinese: ["芬兰", "芬兰共和国"], english: ["Finland"]),
    KnownRegion(code: "HK", chinese: ["香港", "中国香港", "香港特别行政区"], english: ["Hong Kong"]),
    KnownRegion(code: "MO", chinese: ["澳门", "中国澳门", "澳门特别行政区"], english: ["Macao", "Macau"]),
    KnownRegion(code: "TW", chinese: ["台湾", "中国台湾", "台湾地区"], english: ["Taiwan"]),
  ]

  static func named(_ code: String) -> KnownRegion? { all.first { $0.code == code } }
}
