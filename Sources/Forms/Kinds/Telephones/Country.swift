/// A country whose telephone numbers are asked for, by its ISO 3166-1 code.
///
/// Those of China and Britain are known; of others no more than how long a number may be.
public struct Country: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public static let china = Country(code: "CN")
  public static let britain = Country(code: "GB")

  private init(code: String) { rawValue = code }

  /// The country of a code; nil for letters that are none.
  public init?(rawValue: String) {
    guard RegionTable.regions.contains(where: { $0.code == rawValue }) else { return nil }
    self.init(code: rawValue)
  }

  /// How its numbers are made up, and the words for them.
  var plan: any NumberingPlan.Type {
    switch self {
    case .china: ChineseNumbers.self
    case .britain: BritishNumbers.self
    default: GeneralNumbers.self
    }
  }
}

/// How the telephone numbers of a country are made up, and the words for them.
protocol NumberingPlan {
  /// The code by which the country is dialled from abroad, without `+`; empty where it is not known.
  static var callingCode: String { get }
  /// The mobile number without the code of the country; nil if the digits are not one.
  ///
  /// They are ASCII digits, with `+` before them or not.
  static func mobile(_ digits: String) -> String?
  /// Whether groups of digits, as written, form one number that is not a mobile number.
  ///
  /// The code of the country, if it is written, has no `+`.
  static func isLandline(_ groups: [String]) -> Bool

  /// What a good mobile number is, behind “must be”.
  static var mobileWords: Words { get }
  /// What a good telephone number is, behind “must be”.
  static var phoneWords: Words { get }
  /// What the blank form says where one mobile number is asked for.
  static var mobilePrompt: KindPrompt { get }
  /// What the blank form says where one telephone number is asked for.
  static var phonePrompt: KindPrompt { get }
}
