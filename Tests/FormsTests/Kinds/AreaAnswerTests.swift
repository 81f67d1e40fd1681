import Testing

@testable import Forms

struct AreaAnswerTests {
  private static let kinds: [AreaAnswer.Kind] = [
    (words: ["占地面积", "占地", "用地面积", "土地面积"], usual: false),
    (words: ["建筑面积", "建面", "建筑"], usual: true),
  ]

  /// In one line: place, land, floor, faults.
  private func described(_ answer: AreaAnswer) -> String {
    let sizes = answer.sizes.map { size in
      size.map { "\(number($0.squareMetres))\($0.unit.map { " " + $0 } ?? "")" } ?? "–"
    }
    let faults = answer.faults.map { fault in
      switch fault {
      case .notANumber(let kind, let text): "no number \(kind) \(text)"
      case .several(let kind, let texts): "several \(kind) \(texts.joined(separator: " / "))"
      }
    }
    return ([answer.place ?? "–"] + sizes + faults).joined(separator: " | ")
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }

  @Test(
    arguments: [
      ("place and land", "上海市普陀区武威路2515号，占地面积58200㎡", "上海市普陀区武威路2515号 | 58200 | –"),
      ("floor and place", "建筑面积34600平方米，张江路1号", "张江路1号 | – | 34600"),
      ("both, 亩 and 万", "占地20亩、建筑面积1.2万平方米，位于张江路1号", "张江路1号 | 13333.333333333334 亩 | 12000"),
      ("number alone", "3300", "– | – | 3300"), ("about a number", "约3,300", "– | – | 3300"),
      ("number and unit", "3300平方米", "– | – | 3300"), ("hectares", "1.5公顷", "– | – | 15000 公顷"),
      ("m2", "50000 m2", "– | – | 50000"), ("m²", "50000m²", "– | – | 50000"),
      ("upper case", "50000 M2", "– | – | 50000"),
      ("space between", "上海市东川路2906号 58700平方米", "上海市东川路2906号 | – | 58700"),
      ("nothing between", "上海市东川路2906号58700平方米", "上海市东川路2906号 | – | 58700"),
      ("colons and place in parentheses", "占地面积：1000；建筑面积：2000（张江路3号）", "张江路3号 | 1000 | 2000"),
      ("平米", "面积3000平米", "– | – | 3000"), ("平", "3000平", "– | – | 3000"),
      ("平方", "3000平方", "– | – | 3000"),
      ("none", "无", "– | – | –"), ("empty", "", "– | – | –"),
      ("place alone", "上海市东川路2906号。", "上海市东川路2906号。 | – | –"),
      ("bare number behind a place", "上海市东川路2906号，58700", "上海市东川路2906号，58700 | – | –"),
      ("full width", "张江路１号，建筑面积３４６００平方米", "张江路１号 | – | 34600"),
      ("two lines", "张江路1号\n占地面积1000平方米\n建筑面积2000平方米", "张江路1号 | 1000 | 2000"),
      ("size in parentheses", "张江路1号（建筑面积2000平方米）", "张江路1号 | – | 2000"),
      ("building and size in parentheses", "张江路1号（A座，建筑面积2000平方米）", "张江路1号（A座） | – | 2000"),
      ("words behind", "张江路1号，2000平方米（建筑面积），1000㎡（占地）", "张江路1号 | 1000 | 2000"),
      ("words behind, no parentheses", "1000平方米占地面积，张江路1号", "张江路1号 | 1000 | –"),
      ("unit in the words", "建筑面积（平方米）：2000，占地面积（亩）：30", "– | 20000 亩 | 2000"),
      ("unit in parentheses behind", "建筑面积2000（㎡）", "– | – | 2000"),
      ("underlines", "建筑面积__2000__平方米", "– | – | 2000"),
      ("spaces", "建 面 积 2000 平方米", "建 面 积 | – | 2000"), ("总", "总建筑面积约2.5万㎡", "– | – | 25000"),
      ("左右", "建筑面积2000平方米左右，张江路1号", "张江路1号 | – | 2000"), ("余", "占地1000余平方米", "– | 1000 | –"),
      ("没有逗号", "占地面积1000平方米建筑面积2000平方米", "– | 1000 | 2000"),
      ("和", "占地1000平方米和建筑2000平方米", "– | 1000 | 2000"),
      ("其中 floor", "占地面积3000平方米，其中建筑面积2000平方米", "– | 3000 | 2000"),
      ("part of a size", "建筑面积2000平方米，其中孵化面积1500平方米", "其中孵化面积1500平方米 | – | 2000"),
      ("same size twice", "占地20亩（约13333平方米）", "– | 13333 | –"),
      ("same size, other order", "建筑面积15000平方米，合1.5公顷", "– | – | 15000"),
      ("office area", "张江路1号办公面积3000平方米", "张江路1号 | – | 3000"),
      ("Chinese numerals", "建筑面积三千平方米", "– | – | 3000"),
      ("万 apart", "1.2 万平方米", "– | – | 12000"), ("km²", "占地1.2平方公里", "– | 1200000 平方公里 | –"),
      ("square feet", "10000 sq ft", "– | – | 929.0304 sq ft"), ("坪", "121坪", "– | – | 400 坪"),
      ("公亩", "3公亩", "– | – | 300 公亩"),
      ("label of the place", "地点：张江路1号；面积：3000", "张江路1号 | – | 3000"),
      ("land none", "占地面积：无，建筑面积：2000", "– | – | 2000"),
      ("land left empty", "占地面积： ；建筑面积：2000", "– | – | 2000"),
      ("place none", "地点：无，建筑面积：2000", "– | – | 2000"), ("negative", "-3300", "– | – | -3300"),
      ("negative with words", "建筑面积-300平方米", "– | – | -300"),
      ("dash before a size", "张江路3号-2000平方米", "张江路3号 | – | 2000"),
      ("zero", "占地面积0平方米", "– | 0 | –"), ("decimals", "建筑面积1234.56平方米", "– | – | 1234.56"),
      ("number of a storey", "张江路88号3层2000㎡", "张江路88号3层 | – | 2000"),
      (
        "telephone and postcode", "张江路1号，邮编201203，电话021-58888888，3000㎡",
        "张江路1号，邮编201203，电话021-58888888 | – | 3000"
      ),
      ("a name that ends with 近", "地铁站附近3000平方米", "地铁站附近 | – | 3000"),
      ("building in a name", "建筑大厦2号楼，3000平方米", "建筑大厦2号楼 | – | 3000"),
      ("place in the middle", "占地1000㎡，张江路1号，建面2000㎡", "张江路1号 | 1000 | 2000"),
      ("place on both sides", "张江路1号，建筑面积3000㎡，2号楼", "张江路1号，2号楼 | – | 3000"),
      ("ends with a stop", "张江路1号，占地面积3000㎡。", "张江路1号 | 3000 | –"),
      ("English", "1 Main Street, 3000 square metres", "1 Main Street | – | 3000"),
      ("Hall is no ha", "3 Hall Road", "3 Hall Road | – | –"),
      ("thousands", "张江路1号，建筑面积34,600平方米", "张江路1号 | – | 34600"),
      ("full-width thousands", "建筑面积３４，６００平方米，占地1，200，000㎡", "– | 1200000 | 34600"),
      ("a power of ten", "建筑面积2.44×10⁴平方米", "– | – | 24400"),
      ("左右 before the unit", "张江路1号，建筑面积2000左右平方米", "张江路1号 | – | 2000"),
      ("约 in brackets", "张江路1号，建筑面积2000（约）平方米", "张江路1号 | – | 2000"),
      ("a wave", "张江路1号，建筑面积~2000平方米", "张江路1号 | – | 2000"),
      ("约 behind", "张江路1号，建筑面积2000平方米（约）", "张江路1号 | – | 2000"),
      ("a place behind", "建筑面积2000平方米（张江路1号）", "张江路1号 | – | 2000"),
      ("平安路", "88平安路", "88平安路 | – | –"),
    ] as [(String, String, String)])
  func `parts place and sizes`(name: String, text: String, expected: String) {
    #expect(described(AreaAnswer.parse(text, words: AreaWords(Self.kinds))) == expected)
  }

