// Made from the schema zhangjiang-2021 by `huibiao schema show --format swift`; change the schema instead.

public import Forms

/// 分园基本信息 (Basics of the park): a record of 表1, 分园国际合作基本信息表.
public struct Basics: FormRecord {
  public static let tableIndex = 1
  public static let tableID = "basics"
  public static let fieldIDs = [
    "park",
    "management",
    "has_department",
    "has_department_note",
    "full_time_staff",
    "contact_name",
    "contact_title",
    "contact_phone",
    "contact_mobile",
    "contact_email",
    "contact_wechat",
    "contact_fax",
    "contact_address",
    "incubator_count",
    "institute_count",
    "transfer_center_count",
    "overseas_incubator_count",
    "overseas_transfer_center_count",
    "overseas_intent",
    "intent_regions",
    "intent_regions_note",
    "intent_fields",
    "intent_contents",
    "intent_contents_note",
  ]

  /// 分园名称 (Park).
  public var park: String
  /// 国际合作工作管理方式 (Management of international work).
  public var management: Management
  /// 是否设立负责国际合作的工作部门 (Department for international work).
  public var hasDepartment: HasDepartment
  /// 部门名称 (Name of the department).
  public var hasDepartmentNote: String?
  /// 专职人员总数 (Full-time staff), in 人.
  public var fullTimeStaff: Int
  /// 联系人姓名 (Contact).
  public var contactName: String
  /// 职务 (Position).
  public var contactTitle: String
  /// 座机号 (Telephone).
  public var contactPhone: String?
  /// 手机号 (Mobile).
  public var contactMobile: String
  /// 邮件 (E-mail).
  public var contactEmail: String
  /// 微信号 (WeChat).
  public var contactWechat: String?
  /// 传真 (Fax).
  public var contactFax: String?
  /// 邮寄地址 (Postal address).
  public var contactAddress: String
  /// 分园内国际合作科技园区/孵化器数量 (Incubators in the park).
  public var incubatorCount: Int
  /// 分园内国际合作研发机构数量 (Research institutes in the park).
  public var instituteCount: Int
  /// 分园内国际技术转移中心数量 (Technology transfer centers in the park).
  public var transferCenterCount: Int
  /// 分园在境外设立的孵化器数量 (Incubators abroad).
  public var overseasIncubatorCount: Int
  /// 分园在境外设立的技术转移中心数量 (Technology transfer centers abroad).
  public var overseasTransferCenterCount: Int
  /// 是否有在境外设立科技合作基地的意向 (Intent to found a base abroad).
  public var overseasIntent: OverseasIntent
  /// 意向合作对象国别/地区类型 (Regions in mind); where `overseasIntent` is A only.
  public var intentRegions: [IntentRegions]
  /// 意向合作对象国别/地区类型（其他） (Regions in mind: other).
  public var intentRegionsNote: String?
  /// 意向合作领域/方向 (Fields in mind); where `overseasIntent` is A only.
  public var intentFields: String?
  /// 意向合作内容 (Contents in mind); where `overseasIntent` is A only.
  public var intentContents: [IntentContents]
  /// 意向合作内容（其他） (Contents in mind: other).
  public var intentContentsNote: String?

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.park = try answers.text(0)
    self.management = try answers.choice(1)
    self.hasDepartment = try answers.choice(2)
    self.hasDepartmentNote = try answers.text(ifAny: 3)
    self.fullTimeStaff = try answers.integer(4)
    self.contactName = try answers.text(5)
    self.contactTitle = try answers.text(6)
    self.contactPhone = try answers.text(ifAny: 7)
    self.contactMobile = try answers.text(8)
    self.contactEmail = try answers.text(9)
    self.contactWechat = try answers.text(ifAny: 10)
    self.contactFax = try answers.text(ifAny: 11)
    self.contactAddress = try answers.text(12)
    self.incubatorCount = try answers.integer(13)
    self.instituteCount = try answers.integer(14)
    self.transferCenterCount = try answers.integer(15)
    self.overseasIncubatorCount = try answers.integer(16)
    self.overseasTransferCenterCount = try answers.integer(17)
    self.overseasIntent = try answers.choice(18)
    self.intentRegions = try answers.choices(ifAny: 19)
    self.intentRegionsNote = try answers.text(ifAny: 20)
    self.intentFields = try answers.text(ifAny: 21)
    self.intentContents = try answers.choices(ifAny: 22)
    self.intentContentsNote = try answers.text(ifAny: 23)
  }

  /// The options of ``management``.
  public enum Management: String, FormChoice {
    /// 统一归口管理
    case a = "A"
    /// 按照业务分头管理
    case b = "B"

    public var words: String {
      switch self {
      case .a: "统一归口管理"
      case .b: "按照业务分头管理"
      }
    }
  }

  /// The options of ``hasDepartment``.
  public enum HasDepartment: String, FormChoice {
    /// 有
    case a = "A"
    /// 无
    case b = "B"

    public var words: String {
      switch self {
      case .a: "有"
      case .b: "无"
      }
    }
  }

  /// The options of ``overseasIntent``.
  public enum OverseasIntent: String, FormChoice {
    /// 有
    case a = "A"
    /// 无
    case b = "B"

    public var words: String {
      switch self {
      case .a: "有"
      case .b: "无"
      }
    }
  }

  /// The options of ``intentRegions``.
  public enum IntentRegions: String, FormChoice {
    /// 发达国家
    case a = "A"
    /// 发展中国家
    case b = "B"
    /// 港澳台地区
    case c = "C"
    /// 其他地区
    case d = "D"

    public var words: String {
      switch self {
      case .a: "发达国家"
      case .b: "发展中国家"
      case .c: "港澳台地区"
      case .d: "其他地区"
      }
    }
  }

  /// The options of ``intentContents``.
  public enum IntentContents: String, FormChoice {
    /// 建立科技园区/科技企业孵化器
    case a = "A"
    /// 建立技术转移中心
    case b = "B"
    /// 设立办事处
    case c = "C"
    /// 产业招商
    case d = "D"
    /// 提供园区规划等专业咨询和培训
    case e = "E"
    /// 开展人员信息等交流活动
    case f = "F"
    /// 其他
    case g = "G"

    public var words: String {
      switch self {
      case .a: "建立科技园区/科技企业孵化器"
      case .b: "建立技术转移中心"
      case .c: "设立办事处"
      case .d: "产业招商"
      case .e: "提供园区规划等专业咨询和培训"
      case .f: "开展人员信息等交流活动"
      case .g: "其他"
      }
    }
  }
}
