import Spreadsheet
import Testing

@testable import Forms

/// What lies where an answer is missing, what is told as unread of it, and what is not.
struct InsteadTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var cells: [String: String?] = [:]
    var objects: [SheetObject]
    var issues: [String] = []
    var message: String?
    var unread: [String] = []
  }

  static func object(
    _ kind: SheetObject.Kind, _ range: String, _ text: String = "", contents: UInt64? = nil,
    value: Bool = false
  ) -> SheetObject {
    let none = CellReference(row: 0, column: 0)
    var object = SheetObject(kind, range: CellRange(range) ?? CellRange(none, none), text: text)
    object.contents = contents
    object.isCellValue = value
    return object
  }

  static let examples: [Example] = [
    Example(
      testDescription: "a text box over a required answer", cells: ["B16": nil],
      objects: [object(.textBox, "B16:D16", "双方合作良好")],
      issues: ["required-missing incubators.outcome 表2!B16"],
      message: "“13. 合作成效”必填，单元格内未填，只有文本框“双方合作良好”，请将答案以文字填入单元格。",
      unread: ["B16 text-box 双方合作良好"]),
    Example(
      testDescription: "a picture that is the cell's value", cells: ["B17": "=DISPIMG(\"ID_1\",1)"],
      objects: [object(.picture, "B17", value: true)],
      issues: ["required-missing incubators.head_name 表2!B17"],
      message: "“园区/孵化器负责人姓名”必填，单元格内未填，只有图片，请将答案以文字填入单元格。", unread: ["B17 picture"]),
    Example(
      testDescription: "the text that such a picture leaves",
      cells: ["B17": "=_xlfn.DISPIMG(\"ID_1\",1)"],
      objects: [], issues: ["required-missing incubators.head_name 表2!B17"],
      message: "“园区/孵化器负责人姓名”必填，单元格内未填，只有图片，请将答案以文字填入单元格。", unread: ["B17 picture"]),
    Example(
      testDescription: "the words that a pasted picture leaves", cells: ["B17": "[图片]"],
      objects: [], issues: ["required-missing incubators.head_name 表2!B17"],
      message: "“园区/孵化器负责人姓名”必填，单元格内未填，只有图片，请将答案以文字填入单元格。",
      unread: ["B17 picture [图片]"]),
    Example(
      testDescription: "such words where an answer may stay out",
      cells: ["B7": "[Image: partner.png]", "B8": nil], objects: [],
      issues: ["answer-not-in-cell incubators.partner_name 表2!B7"],
      message: "“5. 合作对象名称”单元格内未填，只有图片，未作为答案读取；如是答案，请以文字填入单元格。",
      unread: ["B7 picture [Image: partner.png]"]),
    Example(
      testDescription: "such words beside the form", cells: ["F30": "[图片]"], objects: [],
      unread: ["F30 picture [图片]"]),
    Example(
      testDescription: "a data type whose words are not known", cells: ["B17": "#VALUE!"],
      objects: [object(.dataType, "B17", value: true)],
      issues: ["required-missing incubators.head_name 表2!B17"],
      message: "“园区/孵化器负责人姓名”必填，单元格内未填，只有数据类型，请将答案以文字填入单元格。",
      unread: ["B17 data-type"]),
    Example(
      testDescription: "a data type with its words", cells: ["B17": "#VALUE!", "B30": "#VALUE!"],
      objects: [
        object(.dataType, "B17", "沈建国", value: true), object(.dataType, "B30", "上海", value: true),
      ], unread: ["B30 cell 上海"]),
    Example(
      testDescription: "a comment at a required answer", cells: ["B17": nil],
      objects: [object(.comment, "B17", "下周补")],
      issues: ["required-missing incubators.head_name 表2!B17"],
      message: "“园区/孵化器负责人姓名”必填，单元格内未填，只有批注“下周补”，请将答案以文字填入单元格。",
      unread: ["B17 comment 下周补"]),
    Example(
      testDescription: "of several things the likeliest answer", cells: ["B17": nil],
      objects: [
        object(.comment, "B17", "见图"), object(.picture, "B17", "签名"), object(.shape, "B17"),
      ],
      issues: ["required-missing incubators.head_name 表2!B17"],
      message: "“园区/孵化器负责人姓名”必填，单元格内未填，只有图片“签名”，请将答案以文字填入单元格。",
      unread: ["B17 comment 见图", "B17 picture 签名", "B17 shape"]),
    Example(
      testDescription: "a required choice", cells: ["B11": nil],
      objects: [object(.shape, "B11:C11")],
      issues: ["required-missing incubators.operator_nature 表2!B11"],
      message:
        "“8. 运营主体情况”必填，单元格内未填，只有图形，请选填 A. 企业、B. 事业单位、C. 民办非企、D. 其他。",
      unread: ["B11 shape"]),
    Example(
      testDescription: "one of several answers", cells: ["B10": nil],
      objects: [object(.picture, "B10:D10")],
      issues: ["one-missing incubators.floor_area_m2 表2!B10"],
      message: "“7. 园区/孵化空间面积”应填“建筑面积”或“占地面积”（平方米），至少一项，单元格内未填，只有图片。",
      unread: ["B10 picture"]),
    Example(
      testDescription: "a picture over an answer that may stay out", cells: ["B7": nil, "B8": nil],
      objects: [object(.picture, "B7:D7")],
      issues: ["answer-not-in-cell incubators.partner_name 表2!B7"],
      message: "“5. 合作对象名称”单元格内未填，只有图片，未作为答案读取；如是答案，请以文字填入单元格。",
      unread: ["B7 picture"]),
    Example(
      testDescription: "a comment at an answer that may stay out", cells: ["B7": nil, "B8": nil],
      objects: [object(.comment, "B7", "无")], unread: ["B7 comment 无"]),
    Example(
      testDescription: "over answers that are there",
      objects: [object(.textBox, "B16:D16", "补充"), object(.picture, "B17", "签名")],
      unread: ["B16 text-box 补充", "B17 picture 签名"]),
    Example(
      testDescription: "a text box with words that the form prints",
      objects: [
        object(.textBox, "F1", "备注: 如有不止 1 个科技园区/孵化器,请复制本表并分别填写合作情况。"),
        object(.textBox, "F2", "备注：请电话联系"),
      ], unread: ["F2 text-box 备注：请电话联系"]),
    Example(
      testDescription: "pictures elsewhere are one line",
      objects: [
        object(.picture, "A1", contents: 1), object(.picture, "F3:H9", contents: 2),
        object(.shape, "F1"), object(.picture, "F12", contents: 1),
      ], unread: ["A1 picture ×2", "F1 shape"]),
  ]

  @Test(arguments: examples) func `is told`(_ example: Example) throws {
    var sheet = Sheet.incubators(example.cells)
    sheet.objects = example.objects
    let found = Zhangjiang.read(.contact(), .basics(), sheet)
    #expect(found.shown == example.issues)
    #expect(
      found.issues.first?.message(.zh, schema: Zhangjiang.schema) == example.message)
    #expect(found.unread.map(BoxTickTests.told) == example.unread)
    #expect(try Return(spooled: found.spooled).unread == found.unread)
  }

  @Test func `a picture on every sheet is told once`() {
    let logo = Self.object(.picture, "A1", "徽标", contents: 7)
    let sheets = [Sheet.contact(), .basics(), .incubators()].map { sheet in
      var sheet = sheet
      sheet.objects = [logo]
      return sheet
    }
    let found = Zhangjiang.importer.read(Workbook(sheets: sheets), file: Zhangjiang.file)
    #expect(found.unread.map { "\($0.sheet) \($0.text)" } == ["联络表 徽标"])
  }

  @Test func `what the blank form has is not told, and what was changed is`() {
    var schema = Zhangjiang.schema
    let logo = Self.object(.picture, "A1", contents: 7)
    let help = Self.object(.comment, "B5", "请填年月")
    schema.printed = [PrintedObject(logo), PrintedObject(help)]
    var sheet = Sheet.incubators()
    sheet.objects = [
      logo, help, Self.object(.comment, "B6", "请填年月"), Self.object(.comment, "B7", "请核"),
      Self.object(.picture, "A1", contents: 8),
    ]
    let found = Importer(schema: schema).read(
      Workbook(sheets: [.contact(), .basics(), sheet]), file: Zhangjiang.file)
    #expect(found.unread.map(BoxTickTests.told) == ["A1 picture", "B7 comment 请核"])
  }

  @Test func `of another form all is told`() {
    var sheet = Sheet.incubators(["A19": "表式：other-2021　版本：1"])
    sheet.objects = [Self.object(.textBox, "B3", "甲"), BoxTickTests.box("B4", ticked: false)]
    let found = Zhangjiang.read(.contact(), .basics(), sheet)
    #expect(found.issues.map(\.code) == ["wrong-form"])
    #expect(found.unread.contains { $0.object == .textBox && $0.text == "甲" })
    #expect(!found.unread.contains { $0.object == .checkBox })
  }

  static let messages: [MessageCase] = [
    MessageCase(
      "a picture", .of(AnswerNotInCell(instead: Instead(.picture, text: "")), 1, 1),
      """
      “9. 运营团队情况”单元格内未填，只有图片，未作为答案读取；如是答案，请以文字填入单元格。
      “9. 运营团队情况” (Team) has nothing in its cell but a picture, which is not read: if it is the \
      answer, write it into the cell.
      """),
    MessageCase(
      "missing", .of(RequiredMissing(instead: Instead(.embeddedFile, text: "简介")), 1, 1),
      """
      “9. 运营团队情况”必填，单元格内未填，只有嵌入文件“简介”，请将答案以文字填入单元格。
      “9. 运营团队情况” (Team) is required, and its cell has nothing but an embedded file “简介”: write \
      the answer into the cell.
      """),
  ]

  @Test(arguments: messages)
  func `says what lies there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
