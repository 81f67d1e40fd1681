// Made from the schema zhangjiang-2021 by `huibiao schema show --format swift`; change the schema instead.

public import Forms

/// 境外国际孵化器 (Incubator abroad): a record of 表5, 分园在境外设立国际孵化器情况表.
public struct OverseasIncubator: FormRecord {
  public static let tableIndex = 5
  public static let tableID = "overseas_incubators"
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
    "area_m2",
    "enterprise_count",
    "investment_100m_cny",
    "employment",
    "foreign_enterprise_count",
    "foreign_staff_count",
    "policy_support",
    "outcome",
    "head_name",
    "head_mobile",
  ]

  /// 分园名称 (Park).
  public var park: String
  /// 孵化器名称 (Name).
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
  /// 孵化器面积 (Area), in 平方米.
  public var areaM2: Double
  /// 企业数 (Enterprises), in 家.
  public var enterpriseCount: Int
  /// 企业总投资规模 (Investment), in 亿元.
  public var investment100mCny: Double
  /// 就业规模 (Employment), in 人.
  public var employment: Int
  /// 外资或合资企业数 (Foreign or joint enterprises), in 家.
  public var foreignEnterpriseCount: Int
  /// 外籍人员数 (Foreign staff), in 人.
  public var foreignStaffCount: Int
  /// 分园是否有政策支持 (Policy support).
  public var policySupport: String?
  /// 合作成效 (Outcome).
  public var outcome: String
  /// 孵化器负责人姓名 (Head).
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
    self.areaM2 = try answers.decimal(9)
    self.enterpriseCount = try answers.integer(10)
    self.investment100mCny = try answers.decimal(11)
    self.employment = try answers.integer(12)
    self.foreignEnterpriseCount = try answers.integer(13)
    self.foreignStaffCount = try answers.integer(14)
    self.policySupport = try answers.text(ifAny: 15)
    self.outcome = try answers.text(16)
    self.headName = try answers.text(17)
    self.headMobile = try answers.text(18)
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
}
