import Testing

@testable import Forms

struct QuantityTests {
  @Test(
    arguments: [
      ("plain", "12", 12), ("zero", "0", 0), ("full width", "１２", 12), ("decimal", "12.5", 12.5),
      ("full-width point", "６１４０．３", 6140.3), ("point first", ".5", 0.5),
      ("leading zeros", "007", 7),
      ("spaces", " 12 ", 12), ("ideographic spaces", "　12　", 12), ("underlines", "__12__", 12),
      ("line break behind", "12\n", 12), ("apostrophe before", "'12", 12),
      ("in parentheses", "（12）", 12),
      ("full stop behind", "12。", 12), ("thousands", "1,200", 1200), ("lakhs", "1,25,000", 125_000),
      ("crores", "2,18,75,500.50", 21_875_500.5),
      ("full-width thousands", "１，２００", 1200),
      ("millions", "1,234,567.5", 1_234_567.5), ("minus", "-9", -9), ("full-width minus", "－９", -9),
      ("minus sign", "−9", -9), ("负", "负9", -9), ("plus", "+9", 9), ("minus zero", "-0", 0),
      ("约", "约12", 12), ("大约", "大约 12 家", 12), ("共", "共12家", 12), ("总计约", "总计约12", 12),
      ("超", "超过30人", 30), ("约 in brackets", "3（约）", 3), ("约 behind", "4500约", 4500),
      ("大概 behind", "4500大概", 4500), ("about, in brackets", "4500 (about)", 4500),
      ("underlines and 约", "_约_12_", 12), ("左右", "12左右", 12), ("人左右", "12人左右", 12),
      ("余", "10余家", 10),
      ("多", "30多个", 30), ("以上", "100以上", 100), ("unit", "12家", 12), ("unit twice", "12人 人", 12),
      ("unit and noun", "3个项目", 3), ("unit in parentheses", "12（人）", 12), ("人次", "12人次", 12),
      ("position", "12名专职人员", 12), ("万", "1.2万", 12000), ("万 and unit", "1.2万人", 12000),
      ("万余", "1万余人", 10000),
      ("余万", "3余万", 30000), ("亿", "2亿", 200_000_000), ("space before 万", "1.2 万", 12000),
      ("3万5千", "3万5千", 35000), ("3万2000", "3万2000", 32000), ("3百", "3百", 300), ("5千", "5千余", 5000),
      ("十", "十", 10), ("十二", "十二", 12), ("二十", "二十", 20), ("二十三", "二十三", 23), ("一百零三", "一百零三", 103),
      ("一百二十", "一百二十", 120), ("一百一十五人", "一百一十五人", 115), ("两千", "两千", 2000), ("三万五千", "三万五千", 35000),
      ("一万零三百", "一万零三百", 10300), ("一万零五", "一万零五", 10005), ("十二万", "十二万", 120_000),
      ("一千二百三十四万", "一千二百三十四万", 12_340_000), ("一亿两千万", "一亿两千万", 120_000_000),
      ("三万亿", "三万亿", 3_000_000_000_000), ("零", "零", 0), ("〇", "〇", 0), ("零家", "零家", 0),
      ("一", "一", 1),
      ("两", "两家", 2), ("digits in Chinese", "二〇二一", 2021), ("with a circle", "二○", 20),
      ("一二三", "一二三", 123),
      ("formal", "壹佰贰拾叁", 123), ("formal money", "壹万贰仟元整", 12000), ("三点五", "三点五", 3.5),
      ("二十余", "二十余人", 20), ("as Excel shows it", "1.2E+05", 120_000), ("traditional", "三萬", 30000),
      ("a power of ten", "2.44×10⁴", 24400), ("a power, spaced", "1.2 x 10^3 家", 1200),
      ("a power of two digits", "3*10^10", 3e10),
      ("a footnote in a circle", "270①家", 270), ("a footnote in brackets", "270[1]", 270),
      ("a footnote, said", "270（注1）", 270), ("a footnote said in brackets", "270〔注2〕", 270),
      ("a footnote that was raised", "270注", 270), ("a dagger", "270†", 270),
      ("two daggers and a unit", "270†† 家", 270),
      ("groups with spaces", "670 400", 670_400), ("groups, no-break", "670\u{A0}400", 670_400),
      ("groups, thin", "1\u{2009}670\u{202F}400", 1_670_400),
      ("groups and a fraction", "-670 400.25", -670_400.25), ("groups and a unit", "1 200 家", 1200),
      ("a half", "62½", 62.5), ("three quarters, spaced", "62 ¾ 人", 62.75),
      ("a half alone", "½", 0.5),
    ] as [(String, String, Double)])
  func `reads a number`(name: String, text: String, value: Double) {
    #expect(Quantity.parse(text, scale: 1)?.value == value)
  }

