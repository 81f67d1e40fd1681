extension Issue {
  /// The catalogue of messages in Chinese.
  func chineseMessage(_ s: MessageSubject) -> String {
    let now = s.found.map { "，现为\($0)" } ?? ""
    switch kind {
    case .requiredMissing: return chineseMissing(s)
    case .typeError(let whole, let zero):
      let number = whole ? "整数" : "数字" + (s.field?.unit.map { "（单位：\($0)）" } ?? "")
      return "\(s.question)应填\(number)\(now)\(zero ? "；如没有，请填 0" : "")。"
    case .minimum(let least): return "\(s.question)不能小于 \(least)\(now)，请改正。"
    case .choiceUnknown(let typed):
      let nearest = s.nearestOption(to: typed).map { "，是否为\($0)？" } ?? "。"
      return "\(s.question)没有选项\(s.list(typed))\(extra(now, typed))，可选 \(s.options)\(nearest)"
    case .choiceMultiple(let letters):
      let list = letters.map(String.init).joined(separator: "、")
      return "\(s.question)只能选一项，现为\(s.found ?? "“\(list)”")，请只留一个字母。"
    case .noteMissing(let option):
      return "\(s.question)选了\(s.option(option, of: field))\(now)，但没有备注，请在其后写明。"
    case .noteUnexpected(let option):
      return
        "\(s.question)写了备注\(s.found ?? "")，但没有选\(s.option(option, of: field))，请补选该项或删去备注。"
    case .skipViolated(let other, let option):
      let reason =
        option.map { "\(s.title(of: other))没有选\(s.option($0, of: other))" }
        ?? "\(s.title(of: other))未填"
      return "\(reason)，\(s.question)不应填写\(now)，请补填前者或删去。"
    case .answerAmbiguous(let readings):
      return
        "\(s.question)\(s.found.map { "现为\($0)，" } ?? "")可以读作\(s.list(readings, joint: "或"))，请写明是哪一个。"
    case .tableAmbiguous(let tables):
      return "此处的表\(s.found.map { "（\($0)）" } ?? "")可以是\(s.names(ofTables: tables))，未读取；请恢复表格的标题。"
    case .formatMobile, .formatPhone, .formatURL: return "\(s.question)应填\(s.expected)\(now)。"
    case .formatEmail: return "\(s.question)应填电子邮箱地址（如 name@example.cn）\(now)。"
    case .regionUnknown(let names, let nearest):
      let hint = nearest.map { "是否为“\($0)”？" } ?? "请写出具体的国家或地区，以“、”隔开。"
      return "\(s.question)中的\(s.list(names))不是国家或地区\(extra(now, names))，\(hint)"
    case .periodInvalid:
      return "\(s.question)应填起止时间，如 2018.5-2023.4、2018年5月至今或长期\(now)。"
    case .periodOrder(let period):
      let end = period.end?.description ?? "", start = period.start?.description ?? ""
      return "\(s.question)的结束时间 \(end) 早于开始时间 \(start)\(now)，请改正。"
    case .oneMissing(let fields):
      let state = now.isEmpty ? "，现未填" : now
      guard s.areOfOneQuestion(fields) else {
        return "\(s.titles(of: fields))应至少填一项\(state)，请填写。"
      }
      let unit = s.areAreas(fields) ? "（平方米）" : ""
      return "\(s.label)应填\(s.titles(of: fields))\(unit)，至少一项\(state)。"
    case .partExceedsWhole(let part, let whole, let wholeField):
      let (small, large) = s.exactNumbers(part, whole, of: wholeField)
      return
        "\(s.question)为 \(small)，大于\(s.title(of: wholeField)) \(large)\(extra(now, [small]))，请改正。"
    case .countMismatch(let stated, let returned, let table):
      let name = s.name(ofTable: table)
      return "\(s.question)填了 \(stated)，而交回的\(name)有 \(returned) 份\(extra(now, ["\(stated)"]))，"
        + "请改正数目，或补交、删去表格。"
    case .senderMismatch(let expected):
      let sheet = s.schema.tables[checked: s.schema.sender.table]?.sheet ?? ""
      return "\(s.question)应与\(sheet)的“\(expected)”一致\(now)。"
    case .senderUnknown(let nearest):
      return "\(s.question)不在名单上\(now)，\(nearest.map { "是否为“\($0)”？" } ?? "请填写名单上的名称。")"
    case .duplicateRecord(let file, let place):
      let other = MessageSubject.place(place, file: file)
      return "\(s.question)\(s.found.map { "现为\($0)，" } ?? "")与 \(other) 重复，请删去一份或改正。"
    case .labelMissing(let labels):
      return "\(s.name(ofTable: table))中找不到问题\(s.list(labels))\(now)，请恢复表格原有的文字。"
    case .tableMissing:
      return "缺少\(s.name(ofTable: table))\(now)，请补上并填写。"
    case .tableRepeated(let first):
      return "\(s.name(ofTable: table))只应有一份，另一份在 \(MessageSubject.place(first))\(now)，请删去一份。"
    case .cellError(let error):
      return "\(s.question)的单元格显示错误“\(error)”\(extra(now, [error]))，请填入实际内容。"
    case .lengthShort(let count, let least):
      return "\(s.question)只有 \(count) 字，应不少于 \(least) 字\(now)，请补充。"
    case .lengthLong(let count, let most):
      return "\(s.question)有 \(count) 字，应不多于 \(most) 字\(now)，请精简。"
    case .areaConverted(let value, let unit):
      let size = MessageSubject.number(value)
      return "\(s.question)应以平方米为单位\(now)，已将\(unit)换算为 \(size) 平方米，请核对。"
    case .fileName(let expected): return "文件名应为“\(expected)”\(now)。"
    case .late(let saved, let deadline):
      return "文件最后保存于 \(saved)，晚于截止日期 \(deadline)\(now)。"
    case .wrongForm(let found):
      return "这不是“\(s.schema.title.zh)”（\(s.schema.id)），而是另一张表（\(found)），未读取；请改用正确的空白表填写。"
    case .wrongVersion(let found, let expected):
      return "表格是 \(found) 版，现应填 \(expected) 版，问题可能已有变化；请改用新版空白表填写。"
    case .returnUnclear(let others):
      return "该单位还交了 \(others.joined(separator: "、"))，内容不同，从保存时间看不出哪份最新，暂都不计入汇总，请只留应计入的一份。"
    case .referenceMismatch(let stated, let reference):
      let number = MessageSubject.number(stated)
      let total = place == nil && field != nil ? "合计" : ""
      let subject = field == nil ? "\(s.name(ofTable: table))的份数" : s.question
      return "\(subject)\(total)为 \(number)，年度统计数据为 \(MessageSubject.number(reference))"
        + "\(extra(now, [number]))，请核对改正。"
    }
  }

  /// Nothing is said of the whole answer where it is no more than what has been quoted.
  private func extra(_ now: String, _ quoted: [String]) -> String {
    found.map { quoted.contains(TextFolding.folded($0).trimmed) } == true ? "" : now
  }

  private func chineseMissing(_ s: MessageSubject) -> String {
    let now = s.found.map { "，现为\($0)" } ?? ""
    let mend =
      s.options.isEmpty ? "请填写\(now.isEmpty ? "" : "实际内容")" : "请选填 \(s.options)"
    switch s.field?.requirement {
    case .ifAnswered(let other):
      return "填了\(s.title(of: other))，\(s.question)也必填\(now)，\(mend)。"
    case .ifChosen(let other, let letter):
      return "\(s.title(of: other))选了\(s.option(letter, of: other))，\(s.question)也必填\(now)，\(mend)。"
    case .ifSeveral(let other):
      return "\(s.title(of: other))选了多项，\(s.question)也必填\(now)，\(mend)。"
    default: return "\(s.question)必填\(now.isEmpty ? "，现未填" : now)，\(mend)。"
    }
  }
}
