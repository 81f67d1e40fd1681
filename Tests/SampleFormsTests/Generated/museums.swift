// Made from the schema county-museums-2025 by `huibiao schema show --format swift`; change the schema instead.

public import Forms

/// 博物馆 (Museum): a record of Museum, Part 1: Your museum.
public struct Museum: FormRecord {
  public static let tableIndex = 0
  public static let tableID = "museum"
  public static let fieldIDs = [
    "name",
    "address",
    "contact_name",
    "contact_position",
    "contact_email",
    "contact_phone",
    "governance",
    "governance_note",
    "staff",
    "volunteers",
    "young_volunteers",
    "open_days",
    "visits",
    "child_visits",
    "school_visits",
    "themes",
    "charges",
    "adult_price",
    "income",
    "grants",
    "spending",
    "gallery_m2",
    "store_m2",
    "exhibition_count",
  ]

  /// 博物馆名称 (Museum).
  public var name: String
  /// 邮寄地址 (Postal address).
  public var address: String?
  /// 联系人 (Contact).
  public var contactName: String
  /// 联系人职务 (Position).
  public var contactPosition: String?
  /// 电子邮箱 (E-mail).
  public var contactEmail: String?
  /// 电话 (Telephone).
  public var contactPhone: String?
  /// 管理主体 (Run by).
  public var governance: Governance
  /// 管理主体（其他） (Run by: other).
  public var governanceNote: String?
  /// 受薪员工 (Paid staff).
  public var staff: Int
  /// 志愿者 (Volunteers).
  public var volunteers: Int
  /// 25 岁以下志愿者 (Volunteers under 25).
  public var youngVolunteers: Int
  /// 开放天数 (Days open), in days.
  public var openDays: Int
  /// 参观人次 (Visits), in visits.
  public var visits: Int
  /// 儿童参观人次 (Visits by children).
  public var childVisits: Int
  /// 学校团体参观人次 (Visits in school groups).
  public var schoolVisits: Int
  /// 展陈主题 (Themes).
  public var themes: String?
  /// 是否收费 (Charges admission).
  public var charges: Charges
  /// 成人票价 (Adult ticket), in GBP; where `charges` is A only.
  public var adultPrice: Double?
  /// 总收入 (Income), in GBP.
  public var income: Double
  /// 其中拨款 (Grants), in GBP.
  public var grants: Double
  /// 总支出 (Spending), in GBP.
  public var spending: Double
  /// 展厅面积 (Public galleries), in m².
  public var galleryM2: Double
  /// 库房面积 (Stores), in m².
  public var storeM2: Double?
  /// 临时展览数 (Temporary exhibitions).
  public var exhibitionCount: Int

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.name = try answers.text(0)
    self.address = try answers.text(ifAny: 1)
    self.contactName = try answers.text(2)
    self.contactPosition = try answers.text(ifAny: 3)
    self.contactEmail = try answers.text(ifAny: 4)
    self.contactPhone = try answers.text(ifAny: 5)
    self.governance = try answers.choice(6)
    self.governanceNote = try answers.text(ifAny: 7)
    self.staff = try answers.integer(8)
    self.volunteers = try answers.integer(9)
    self.youngVolunteers = try answers.integer(10)
    self.openDays = try answers.integer(11)
    self.visits = try answers.integer(12)
    self.childVisits = try answers.integer(13)
    self.schoolVisits = try answers.integer(14)
    self.themes = try answers.text(ifAny: 15)
    self.charges = try answers.choice(16)
    self.adultPrice = try answers.decimal(ifAny: 17)
    self.income = try answers.decimal(18)
    self.grants = try answers.decimal(19)
    self.spending = try answers.decimal(20)
    self.galleryM2 = try answers.decimal(21)
    self.storeM2 = try answers.decimal(ifAny: 22)
    self.exhibitionCount = try answers.integer(23)
  }

  /// The options of ``governance``.
  public enum Governance: String, FormChoice {
    /// Local authority
    case a = "A"
    /// Independent trust
    case b = "B"
    /// University
    case c = "C"
    /// National Trust
    case d = "D"
    /// Other
    case e = "E"

    public var words: String {
      switch self {
      case .a: "Local authority"
      case .b: "Independent trust"
      case .c: "University"
      case .d: "National Trust"
      case .e: "Other"
      }
    }
  }

  /// The options of ``charges``.
  public enum Charges: String, FormChoice {
    /// Yes
    case a = "A"
    /// No
    case b = "B"

    public var words: String {
      switch self {
      case .a: "Yes"
      case .b: "No"
      }
    }
  }
}

