// Made from the schema school-safety-2026 by `huibiao schema show --format swift`; change the schema instead.

public import Forms

/// 学校基本情况 (The school): a record of 表一, 表一 学校基本情况.
public struct SchoolBasics: FormRecord {
  public static let tableIndex = 0
  public static let tableID = "school"
  public static let fieldIDs = [
    "name",
    "zone",
    "type",
    "type_note",
    "student_count",
    "boarder_count",
    "staff_count",
    "guard_count",
    "land_area_m2",
    "floor_area_m2",
    "unsafe_area_m2",
    "head_name",
    "head_mobile",
    "deputy_name",
    "deputy_mobile",
    "duty_phone",
    "gate_phone",
    "email",
    "budget_10k_cny",
    "spent_10k_cny",
    "hazard_count",
    "major_hazard_count",
  ]

  /// 学校名称 (School).
  public var name: String
  /// 所属片区 (Zone).
  public var zone: Zone
  /// 办学类型 (Type of school).
  public var type: TypeChoice
  /// 办学类型（其他） (Type of school: other).
  public var typeNote: String?
  /// 在校学生数 (Pupils), in 人.
  public var studentCount: Int
  /// 住宿生数 (Boarders), in 人.
  public var boarderCount: Int
  /// 教职工数 (Staff), in 人.
  public var staffCount: Int
  /// 专职保安数 (Guards), in 人.
  public var guardCount: Int
  /// 占地面积 (Land area), in 平方米.
  public var landAreaM2: Double
  /// 校舍建筑面积 (Floor area), in 平方米.
  public var floorAreaM2: Double
  /// 待加固或停用面积 (Floor area that is unsafe), in 平方米.
  public var unsafeAreaM2: Double?
  /// 校长 (Head).
  public var headName: String
  /// 校长手机 (Mobile of the head).
  public var headMobile: String
  /// 分管副校长 (Deputy for safety).
  public var deputyName: String?
  /// 分管副校长手机 (Mobile of the deputy); with `deputyName` only.
  public var deputyMobile: String?
  /// 24小时值班电话 (Telephone day and night).
  public var dutyPhone: String?
  /// 门卫室电话 (Telephone of the gate).
  public var gatePhone: String?
  /// 安全工作邮箱 (E-mail).
  public var email: String
  /// 安全经费预算 (Money planned), in 万元.
  public var budget10kCny: Double
  /// 已使用安全经费 (Money spent), in 万元.
  public var spent10kCny: Double
  /// 隐患数 (Hazards), in 处.
  public var hazardCount: Int
  /// 重大隐患数 (Major hazards), in 处.
  public var majorHazardCount: Int

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.name = try answers.text(0)
    self.zone = try answers.choice(1)
    self.type = try answers.choice(2)
    self.typeNote = try answers.text(ifAny: 3)
    self.studentCount = try answers.integer(4)
    self.boarderCount = try answers.integer(5)
    self.staffCount = try answers.integer(6)
    self.guardCount = try answers.integer(7)
    self.landAreaM2 = try answers.decimal(8)
    self.floorAreaM2 = try answers.decimal(9)
    self.unsafeAreaM2 = try answers.decimal(ifAny: 10)
    self.headName = try answers.text(11)
    self.headMobile = try answers.text(12)
    self.deputyName = try answers.text(ifAny: 13)
    self.deputyMobile = try answers.text(ifAny: 14)
    self.dutyPhone = try answers.text(ifAny: 15)
    self.gatePhone = try answers.text(ifAny: 16)
    self.email = try answers.text(17)
    self.budget10kCny = try answers.decimal(18)
    self.spent10kCny = try answers.decimal(19)
    self.hazardCount = try answers.integer(20)
    self.majorHazardCount = try answers.integer(21)
  }

  /// The options of ``zone``.
  public enum Zone: String, FormChoice {
    /// 城东片
    case a = "A"
    /// 城西片
    case b = "B"
    /// 沿江片
    case c = "C"
    /// 开发区
    case d = "D"

    public var words: String {
      switch self {
      case .a: "城东片"
      case .b: "城西片"
      case .c: "沿江片"
      case .d: "开发区"
      }
    }
  }

  /// The options of ``type``.
  public enum TypeChoice: String, FormChoice {
    /// 幼儿园
    case a = "A"
    /// 小学
    case b = "B"
    /// 初中
    case c = "C"
    /// 九年一贯制
    case d = "D"
    /// 高中
    case e = "E"
    /// 其他
    case f = "F"

    public var words: String {
      switch self {
      case .a: "幼儿园"
      case .b: "小学"
      case .c: "初中"
      case .d: "九年一贯制"
      case .e: "高中"
      case .f: "其他"
      }
    }
  }
}

