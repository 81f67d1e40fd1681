extension Issue.Code {
  /// The name of the code for people, short enough for the head of a column.
  public func title(_ language: Language) -> String {
    switch language {
    case .zh: chineseTitle
    case .en: englishTitle
    }
  }

  private var chineseTitle: String {
    switch self {
    case .requiredMissing: "必填未填"
    case .typeError: "类型错误"
    case .minimum: "小于下限"
    case .choiceUnknown: "选项不存在"
    case .choiceMultiple: "只能单选"
    case .noteMissing: "缺少备注"
    case .noteUnexpected: "多余备注"
    case .skipViolated: "不应填写"
    case .answerAmbiguous: "答案不明"
    case .formatMobile: "手机号码有误"
    case .formatPhone: "电话号码有误"
    case .formatEmail: "邮箱地址有误"
    case .formatURL: "网址有误"
    case .regionUnknown: "国家地区不明"
    case .periodInvalid: "起止时间不明"
    case .periodOrder: "起止颠倒"
    case .oneMissing: "至少填一项"
    case .partExceedsWhole: "部分大于总数"
    case .countMismatch: "数目不符"
    case .senderMismatch: "填报单位不一致"
    case .senderUnknown: "填报单位不在名单"
    case .duplicateRecord: "重复填报"
    case .labelMissing: "问题缺失"
    case .tableMissing: "缺少表格"
    case .tableRepeated: "表格重复"
    case .cellError: "单元格错误"
    case .lengthShort: "字数不足"
    case .lengthLong: "字数过多"
    case .areaConverted: "面积已换算"
    case .fileName: "文件名不符"
    case .late: "逾期"
    case .wrongForm: "表格不对"
    case .wrongVersion: "表格版本不对"
    case .returnUnclear: "以哪份为准不明"
    case .referenceMismatch: "与统计数据不符"
    }
  }

  private var englishTitle: String {
    switch self {
    case .requiredMissing: "Required, not answered"
    case .typeError: "Wrong type"
    case .minimum: "Too small"
    case .choiceUnknown: "No such option"
    case .choiceMultiple: "One option only"
    case .noteMissing: "Note missing"
    case .noteUnexpected: "Note not asked for"
    case .skipViolated: "Must stay empty"
    case .answerAmbiguous: "Ambiguous answer"
    case .formatMobile: "Not a mobile number"
    case .formatPhone: "Not a telephone number"
    case .formatEmail: "Not an e-mail address"
    case .formatURL: "Not a web address"
    case .regionUnknown: "Unknown region"
    case .periodInvalid: "Not a period"
    case .periodOrder: "Ends before it starts"
    case .oneMissing: "One of several missing"
    case .partExceedsWhole: "Part exceeds whole"
    case .countMismatch: "Count differs"
    case .senderMismatch: "Sender differs"
    case .senderUnknown: "Sender not on the roster"
    case .duplicateRecord: "Repeated record"
    case .labelMissing: "Question missing"
    case .tableMissing: "Table missing"
    case .tableRepeated: "Table repeated"
    case .cellError: "Error in the cell"
    case .lengthShort: "Too short"
    case .lengthLong: "Too long"
    case .areaConverted: "Area converted"
    case .fileName: "Name of the file"
    case .late: "Late"
    case .wrongForm: "Wrong form"
    case .wrongVersion: "Wrong version"
    case .returnUnclear: "Which return counts"
    case .referenceMismatch: "Differs from reference"
    }
  }
}