  @Test(
    arguments: [
      ("the field's unit, not said", "7723", 1e4, 7723),
      ("the field's unit, said", "7723万元", 1e4, 7723),
      ("with form's parentheses", "7723 (万元人民币)", 1e4, 7723), ("万 alone", "3200万", 1e4, 3200),
      ("亿元", "1.2亿元", 1e4, 12000), ("亿元 full width", "１．２亿元", 1e4, 12000),
      ("元", "3200元", 1e4, 0.32),
      ("人民币 before", "人民币3200万元", 1e4, 3200), ("RMB", "RMB 3200万元", 1e4, 3200),
      ("thousands and 元", "12,000,000元", 1e4, 1200), ("千万", "3千万元", 1e4, 3000),
      ("百万", "五百万", 1e4, 500),
      ("1亿2000万", "1亿2000万", 1e4, 12000), ("一万二千元", "一万二千元", 1e4, 1.2),
      ("余万元", "3000余万元", 1e4, 3000),
      ("noise", "0.1", 1e4, 0.1), ("noise shifted", "1.1亿元", 1e4, 11000),
      ("tenths", "2562.3万元", 1e4, 2562.3),
      ("亿", "14", 1e8, 14), ("亿人民币", "14亿人民币", 1e8, 14), ("亿 twice", "14亿 亿人民币", 1e8, 14),
      ("万元 in 亿", "5000万元", 1e8, 0.5), ("元 in 亿", "58.87亿元", 1e8, 58.87),
      ("small", "880万", 1e8, 0.088),
      ("约", "约_58.87_亿", 1e8, 58.87), ("no multiplier", "一百二十", 1e8, 120),
      ("another scale", "300元", 3, 100),
    ] as [(String, String, Double, Double)])
  func `scales amounts exactly`(name: String, text: String, scale: Double, value: Double) {
    #expect(Quantity.parse(text, scale: scale)?.value == value)
  }

  @Test(
    arguments: [
      ("empty", ""), ("underlines", "____"), ("若干", "若干"), ("待定", "待定"), ("无", "无"), ("dash", "-"),
      ("slash", "/"),
      ("range", "12-15"), ("range with ~", "12~15"), ("two counts", "12人/5人"),
      ("of which", "约10家其中3家"),
      ("with a part", "12人（其中外籍3人）"), ("two numbers", "12 15"),
      ("list", "3、4"),
      ("groups of two", "1,20"), ("groups of two with spaces", "670 40"),
      ("groups from zero", "012 345"), ("four digits, then three", "2023 400"),
      ("groups and another number", "670 400 (3)"), ("a third", "62⅓"), ("two fractions", "½½"),
      ("a fraction behind a point", "6.2½"), ("group of four", "1,2000"),
      ("group then none", "1,200,3"),
      ("version", "1.2.3"),
      ("percent", "12%"), ("dollars", "12万美元"), ("dollar sign", "$12"), ("unknown unit", "12光年"),
      ("几", "几家"),
      ("十几", "十几家"), ("数十", "数十家"), ("三五", "三五家"), ("两三", "两三人"), ("一百二", "一百二"), ("1万2", "1万2"),
      ("三五百", "三五百"), ("百余", "百余"), ("十二三", "十二三人"), ("long dash", "——5"), ("letters", "abc"),
      ("letter behind", "12a"),
      ("upside down", "三百千"), ("twice 万", "3万5万"), ("date", "2021年"),
      ("too long", String(repeating: "9", count: 60)),
      ("no power", "3×10"), ("a product", "3×102"), ("another power", "3×2⁴"), ("a note", "270（注）"),
      ("brackets that stay open", "270[1"), ("不足", "不足10人"), ("minus behind", "9-"),
      ("two signs", "--9"),
    ] as [(String, String)])
  func `guesses nothing`(name: String, text: String) {
    #expect(Quantity.parse(text, scale: 1) == nil)
  }

  @Test func `leaves to the sender which unit 一万二千 has`() {
    #expect(Quantity.parse("一万二千", scale: 1e4) == nil)
    #expect(Quantity.parse("3万5千", scale: 1e4) == nil)
  }

  @Test func `takes the unit of the field, whatever it is`() {
    #expect(Quantity.parse("12篇", scale: 1) == nil)
    #expect(Quantity.parse("12篇", scale: 1, unit: "篇")?.value == 12)
  }
}
