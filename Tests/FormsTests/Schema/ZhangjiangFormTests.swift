import Forms
import Testing

/// The words of the office's blank form, cell by cell in reading order, less the underscores that
/// mark its blanks.
struct PrintedSheet: CustomTestStringConvertible {
  let sheet: String
  let table: String
  let cells: [String]

  var testDescription: String { sheet }

  static let sheets: [PrintedSheet] = [
    PrintedSheet(
      sheet: "联络表", table: "contact",
      cells: [
        "国内外科技创新合作交流工作联络表",
        "区政府（盖章）：",
        "国际合作交流工作责任部门：",
        "区政府联系人",
        "姓 名",
        "职 务",
        "手 机",
        "分园联系人",
        "姓 名",
        "职 务",
        "手 机",
        "国内合作交流责任部门：",
        "区政府联系人",
        "姓 名",
        "职 务",
        "手 机",
        "分园联系人",
        "姓 名",
        "职 务",
        "手 机",
        "备注：",
      ]),
    PrintedSheet(
      sheet: "表1", table: "basics",
      cells: [
        "分园国际合作基本信息表",
        "分园名称:",
        "1. (1) 分园国际合作工作是 () A. 统一归口管理 B. 按照业务分头管理",
        "(2) 分园是否设立负责国际合作的工作部门(局、处、科等)? () A. 有(请备注部门名称) B. 无",
        "(3) 国际合作工作专职人员总数为人。",
        "(4) 请填写分园与上海科创办合作交流处对接工作联系人信息, 后期将组建微信工作群。",
        "联系人姓名",
        "职务",
        "座机号",
        "手机号",
        "邮件",
        "微信号",
        "传真",
        "邮寄地址",
        "2. 分园各类国际合作基地和机构数量并填写表 2-6 (如有请填写数量, 如无则填 0)",
        "(1) 分园内国际合作科技园区/孵化器数量:",
        "(2) 分园内国际合作研发机构数量:",
        "(3) 分园内国际技术转移中心数量:",
        "(4) 分园在境外设立的孵化器数量:",
        "(5) 分园在境外设立的技术转移中心数量:",
        "3. 分园是否有在境外设立科技合作基地的意向: () A. 有 B. 无",
        "如有合作意愿, 请填写以下问题:",
        "(1) 合作对象国别/地区类型倾向于? () 可多选 A. 发达国家 B. 发展中国家 C. 港澳台地区 D. 其他地区  (请备注)",
        "(2) 合作领域/方向",
        "(3) 合作内容",
        "() 可多选 A. 建立科技园区/科技企业孵化器 B. 建立技术转移中心 C. 设立办事处 D. 产业招商 E. 提供园区规划等专业咨询和培训 F. 开展人员信息等交流活动 G. 其他  (请备注)",
      ]),
    PrintedSheet(
      sheet: "表2", table: "incubators",
      cells: [
        "分园内国际合作科技园区/孵化器情况表",
        "分园名称:",
        "1. 园区/孵化器名称",
        "地址",
        "2. 合作国别/地区(港澳台)(如有多个国家和地区,请逐一列出)",
        "3. 合作周期",
        "4. 合作领域/方向",
        "5. 合作对象名称",
        "(如无合作对象则不填问题 5 和 6)",
        "6. 合作对象性质",
        "() A. 政府 B. 学校 C. 科研机构 D. 企业 E. 其他  (请备注)",
        "如合作对象为多个,请逐一备注合作对象性质。",
        "7. 园区/孵化空间面积",
        "请备注地点、占地面积或建筑面积,面积单位为平方米。",
        "8. 运营主体情况",
        "运营主体性质为() A. 企业 B. 事业单位 C. 民办非企 D. 其他  (请备注)",
        "9. 运营团队情况",
        "运营团队人数为人",
        "10. 园区/孵化器内情况",
        "企业共有家,企业总投资规模约为亿人民币,就业规模人,其中外资或合资企业家,外籍人员共人",
        "11. 合作内容",
        "() 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他 (请备注)",
        "12. 分园是否有政策支持",
        "如无则不选,如有请选择。() 可多选 A. 资金 B. 土地 C. 载体 D. 其他 (请备注)",
        "13. 合作成效",
        "请附一段文字介绍该基地的合作情况。(500 字左右)",
        "园区/孵化器负责人姓名",
        "联系电话(手机)",
        "备注: 如有不止 1 个科技园区/孵化器,请复制本表并分别填写合作情况。",
      ]),
    PrintedSheet(
      sheet: "表3", table: "institutes",
      cells: [
        "分园内国际合作研发机构情况表",
        "分园名称:",
        "1. 研发机构名称",
        "地址",
        "2. 合作国别/地区(港澳台)(如有多个国家和地区,请逐一列出)",
        "3. 合作领域/方向",
        "4. 合作对象名称",
        "5. 合作对象性质",
        "() A. 政府 B. 学校 C. 科研机构 D. 企业",
        "E. 其他 (请备注)",
        "如合作对象为多个,请逐一备注合作对象性质。",
        "6. 研发机构运营空间",
        "请备注地点、占地面积或建筑面积,面积单位为平方米。",
        "7. 研发机构情况",
        "在研项目个,研发团队人,其中外籍人员人。",
        "8. 分园是否有政策支持",
        "如无则不选,如有请选择。()可多选 A. 资金 B. 土地 C. 载体 D. 其他(请备注)",
        "9. 合作成效",
        "请附一段文字介绍该基地的合作情况。(500字左右)",
        "机构负责人姓名",
        "联系电话(手机)",
        "备注: 如有不止 1 个研发机构,请复制本表并分别填写合作情况。",
      ]),
    PrintedSheet(
      sheet: "表4", table: "transfer_centers",
      cells: [
        "分园内国际技术转移中心情况表",
        "分园名称:",
        "1. 技术转移中心名称",
        "地址",
        "2. 合作国别/地区(港澳台)(如有多个国家和地区,请逐一列出)",
        "3. 合作领域/方向",
        "4. 合作对象名称",
        "(如无合作对象则不填问题 4 和 5)",
        "5. 合作对象性质",
        "() A. 政府 B. 学校 C. 科研机构 D. 企业 E. 其他  (请备注)",
        "如合作对象为多个,请逐一备注合作对象性质。",
        "6. 跨境技术转移情况",
        "上年度对境外技术转让项,总金额(万元人民币)\n上年度对境内技术转让项,总金额(万元人民币)",
        "7. 分园是否有政策支持",
        "如无则不选,如有请选择。() 可多选 A. 资金 B. 土地 C. 载体 D. 其他 (请备注)",
        "8. 合作成效",
        "请附一段文字介绍该基地的合作情况。(500 字左右)",
        "中心负责人姓名",
        "联系电话(手机)",
        "备注: 如有不止 1 个技术转移中心,请复制本表并分别填写合作情况。",
      ]),
    PrintedSheet(
      sheet: "表5", table: "overseas_incubators",
      cells: [
        "分园在境外设立国际孵化器情况表",
        "分园名称:",
        "1. 孵化器名称",
        "地址",
        "2. 合作国别/地区(港澳台)(如有多个国家和地区,请逐一列出)",
        "3. 合作领域/方向",
        "4. 合作对象名称",
        "(如无合作对象则不填问题 4 和 5)",
        "5. 合作对象性质",
        "() A. 政府 B. 学校 C. 科研机构 D. 企业",
        "E. 其他  (请备注) 如合作对象为多个,请逐一备注合作对象性质。",
        "6. 孵化器面积",
        "请备注面积,面积单位为平方米。",
        "7. 孵化器内情况",
        "企业共有家,企业总投资规模约为亿人民币,就业规模人,其中外资或合资企业家,外籍人员共人",
        "8. 分园是否有政策支持",
        "如有,请备注具体支持方式。",
        "9. 合作成效",
        "请附一段文字介绍该基地的合作情况。(500 字左右)",
        "孵化器负责人姓名",
        "联系电话(手机)",
        "备注: 如有不止 1 个孵化器,请复制本表并分别填写合作情况。",
      ]),
    PrintedSheet(
      sheet: "表6", table: "overseas_transfer_centers",
      cells: [
        "分园在境外设立的技术转移中心情况表",
        "分园名称:",
        "1. 技术转移中心名称",
        "地址",
        "2. 合作国别/地区(港澳台)(如有多个国家和地区,请逐一列出)",
        "3. 合作领域/方向",
        "4. 合作对象名称",
        "(如无合作对象则不填问题 4 和 5)",
        "5. 合作对象性质",
        "() A. 政府 B. 学校 C. 科研机构 D. 企业",
        "E. 其他  (请备注)",
        "如合作对象为多个,请逐一备注合作对象性质。",
        "6. 跨境技术转移情况",
        "上年度对境外技术转让项,总金额(万元人民币)\n上年度对境内技术转让项,总金额(万元人民币)",
        "7. 分园是否有政策支持",
        "如有,请备注具体支持方式。",
        "8. 合作成效",
        "请附一段文字介绍该基地的合作情况。(500 字左右)",
        "中心负责人姓名",
        "联系电话(手机)",
        "备注: 如有不止 1 个技术转移中心,请复制本表并分别填写合作情况。",
      ]),
  ]
}

