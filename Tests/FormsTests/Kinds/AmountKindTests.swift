import Testing

@testable import Forms

@Suite struct AmountKindTests {
  @Test(
    arguments: [
      ("万元: 亿元", "万元", "1.2亿元", "12000"), ("万元: 万元", "万元", "5000万元", "5000"),
      ("万元: 万", "万元", "1200万", "1200"), ("万元: a number", "万元", "2000", "2000"),
      ("千元: 万元", "千元", "3万元", "30"), ("元: 万元", "元", "1.5万元", "15000"),
      ("亿元", "亿元", "15000万元", "1.5"), ("万元: ¥", "万元", "¥300", "300"),
      ("GBP: sign", "GBP", "£1,200.50", "1200.5"), ("GBP: code", "GBP", "GBP 1200", "1200"),
      ("GBP: words", "GBP", "1200 pounds", "1200"), ("GBP: minus before", "GBP", "-£20", "-20"),
      ("GBP: minus behind", "GBP", "£-20", "-20"), ("GBP: spaces", "GBP", "£78,491.00 ", "78491"),
      ("GBP: thousands", "GBP", "1.2k", "type-error"), ("GBP: euros", "GBP", "€1200", "type-error"),
      ("GBP: yuan", "GBP", "1200元", "type-error"), ("EUR: behind", "EUR", "1200 €", "1200"),
      ("USD", "USD", "$1,200", "1200"), ("USD: US$", "USD", "US$1,200", "1200"),
      ("PLN: zł", "PLN", "1 584.72 zł", "1584.72"), ("PLN: PLN", "PLN", "1584.72 PLN", "1584.72"),
      ("INR: Rs.", "INR", "Rs. 1,25,000/-", "125000"), ("INR: Rs", "INR", "Rs 500/-", "500"),
      ("INR: ₹", "INR", "₹18,75,500.00", "1875500"), ("KES: /=", "KES", "Ksh 1,200/=", "1200"),
      ("CHF: a dash for no cents", "CHF", "Fr. 250.–", "250"),
      ("SEK: kr", "SEK", "1 200 kr.", "1200"),
      ("INR: dollars", "INR", "$500", "type-error"), ("PLN: minus", "PLN", "-20 zł", "-20"),
      ("INR: one", "INR", "1/-", "1"), ("TWD: NT$", "TWD", "NT$500", "500"),
      ("AUD: another's dollars", "AUD", "NT$500", "type-error"),
      ("CHF: sfr", "CHF", "500 sfr", "500"),
      ("EUR: the longest word first", "EUR", "Euros 80", "80"),
      ("SGD: S$", "SGD", "$12", "12"), ("words", "万元", "若干", "type-error"),
    ] as [(String, String, String, String)])
  func `reads amounts in the unit of the form`(
    name: String, unit: String, text: String, expected: String
  ) {
    #expect(KindReading(.amount(AmountKind(unit: unit))).text(text) == expected)
  }

  @Test(
    arguments: [
      ("$", "$", "may be the money of several countries: write its code, such as USD"),
      ("¥", "¥", "may be the money of several countries: write its code, such as CNY"),
    ] as [(String, String, String)])
  func `a sign of several countries is none`(name: String, unit: String, words: String) throws {
    var form = SmallForm()
    form.files["club.yaml"]?.replace("unit: 万元", with: "unit: \"\(unit)\"")
    let error = #expect(throws: SchemaError.self) { _ = try form.load() }
    #expect(error?.description.contains(words) == true)
  }
}