  @Test(
    arguments: [
      ("words for a number", "建筑面积若干平方米", "– | – | – | no number 1 建筑面积若干平方米"),
      ("no number, no unit", "张江路1号，占地面积待定", "张江路1号 | – | – | no number 0 占地面积待定"),
      ("range", "1000-2000平方米", "– | – | – | no number 1 1000-2000平方米"),
      ("range with words", "占地面积1000~2000平方米", "– | – | – | no number 0 占地面积1000~2000平方米"),
      ("two or three thousand", "两三千平方米", "– | – | – | no number 1 两三千平方米"),
      ("two sizes", "建筑面积1000㎡，3000㎡", "– | – | – | several 1 建筑面积1000㎡ / 3000㎡"),
      ("two that say the same kind", "占地1000㎡，占地2000㎡", "– | – | – | several 0 占地1000㎡ / 占地2000㎡"),
    ] as [(String, String, String)])
  func `says what is no size`(name: String, text: String, expected: String) {
    #expect(described(AreaAnswer.parse(text, words: AreaWords(Self.kinds))) == expected)
  }

  @Test(
    arguments: [
      ("number", "1100", "– | 1100"), ("unit", "5300平方米", "– | 5300"),
      ("亩", "20亩", "– | 13333.333333333334 亩"),
      ("other words", "占地面积1000平方米", "– | 1000"),
      ("two", "占地1000㎡，建筑2000㎡", "– | – | several 0 占地1000㎡ / 建筑2000㎡"),
      ("若干", "若干", "若干 | –"), ("place too", "5 Rue X, 300 m2", "5 Rue X | 300"),
      ("使用面积", "使用面积 300 平米", "– | 300"),
    ] as [(String, String, String)])
  func `takes any words where one size is asked for`(
    name: String, text: String, expected: String
  ) {
    #expect(
      described(AreaAnswer.parse(text, words: AreaWords([(words: [], usual: true)]))) == expected)
  }
}
