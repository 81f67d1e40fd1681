// Made from the schema halls by `huibiao schema show --format swift`; change the schema instead.

public import Forms

/// 会馆 (Hall): a record of 会馆, 会馆基本情况.
public struct Hall: ReturnRecord {
  public static let tableIndex = 0
  public static let tableID = "hall"
  public static let fieldIDs = [
    "name",
    "built",
  ]

  /// 会馆名称 (Name).
  public var name: String
  /// 建成年份 (Built).
  public var built: String?
  /// Its rows of 持钥匙人 (Keyholder).
  public var keyholders: [Keyholder]

  public init(_ record: Record, of returned: Return) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.name = try answers.text(0)
    self.built = try answers.text(ifAny: 1)
    self.keyholders = try returned.rows(of: Keyholder.self, in: record)
  }
}

/// 持钥匙人 (Keyholder): a row inside ``Hall``, 持钥匙人（不够可加行）.
public struct Keyholder: FormRecord {
  public static let tableIndex = 1
  public static let tableID = "keyholders"
  public static let fieldIDs = [
    "name",
    "mobile",
    "keys",
  ]

  /// 姓名 (Name).
  public var name: String
  /// 手机 (Mobile).
  public var mobile: String
  /// 钥匙数 (Keys), in 把.
  public var keys: Int

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.name = try answers.text(0)
    self.mobile = try answers.text(1)
    self.keys = try answers.integer(2)
  }
}

/// 收入 (Income): a line of 收入, 收入情况表.
public struct Income: FormRecord {
  public static let tableIndex = 2
  public static let tableID = "income"
  public static let fieldIDs = [
    "last_year",
    "this_year",
  ]

  /// Which of the printed lines it is.
  public var line: Line
  /// 去年 (Last year), in 万元.
  public var lastYear: Double?
  /// 今年 (This year), in 万元.
  public var thisYear: Double?

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.line = try answers.line()
    self.lastYear = try answers.decimal(ifAny: 0)
    self.thisYear = try answers.decimal(ifAny: 1)
  }

  /// The lines that the form prints.
  public enum Line: String, FormLine {
    /// 场租 01
    case rent = "rent"
    /// 其中：婚宴 02
    case rentWeddings = "rent_weddings"
    /// 活动（场） 03
    case events = "events"
    /// 拨款 04
    case grants = "grants"

    public var words: String {
      switch self {
      case .rent: "场租 01"
      case .rentWeddings: "其中：婚宴 02"
      case .events: "活动（场） 03"
      case .grants: "拨款 04"
      }
    }
  }
}

/// 修缮项目 (Works): a row of 修缮, 修缮项目表.
public struct HallWork: FormRecord {
  public static let tableIndex = 3
  public static let tableID = "works"
  public static let fieldIDs = [
    "name",
    "nature",
    "budget",
    "granted",
    "remark",
  ]

  /// 项目名称 (Name).
  public var name: String
  /// 类别 (Nature).
  public var nature: Nature
  /// 预算 (Budget), in 万元.
  public var budget: Double
  /// 其中拨款 (Granted), in 万元.
  public var granted: Double?
  /// 备注 (Remark).
  public var remark: String?

  public init(_ record: Record) throws(AnswerError) {
    let answers = try Answers(of: record, as: Self.self)
    self.name = try answers.text(0)
    self.nature = try answers.choice(1)
    self.budget = try answers.decimal(2)
    self.granted = try answers.decimal(ifAny: 3)
    self.remark = try answers.text(ifAny: 4)
  }

  /// The options of ``nature``.
  public enum Nature: String, FormChoice {
    /// 大修
    case a = "A"
    /// 小修
    case b = "B"

    public var words: String {
      switch self {
      case .a: "大修"
      case .b: "小修"
      }
    }
  }
}
