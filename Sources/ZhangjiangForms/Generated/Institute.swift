// Made from the schema zhangjiang-2021 by `huibiao schema show --format swift`; change the schema instead.

public import Forms

/// 国际合作研发机构 (Research institute): a record of 表3, 分园内国际合作研发机构情况表.
public struct Institute: FormRecord {
  public static let tableIndex = 3
  public static let tableID = "institutes"
  public static let fieldIDs = [
    "park",
    "name",
    "address",
    "regions",
    "fields",
    "partner_name",
    "partner_nature",
    "partner_nature_note",
    "partner_nature_detail",
    "space_location",
    "land_area_m2",
    "floor_area_m2",
    "project_count",
    "research_staff_count",
    "foreign_staff_count",
    "policy_support",
    "policy_support_note",
    "outcome",
    "head_name",
    "head_mobile",
  ]

  /// 分园名称 (Park).
  public var park: String
  /// 研发机构名称 (Name).
  public var name: String
  /// 地址 (Address).
  public var address: String
  /// 合作国别/地区 (Countries and regions).
  public var regions: [String]
  /// 合作领域/方向 (Fields of cooperation).
  public var fields: String
  /// 合作对象名称 (Partner).
  public var partnerName: String?
  /// 合作对象性质 (Nature of the partner); with `partnerName` only.
  public var partnerNature: [PartnerNature]
  /// 合作对象性质（其他） (Nature of the partner: other).
  public var partnerNatureNote: String?
  /// 各合作对象性质 (Nature of each partner); where `partnerNature` has several options.
  public var partnerNatureDetail: String?
  /// 地点 (Location).
  public var spaceLocation: String?
  /// 占地面积 (Land area), in 平方米.
  public var landAreaM2: Double?
  /// 建筑面积 (Floor area), in 平方米.
  public var floorAreaM2: Double?
  /// 在研项目数 (Current projects), in 个.
  public var projectCount: Int
  /// 研发团队人数 (Research staff), in 人.
  public var researchStaffCount: Int
  /// 外籍人员数 (Foreign staff), in 人.
  public var foreignStaffCount: Int
  /// 分园是否有政策支持 (Policy support).
  public var policySupport: [PolicySupport]
  /// 政策支持（其他） (Policy support: other).
  public var policySupportNote: String?
  /// 合作成效 (Outcome).
  public var outcome: String
  /// 机构负责人姓名 (Head).
  public var headName: String
  /// 负责人手机 (Mobile of the head).
  public var headMobile: String

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.park = try answers.text(0)
    self.name = try answers.text(1)
    self.address = try answers.text(2)
    self.regions = try answers.list(3)
    self.fields = try answers.text(4)
    self.partnerName = try answers.text(ifAny: 5)
    self.partnerNature = try answers.choices(ifAny: 6)
    self.partnerNatureNote = try answers.text(ifAny: 7)
    self.partnerNatureDetail = try answers.text(ifAny: 8)
    self.spaceLocation = try answers.text(ifAny: 9)
    self.landAreaM2 = try answers.decimal(ifAny: 10)
    self.floorAreaM2 = try answers.decimal(ifAny: 11)
    self.projectCount = try answers.integer(12)
    self.researchStaffCount = try answers.integer(13)
    self.foreignStaffCount = try answers.integer(14)
    self.policySupport = try answers.choices(ifAny: 15)
    self.policySupportNote = try answers.text(ifAny: 16)
    self.outcome = try answers.text(17)
    self.headName = try answers.text(18)
    self.headMobile = try answers.text(19)
  }

  /// The options of ``partnerNature``.
  public enum PartnerNature: String, FormChoice {
    /// 政府
    case a = "A"
    /// 学校
    case b = "B"
    /// 科研机构
    case c = "C"
    /// 企业
    case d = "D"
    /// 其他
    case e = "E"

    public var words: String {
      switch self {
      case .a: "政府"
      case .b: "学校"
      case .c: "科研机构"
      case .d: "企业"
      case .e: "其他"
      }
    }
  }

  /// The options of ``policySupport``.
  public enum PolicySupport: String, FormChoice {
    /// 资金
    case a = "A"
    /// 土地
    case b = "B"
    /// 载体
    case c = "C"
    /// 其他
    case d = "D"

    public var words: String {
      switch self {
      case .a: "资金"
      case .b: "土地"
      case .c: "载体"
      case .d: "其他"
      }
    }
  }
}