/// 藏品 (Collection): a record of Collection, Part 2: The collection.
public struct MuseumCollection: FormRecord {
  public static let tableIndex = 1
  public static let tableID = "collection"
  public static let fieldIDs = [
    "objects",
    "catalogued",
    "on_display",
    "last_check",
    "insured",
    "climate",
    "losses",
    "losses_note",
    "losses_detail",
    "loans",
    "highlights",
  ]

  /// 藏品件数 (Objects).
  public var objects: Int
  /// 已完整编目件数 (Catalogued).
  public var catalogued: Int
  /// 展出件数 (On display).
  public var onDisplay: Int
  /// 最近一次清点 (Last stock check).
  public var lastCheck: PartialDate?
  /// 投保金额 (Insured value), in GBP.
  public var insured: Double
  /// 库房温湿度 (Climate of the stores).
  public var climate: Climate
  /// 损失或损坏 (Losses).
  public var losses: [Losses]
  /// 损失或损坏（其他） (Losses: other).
  public var lossesNote: String?
  /// 处理情况 (What was done); with `losses` only.
  public var lossesDetail: String?
  /// 借入藏品 (Loans).
  public var loans: String?
  /// 年度亮点 (Highlights).
  public var highlights: String

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.objects = try answers.integer(0)
    self.catalogued = try answers.integer(1)
    self.onDisplay = try answers.integer(2)
    self.lastCheck = try answers.date(ifAny: 3)
    self.insured = try answers.decimal(4)
    self.climate = try answers.choice(5)
    self.losses = try answers.choices(ifAny: 6)
    self.lossesNote = try answers.text(ifAny: 7)
    self.lossesDetail = try answers.text(ifAny: 8)
    self.loans = try answers.text(ifAny: 9)
    self.highlights = try answers.text(10)
  }

  /// The options of ``climate``.
  public enum Climate: String, FormChoice {
    /// logged and controlled
    case a = "A"
    /// logged only
    case b = "B"
    /// neither
    case c = "C"

    public var words: String {
      switch self {
      case .a: "logged and controlled"
      case .b: "logged only"
      case .c: "neither"
      }
    }
  }

  /// The options of ``losses``.
  public enum Losses: String, FormChoice {
    /// theft
    case a = "A"
    /// water
    case b = "B"
    /// pests
    case c = "C"
    /// handling
    case d = "D"
    /// other
    case e = "E"

    public var words: String {
      switch self {
      case .a: "theft"
      case .b: "water"
      case .c: "pests"
      case .d: "handling"
      case .e: "other"
      }
    }
  }
}

/// 临时展览 (Exhibition): a record of Exhibitions, Part 3: Temporary exhibition.
public struct Exhibition: FormRecord {
  public static let tableIndex = 2
  public static let tableID = "exhibitions"
  public static let fieldIDs = [
    "title",
    "first_day",
    "last_day",
    "countries",
    "visits",
    "partners",
    "partners_note",
    "budget",
    "loan_costs",
    "curator",
    "curator_email",
  ]

  /// 展览名称 (Title).
  public var title: String
  /// 开展日 (First day).
  public var firstDay: PartialDate
  /// 闭展日 (Last day).
  public var lastDay: PartialDate
  /// 展品来源国 (Countries).
  public var countries: [String]
  /// 展览参观人次 (Visits).
  public var visits: Int
  /// 合作方 (Partners).
  public var partners: [Partners]
  /// 合作方（其他） (Partners: other).
  public var partnersNote: String?
  /// 预算 (Budget), in GBP.
  public var budget: Double
  /// 其中借展费用 (Spent on loans), in GBP.
  public var loanCosts: Double?
  /// 策展人 (Curator).
  public var curator: String
  /// 策展人邮箱 (Curator's e-mail).
  public var curatorEmail: String?

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.title = try answers.text(0)
    self.firstDay = try answers.date(1)
    self.lastDay = try answers.date(2)
    self.countries = try answers.list(3)
    self.visits = try answers.integer(4)
    self.partners = try answers.choices(ifAny: 5)
    self.partnersNote = try answers.text(ifAny: 6)
    self.budget = try answers.decimal(7)
    self.loanCosts = try answers.decimal(ifAny: 8)
    self.curator = try answers.text(9)
    self.curatorEmail = try answers.text(ifAny: 10)
  }

  /// The options of ``partners``.
  public enum Partners: String, FormChoice {
    /// another museum
    case a = "A"
    /// school
    case b = "B"
    /// community group
    case c = "C"
    /// artist
    case d = "D"
    /// other
    case e = "E"

    public var words: String {
      switch self {
      case .a: "another museum"
      case .b: "school"
      case .c: "community group"
      case .d: "artist"
      case .e: "other"
      }
    }
  }
}
