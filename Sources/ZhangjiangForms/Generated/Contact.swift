// Made from the schema zhangjiang-2021 by `huibiao schema show --format swift`; change the schema instead.

public import Forms

/// 联络表 (Contacts): a record of 联络表, 国内外科技创新合作交流工作联络表.
public struct Contact: FormRecord {
  public static let tableIndex = 0
  public static let tableID = "contact"
  public static let fieldIDs = [
    "district",
    "intl_department",
    "intl_district_name",
    "intl_district_title",
    "intl_district_mobile",
    "intl_park_name",
    "intl_park_title",
    "intl_park_mobile",
    "domestic_department",
    "domestic_district_name",
    "domestic_district_title",
    "domestic_district_mobile",
    "domestic_park_name",
    "domestic_park_title",
    "domestic_park_mobile",
    "remarks",
  ]

  /// 区政府 (District government).
  public var district: String
  /// 国际合作交流工作责任部门 (Department for international cooperation).
  public var intlDepartment: String
  /// 国际合作区政府联系人姓名 (International, district contact: name).
  public var intlDistrictName: String
  /// 国际合作区政府联系人职务 (International, district contact: position).
  public var intlDistrictTitle: String?
  /// 国际合作区政府联系人手机 (International, district contact: mobile).
  public var intlDistrictMobile: String
  /// 国际合作分园联系人姓名 (International, park contact: name).
  public var intlParkName: String
  /// 国际合作分园联系人职务 (International, park contact: position).
  public var intlParkTitle: String?
  /// 国际合作分园联系人手机 (International, park contact: mobile).
  public var intlParkMobile: String
  /// 国内合作交流责任部门 (Department for domestic cooperation).
  public var domesticDepartment: String
  /// 国内合作区政府联系人姓名 (Domestic, district contact: name).
  public var domesticDistrictName: String
  /// 国内合作区政府联系人职务 (Domestic, district contact: position).
  public var domesticDistrictTitle: String?
  /// 国内合作区政府联系人手机 (Domestic, district contact: mobile).
  public var domesticDistrictMobile: String
  /// 国内合作分园联系人姓名 (Domestic, park contact: name).
  public var domesticParkName: String
  /// 国内合作分园联系人职务 (Domestic, park contact: position).
  public var domesticParkTitle: String?
  /// 国内合作分园联系人手机 (Domestic, park contact: mobile).
  public var domesticParkMobile: String
  /// 备注 (Remarks).
  public var remarks: String?

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.district = try answers.text(0)
    self.intlDepartment = try answers.text(1)
    self.intlDistrictName = try answers.text(2)
    self.intlDistrictTitle = try answers.text(ifAny: 3)
    self.intlDistrictMobile = try answers.text(4)
    self.intlParkName = try answers.text(5)
    self.intlParkTitle = try answers.text(ifAny: 6)
    self.intlParkMobile = try answers.text(7)
    self.domesticDepartment = try answers.text(8)
    self.domesticDistrictName = try answers.text(9)
    self.domesticDistrictTitle = try answers.text(ifAny: 10)
    self.domesticDistrictMobile = try answers.text(11)
    self.domesticParkName = try answers.text(12)
    self.domesticParkTitle = try answers.text(ifAny: 13)
    self.domesticParkMobile = try answers.text(14)
    self.remarks = try answers.text(ifAny: 15)
  }
}
