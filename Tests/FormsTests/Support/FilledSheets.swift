import Spreadsheet

extension Sheet {
  /// A sheet from the texts of its cells; `nil` takes a cell away.
  static func filled(
    _ name: String, _ cells: [String: String], merges: [String], changing: [String: String?]
  ) -> Sheet {
    var texts = cells
    for (cell, text) in changing { texts[cell] = text }
    return Sheet(
      name: name,
      cells: texts.compactMap { cell, text in
        CellReference(cell).map { Cell(reference: $0, value: .string(text)) }
      }.sorted { $0.reference < $1.reference },
      merges: merges.compactMap { CellRange($0) })
  }

  /// 表2, filled in so that nothing is wrong with it, then changed.
  static func incubators(_ changing: [String: String?] = [:], name: String = "表2") -> Sheet {
    filled(
      name,
      [
        "A1": "分园内国际合作科技园区/孵化器情况表",
        "A2": "分园名称:嘉定园",
        "A3": "1. 园区/孵化器名称", "B3": "嘉定国际创新园", "C3": "地址", "D3": "上海市嘉定区城银路1号",
        "A4": "2. 合作国别/地区(港澳台)(如有多个国家和地区,请逐一列出)", "B4": "德国、香港",
        "A5": "3. 合作周期", "B5": "2018.5-2023.4",
        "A6": "4. 合作领域/方向", "B6": "集成电路",
        "A7": "5. 合作对象名称", "B7": "慕尼黑工业大学",
        "A8": "6. 合作对象性质",
        "B8": "(B) A. 政府 B. 学校 C. 科研机构 D. 企业 E. 其他 _____ (请备注)",
        "B9": "如合作对象为多个,请逐一备注合作对象性质。",
        "A10": "7. 园区/孵化空间面积", "B10": "上海市嘉定区城银路2号，建筑面积3000平方米",
        "A11": "8. 运营主体情况",
        "B11": "运营主体性质为(A) A. 企业 B. 事业单位 C. 民办非企 D. 其他 _____ (请备注)",
        "A12": "9. 运营团队情况", "B12": "运营团队人数为12人",
        "A13": "10. 园区/孵化器内情况",
        "B13": "企业共有30家,企业总投资规模约为5.5亿人民币,就业规模400人,其中外资或合资企业10家,外籍人员共20人",
        "A14": "11. 合作内容",
        "B14": "(A、C) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)",
        "A15": "12. 分园是否有政策支持",
        "B15": "如无则不选,如有请选择。() 可多选 A. 资金 B. 土地 C. 载体 D. 其他_____ (请备注)",
        "A16": "13. 合作成效", "B16": String(repeating: "双方开展联合攻关。", count: 40),
        "A17": "园区/孵化器负责人姓名", "B17": "沈建国",
        "C17": "联系电话(手机)", "D17": "13800138000",
        "A18": "备注: 如有不止 1 个科技园区/孵化器,请复制本表并分别填写合作情况。",
      ],
      merges: [
        "A1:D1", "A2:D2", "B4:D4", "B5:D5", "B6:D6", "B7:D7", "B8:D8", "B9:D9", "B10:D10",
        "B11:D11", "B12:D12", "B13:D13", "B14:D14", "B15:D15", "B16:D16", "A18:D18",
      ], changing: changing)
  }

  /// 表1 of a park with one incubator and no intent, filled in so that nothing is wrong with it.
  static func basics(_ changing: [String: String?] = [:], name: String = "表1") -> Sheet {
    filled(
      name,
      [
        "A1": "分园国际合作基本信息表",
        "A2": "分园名称:嘉定园",
        "A3": "1. (1) 分园国际合作工作是 (A) A. 统一归口管理 B. 按照业务分头管理",
        "A4": "(2) 分园是否设立负责国际合作的工作部门(局、处、科等)? (A) A. 有(请备注部门名称合作处) B. 无",
        "A5": "(3) 国际合作工作专职人员总数为5人。",
        "A6": "(4) 请填写分园与上海科创办合作交流处对接工作联系人信息, 后期将组建微信工作群。",
        "A7": "联系人姓名", "B7": "华思远", "C7": "职务", "D7": "部门经理",
        "A8": "座机号", "B8": "021-64896806", "C8": "手机号", "D8": "18656839305",
        "A9": "邮件", "B9": "hz759@example.gov.cn", "C9": "微信号", "D9": "wx_57246",
        "A10": "传真", "B10": "021-52445465",
        "A11": "邮寄地址", "B11": "上海市嘉定区张东路2173号",
        "A12": "2. 分园各类国际合作基地和机构数量并填写表 2-6 (如有请填写数量, 如无则填 0)",
        "A13": "(1) 分园内国际合作科技园区/孵化器数量:", "D13": "1",
        "A14": "(2) 分园内国际合作研发机构数量:", "D14": "0",
        "A15": "(3) 分园内国际技术转移中心数量:", "D15": "0",
        "A16": "(4) 分园在境外设立的孵化器数量:", "D16": "0",
        "A17": "(5) 分园在境外设立的技术转移中心数量:", "D17": "0",
        "A18": "3. 分园是否有在境外设立科技合作基地的意向: (B) A. 有 B. 无",
        "A19": "如有合作意愿, 请填写以下问题:",
        "A20": "(1) 合作对象国别/地区类型倾向于? () 可多选 A. 发达国家 B. 发展中国家 C. 港澳台地区 D. 其他地区 _____ (请备注)",
        "A21": "(2) 合作领域/方向",
        "A22": "(3) 合作内容",
        "B22":
          "() 可多选 A. 建立科技园区/科技企业孵化器 B. 建立技术转移中心 C. 设立办事处 D. 产业招商 E. 提供园区规划等专业咨询和培训 F. 开展人员信息等交流活动 G. 其他 _____ (请备注)",
      ],
      merges: [
        "A1:D1", "A2:D2", "A3:D3", "A4:D4", "A5:D5", "A6:D6", "B10:D10", "B11:D11", "A12:D12",
        "A13:C13", "A14:C14", "A15:C15", "A16:C16", "A17:C17", "A18:D18", "A19:D19", "A20:D20",
        "B21:D21", "B22:D22",
      ], changing: changing)
  }

  /// 联络表, filled in so that nothing is wrong with it, then changed.
  static func contact(_ changing: [String: String?] = [:], name: String = "联络表") -> Sheet {
    var cells = [
      "A1": "国内外科技创新合作交流工作联络表", "A2": "区政府（盖章）：嘉定区人民政府",
      "A3": "国际合作交流工作责任部门：嘉定区科委", "A6": "国内合作交流责任部门：嘉定区合作办", "A9": "备注：",
    ]
    for (row, person) in [(4, "甲一"), (5, "乙二"), (7, "丙三"), (8, "丁四")] {
      cells["A\(row)"] = row == 4 || row == 7 ? "区政府联系人" : "分园联系人"
      cells["B\(row)"] = "姓 名"
      cells["C\(row)"] = person
      cells["D\(row)"] = "职 务"
      cells["E\(row)"] = "科长"
      cells["F\(row)"] = "手 机"
      cells["G\(row)"] = "1390000000\(row)"
    }
    return filled(
      name, cells, merges: ["A1:G1", "A2:G2", "A3:G3", "A6:G6", "A9:G9"], changing: changing)
  }
}
