// Made from the schema zhangjiang-2021 by `huibiao schema show --format swift`; change the schema instead.

public import Forms

/// 境外技术转移中心 (Technology transfer center abroad): a record of 表6, 分园在境外设立的技术转移中心情况表.
public struct OverseasTransferCenter: FormRecord {
  public static let tableIndex = 6
  public static let tableID = "overseas_transfer_centers"
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
    "transfer_outbound_count",
    "transfer_outbound_amount_10k_cny",
    "transfer_inbound_count",
    "transfer_inbound_amount_10k_cny",
    "policy_support",
    "outcome",
    "head_name",
    "head_mobile",
  ]

  /// 分园名称 (Park).
  public var park: String
  /// 技术转移中心名称 (Name).
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
  /// 对境外技术转让项数 (Transfers abroad), in 项.
  public var transferOutboundCount: Int
  /// 对境外技术转让总金额 (Amount of transfers abroad), in 万元.
  public var transferOutboundAmount10kCny: Double
  /// 对境内技术转让项数 (Transfers into China), in 项.
  public var transferInboundCount: Int
  /// 对境内技术转让总金额 (Amount of transfers into China), in 万元.
  public var transferInboundAmount10kCny: Double
  /// 分园是否有政策支持 (Policy support).
  public var policySupport: String?
  /// 合作成效 (Outcome).
  public var outcome: String
  /// 中心负责人姓名 (Head).
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
    self.transferOutboundCount = try answers.integer(9)
    self.transferOutboundAmount10kCny = try answers.decimal(10)
    self.transferInboundCount = try answers.integer(11)
    self.transferInboundAmount10kCny = try answers.decimal(12)
    self.policySupport = try answers.text(ifAny: 13)
    self.outcome = try answers.text(14)
    self.headName = try answers.text(15)
    self.headMobile = try answers.text(16)
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