/// 安全设施 (Equipment): a record of 表二, 表二 安全设施自查.
public struct SafetyEquipment: FormRecord {
  public static let tableIndex = 1
  public static let tableID = "facilities"
  public static let fieldIDs = [
    "fire_approval",
    "extinguisher_count",
    "expired_count",
    "light_count",
    "exits",
    "alarm",
    "camera_count",
    "camera_coverage",
    "recording_days",
    "meals",
    "meal_permit",
    "has_bus",
    "bus_count",
    "driver_count",
  ]

  /// 消防验收 (Approval by the fire brigade).
  public var fireApproval: FireApproval
  /// 灭火器数 (Extinguishers), in 具.
  public var extinguisherCount: Int
  /// 超期灭火器数 (Extinguishers past their date), in 具.
  public var expiredCount: Int
  /// 应急照明数 (Emergency lights), in 处.
  public var lightCount: Int
  /// 消防通道现状 (Ways out).
  public var exits: String
  /// 一键报警联网 (Alarm to the police).
  public var alarm: Alarm
  /// 监控探头数 (Cameras), in 个.
  public var cameraCount: Int
  /// 监控覆盖率（%） (Seen by cameras (%)).
  public var cameraCoverage: Int
  /// 录像保存天数 (Days recorded), in 天.
  public var recordingDays: Int
  /// 供餐方式 (Meals).
  public var meals: [Meals]
  /// 食品经营许可证号 (Permit for the canteen); where `meals` is A only.
  public var mealPermit: String?
  /// 有无校车 (School bus).
  public var hasBus: HasBus
  /// 校车数 (Buses), in 辆; where `hasBus` is A only.
  public var busCount: Int?
  /// 驾驶员数 (Drivers), in 人; where `hasBus` is A only.
  public var driverCount: Int?

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.fireApproval = try answers.choice(0)
    self.extinguisherCount = try answers.integer(1)
    self.expiredCount = try answers.integer(2)
    self.lightCount = try answers.integer(3)
    self.exits = try answers.text(4)
    self.alarm = try answers.choice(5)
    self.cameraCount = try answers.integer(6)
    self.cameraCoverage = try answers.integer(7)
    self.recordingDays = try answers.integer(8)
    self.meals = try answers.choices(9)
    self.mealPermit = try answers.text(ifAny: 10)
    self.hasBus = try answers.choice(11)
    self.busCount = try answers.integer(ifAny: 12)
    self.driverCount = try answers.integer(ifAny: 13)
  }

  /// The options of ``fireApproval``.
  public enum FireApproval: String, FormChoice {
    /// 已通过
    case a = "A"
    /// 整改中
    case b = "B"
    /// 未申报
    case c = "C"

    public var words: String {
      switch self {
      case .a: "已通过"
      case .b: "整改中"
      case .c: "未申报"
      }
    }
  }

  /// The options of ``alarm``.
  public enum Alarm: String, FormChoice {
    /// 是
    case a = "A"
    /// 否
    case b = "B"

    public var words: String {
      switch self {
      case .a: "是"
      case .b: "否"
      }
    }
  }

  /// The options of ``meals``.
  public enum Meals: String, FormChoice {
    /// 自营食堂
    case a = "A"
    /// 委托经营
    case b = "B"
    /// 校外配餐
    case c = "C"
    /// 不供餐
    case d = "D"

    public var words: String {
      switch self {
      case .a: "自营食堂"
      case .b: "委托经营"
      case .c: "校外配餐"
      case .d: "不供餐"
      }
    }
  }

  /// The options of ``hasBus``.
  public enum HasBus: String, FormChoice {
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
}

/// 教育与演练 (Lessons and drills): a record of 表三, 表三 安全教育与应急演练.
public struct SafetyTraining: FormRecord {
  public static let tableIndex = 2
  public static let tableID = "training"
  public static let fieldIDs = [
    "lesson_count",
    "drill_count",
    "drill_types",
    "drill_types_note",
    "last_drill",
    "last_drill_people",
    "plan_revised",
    "plan_period",
    "cause",
    "summary",
  ]