@Suite struct ZhangjiangFormTests {
  @Test(arguments: PrintedSheet.sheets)
  func `each cell of the form is in the schema, in its words and order`(blank: PrintedSheet) throws
  {
    let schema = try Schema.load(path: Checkout.form)
    let table = try #require(schema.table(blank.table))
    #expect(table.sheet == blank.sheet)
    #expect(table.printedCells == blank.cells)
  }

  @Test func `the form has what the contract promises`() throws {
    let schema = try Schema.load(path: Checkout.form + "/form.yaml")
    #expect(schema.id == "zhangjiang-2021")
    #expect(schema.senderPrefix == "张江高新区")
    #expect(schema.fileName == FileNamePattern(prefix: "张江高新区", suffix: "园国际合作总结报告"))
    #expect(schema.sender == FieldReference(table: 1, field: 0))
    #expect(schema.group == FieldReference(table: 0, field: 0))
    #expect(schema.called.sender == Words(zh: "分园", en: "park"))
    #expect(schema.called.group == Words(zh: "区", en: "district"))
    #expect(schema.counts.map(\.table) == [2, 3, 4, 5, 6])
    #expect(schema.instructions.map(\.sheet) == ["填表说明"])
    #expect(schema.tables.map(\.copies) == [.one, .one] + Array(repeating: .many, count: 5))
    #expect(schema.tables.map(\.absence) == [.warning, .error] + Array(repeating: .fine, count: 5))
    #expect(
      schema.tables.map(\.typeName) == [
        "Contact", "Basics", "Incubator", "Institute", "TransferCenter", "OverseasIncubator",
        "OverseasTransferCenter",
      ])
  }
}

extension Table {
  /// What the blank form prints of it, a cell each.
  fileprivate var printedCells: [String] {
    var cells = [title]
    for question in questions {
      if question.position != .inside { cells.append(question.label) }
      for line in question.lines {
        let words = line.parts.map { if case .words(let words) = $0 { words } else { "" } }
        let cell = words.joined() + (line.hint ?? "")
        if !cell.isEmpty { cells.append(cell) }
      }
    }
    return cells + remarks
  }
}
