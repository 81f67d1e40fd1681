@testable import Forms
import Testing

/// Blanks in sentences, in the form's words and in others.
struct SentenceAnswerTests {
  static func line(_ field: String) -> PrintedLine? {
    for table in Zhangjiang.schema.tables {
      guard let index = table.index(of: field) else { continue }
      return PrintedTable(table).questions.lazy.flatMap(\.lines).first {
        $0.fields.contains(index)
      }
    }
    return nil
  }

  static func read(_ text: String, _ field: String) throws -> [String?]? {
    let line = try #require(Self.line(field))
    return SentenceAnswer.read(FoldedText(text), line.sentence)?.blanks
  }

  @Test(arguments: [
    (
      "as printed",
      "企业共有30家,企业总投资规模约为5.5亿人民币,就业规模400人,其中外资或合资企业10家,外籍人员共20人",
      ["30", "5.5", "400", "10", "20"]
    ),
    (
      "underlines and spaces",
      "企业共有__30__家,企业总投资规模约为 5.5 亿人民币,就业规模_400_人,其中外资或合资企业10家,外籍人员共20人",
      ["30", "5.5", "400", "10", "20"]
    ),
    (
      "blank", "企业共有_____家,企业总投资规模约为_____亿人民币,就业规模_____人,其中外资或合资企业_____家,外籍人员共_____人",
      ["", "", "", "", ""]
    ),
    (
      "wrapped over lines and punctuated anew",
      "企业共有30家；\n企业总投资规模约为5.5亿人民币；\n就业规模400人；\n其中外资或合资企业10家；\n外籍人员共20人。",
      ["30", "5.5", "400", "10", "20"]
    ),
    (
      "in another order",
      "外籍人员共20人，企业共有30家，其中外资或合资企业10家，就业规模400人，企业总投资规模约为5.5亿元人民币",
      ["30家", "5.5亿元人民币", "400人", "10家", "20人"]
    ),
    (
      "a word left out",
      "企业共有30家,企业总投资规模5.5亿人民币,就业规模400人,其中外资或合资企业10家,外籍人员共20人",
      ["30家", "5.5亿人民币", "400人", "10家", "20人"]
    ),
    (
      "thousands", "企业共有1,030家,企业总投资规模约为5.5亿人民币,就业规模12，400人,其中外资或合资企业10家,外籍人员共20人",
      ["1,030", "5.5", "12，400", "10", "20"]
    ),
    (
      "empty blanks in another order", "外籍人员共__人，企业共有30家，其中外资或合资企业__家，就业规模400人，企业总投资规模约为__亿人民币",
      ["30家", "", "400人", "", ""]
    ),
    (
      "a stroke in a blank beside other words",
      "企业共有_/_家,企业总投资规模约为_67500万元_,就业规模_-_人,其中外资或合资企业_2_家,外籍人员共_人",
      ["/", "67500万元", "-", "2_家", ""]
    ),
    (
      "without its first words",
      "12家,企业总投资规模约为3亿人民币,就业规模4人,其中外资或合资企业1家,外籍人员共0人", ["12家", "3亿人民币", "4人", "1家", "0人"]
    ),
    (
      "with others in the place of its first words",
      "合同12份,企业总投资规模约为3亿人民币,就业规模4人,其中外资或合资企业1家,外籍人员共0人", ["-", "3亿人民币", "4人", "1家", "0人"]
    ),
  ])
  func `five blanks`(name: String, text: String, blanks: [String]) throws {
    let found = try Self.read(text, "enterprise_count")
    #expect(found?.map { $0 ?? "-" } == blanks)
  }

  @Test(arguments: [
    (
      "as printed", "上年度对境外技术转让20项,总金额6351.8(万元人民币)\n上年度对境内技术转让3项,总金额7723(万元人民币)",
      ["20", "6351.8", "3", "7723"]
    ),
    (
      "境内 first",
      "上年度对境内技术转让3项，总金额7723万元；上年度对境外技术转让20项，总金额6351.8万元",
      ["20项", "6351.8万元", "3项", "7723万元"]
    ),
    // 境内 and 境外 differ in one letter: what stands as printed is not taken for what is like it.
    ("境内 alone", "上年度对境内技术转让3项，总金额7723万元", ["-", "-", "3项", "7723万元"]),
  ])
  func `two clauses with the same words`(name: String, text: String, blanks: [String]) throws {
    let found = try Self.read(text, "transfer_outbound_count")
    #expect(found?.map { $0 ?? "-" } == blanks)
  }

  @Test func `numbers without their words are not guessed at`() throws {
    #expect(try Self.read("30、5.5、400、10、20", "enterprise_count") == nil)
  }
}