  /// 安全教育课时数 (Lessons), in 课时.
  public var lessonCount: Int
  /// 应急演练次数 (Drills), in 次.
  public var drillCount: Int
  /// 演练科目 (Kinds of drills).
  public var drillTypes: [DrillTypes]
  /// 演练科目（其他） (Kinds of drills: other).
  public var drillTypesNote: String?
  /// 最近一次演练日期 (Last drill).
  public var lastDrill: PartialDate
  /// 最近一次演练参加人数 (People at the last drill), in 人.
  public var lastDrillPeople: Int
  /// 应急预案修订时间 (Plan revised).
  public var planRevised: PartialDate?
  /// 应急预案适用期 (Plan in force); with `planRevised` only.
  public var planPeriod: Period?
  /// 主要问题及原因 (Problems and their causes).
  public var cause: String?
  /// 自查总结 (Summary).
  public var summary: String

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.lessonCount = try answers.integer(0)
    self.drillCount = try answers.integer(1)
    self.drillTypes = try answers.choices(2)
    self.drillTypesNote = try answers.text(ifAny: 3)
    self.lastDrill = try answers.date(4)
    self.lastDrillPeople = try answers.integer(5)
    self.planRevised = try answers.date(ifAny: 6)
    self.planPeriod = try answers.span(ifAny: 7)
    self.cause = try answers.text(ifAny: 8)
    self.summary = try answers.text(9)
  }

  /// The options of ``drillTypes``.
  public enum DrillTypes: String, FormChoice {
    /// 消防疏散
    case a = "A"
    /// 地震避险
    case b = "B"
    /// 防暴恐
    case c = "C"
    /// 防溺水
    case d = "D"
    /// 其他
    case e = "E"

    public var words: String {
      switch self {
      case .a: "消防疏散"
      case .b: "地震避险"
      case .c: "防暴恐"
      case .d: "防溺水"
      case .e: "其他"
      }
    }
  }
}

/// 安全隐患 (Hazard): a record of 隐患表, 安全隐患登记表.
public struct Hazard: FormRecord {
  public static let tableIndex = 3
  public static let tableID = "hazards"
  public static let fieldIDs = [
    "school",
    "place",
    "level",
    "description",
    "measures",
    "due",
    "cost_10k_cny",
    "owner_name",
    "owner_mobile",
    "progress",
    "progress_note",
  ]

  /// 学校 (School).
  public var school: String
  /// 隐患部位 (Place).
  public var place: String
  /// 隐患等级 (Level).
  public var level: Level
  /// 隐患描述 (Description).
  public var description: String
  /// 整改措施 (Measures).
  public var measures: String
  /// 整改期限 (To be gone by).
  public var due: PartialDate
  /// 整改投入 (Cost), in 万元.
  public var cost10kCny: Double
  /// 责任人 (Responsible).
  public var ownerName: String
  /// 责任人手机 (Mobile of the responsible).
  public var ownerMobile: String
  /// 目前进展 (Progress).
  public var progress: Progress
  /// 未开始的原因 (Why it has not begun).
  public var progressNote: String?

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.school = try answers.text(0)
    self.place = try answers.text(1)
    self.level = try answers.choice(2)
    self.description = try answers.text(3)
    self.measures = try answers.text(4)
    self.due = try answers.date(5)
    self.cost10kCny = try answers.decimal(6)
    self.ownerName = try answers.text(7)
    self.ownerMobile = try answers.text(8)
    self.progress = try answers.choice(9)
    self.progressNote = try answers.text(ifAny: 10)
  }

  /// The options of ``level``.
  public enum Level: String, FormChoice {
    /// 一般
    case a = "A"
    /// 较大
    case b = "B"
    /// 重大
    case c = "C"

    public var words: String {
      switch self {
      case .a: "一般"
      case .b: "较大"
      case .c: "重大"
      }
    }
  }

  /// The options of ``progress``.
  public enum Progress: String, FormChoice {
    /// 已完成
    case a = "A"
    /// 整改中
    case b = "B"
    /// 未开始
    case c = "C"

    public var words: String {
      switch self {
      case .a: "已完成"
      case .b: "整改中"
      case .c: "未开始"
      }
    }
  }
}
