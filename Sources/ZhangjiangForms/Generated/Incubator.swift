// Made from the schema zhangjiang-2021 by `huibiao schema show --format swift`; change the schema instead.

public import Forms

/// 国际合作科技园区/孵化器 (Incubator): a record of 表2, 分园内国际合作科技园区/孵化器情况表.
public struct Incubator: FormRecord {
  public static let tableIndex = 2
  public static let tableID = "incubators"
  public static let fieldIDs = [
    "park",
    "name",
    "address",
    "regions",
    "period",
    "fields",
    "partner_name",
    "partner_nature",
    "partner_nature_note",
    "partner_nature_detail",
    "space_location",
    "land_area_m2",
    "floor_area_m2",
    "operator_nature",
    "operator_nature_note",
    "team_size",
    "enterprise_count",
    "investment_100m_cny",
    "employment",
    "foreign_enterprise_count",
    "foreign_staff_count",
    "contents",
    "contents_note",
    "policy_support",
    "policy_support_note",
    "outcome",
    "head_name",
    "head_mobile",
  ]

  /// 分园名称 (Park).
  public var park: String
  /// 园区/孵化器名称 (Name).
  public var name: String
  /// 地址 (Address).
  public var address: String
  /// 合作国别/地区 (Countries and regions).
  public var regions: [String]
  /// 合作周期 (Period).
  public var period: Period
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
  /// 运营主体性质 (Nature of the operator).
  public var operatorNature: OperatorNature
  /// 运营主体性质（其他） (Nature of the operator: other).
  public var operatorNatureNote: String?
  /// 运营团队人数 (Team), in 人.
  public var teamSize: Int
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
  /// 合作内容 (Contents of cooperation).
  public var contents: [Contents]
  /// 合作内容（其他） (Contents of cooperation: other).
  public var contentsNote: String?
  /// 分园是否有政策支持 (Policy support).
  public var policySupport: [PolicySupport]
  /// 政策支持（其他） (Policy support: other).
  public var policySupportNote: String?
  /// 合作成效 (Outcome).
  public var outcome: String
  /// 园区/孵化器负责人姓名 (Head).
  public var headName: String
  /// 负责人手机 (Mobile of the head).
  public var headMobile: String

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.park = try answers.text(0)
    self.name = try answers.text(1)
    self.address = try answers.text(2)
    self.regions = try answers.list(3)
    self.period = try answers.span(4)
    self.fields = try answers.text(5)
    self.partnerName = try answers.text(ifAny: 6)
    self.partnerNature = try answers.choices(ifAny: 7)
    self.partnerNatureNote = try answers.text(ifAny: 8)
    self.partnerNatureDetail = try answers.text(ifAny: 9)
    self.spaceLocation = try answers.text(ifAny: 10)
    self.landAreaM2 = try answers.decimal(ifAny: 11)
    self.floorAreaM2 = try answers.decimal(ifAny: 12)
    self.operatorNature = try answers.choice(13)
    self.operatorNatureNote = try answers.text(ifAny: 14)
    self.teamSize = try answers.integer(15)
    self.enterpriseCount = try answers.integer(16)
    self.investment100mCny = try answers.decimal(17)
    self.employment = try answers.integer(18)
    self.foreignEnterpriseCount = try answers.integer(19)
    self.foreignStaffCount = try answers.integer(20)
    self.contents = try answers.choices(21)
    self.contentsNote = try answers.text(ifAny: 22)
    self.policySupport = try answers.choices(ifAny: 23)
    self.policySupportNote = try answers.text(ifAny: 24)
    self.outcome = try answers.text(25)
    self.headName = try answers.text(26)
    self.headMobile = try answers.text(27)
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

  /// The options of ``operatorNature``.
  public enum OperatorNature: String, FormChoice {
    /// 企业
    case a = "A"
    /// 事业单位
    case b = "B"
    /// 民办非企
    case c = "C"
    /// 其他
    case d = "D"

    public var words: String {
      switch self {
      case .a: "企业"
      case .b: "事业单位"
      case .c: "民办非企"
      case .d: "其他"
      }
    }
  }

  /// The options of ``contents``.
  public enum Contents: String, FormChoice {
    /// 技术转移
    case a = "A"
    /// 研发合作
    case b = "B"
    /// 创业孵化
    case c = "C"
    /// 产业发展
    case d = "D"
    /// 其他
    case e = "E"

    public var words: String {
      switch self {
      case .a: "技术转移"
      case .b: "研发合作"
      case .c: "创业孵化"
      case .d: "产业发展"
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
