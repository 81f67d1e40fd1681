/// Reads what a form says of its statistics.
struct StatisticsLoader {
  let tables: FormTables
  /// Whether the form says what senders belong to.
  var hasGroup = true

  func load(_ cursor: YamlCursor) -> Statistics {
    guard let members = YamlMembers(cursor, keys: .statistics) else { return Statistics() }
    let lists = ids(members["lists"]) { shape in
      if case .text = shape { true } else { false }
    }
    let charts = (members["charts"]?.items() ?? []).compactMap { item -> Statistics.Chart? in
      guard let chart = YamlMembers(item, keys: .chart) else { return nil }
      let fields = ids(chart["fields"]) { $0.isNumber }
      return Statistics.Chart(title: TableLoader.words(chart["title"]), fields: fields)
    }
    return Statistics(
      lists: lists, charts: charts, by: (members["by"]?.items() ?? []).compactMap(division))
  }

  /// The group of the sender, or a choice.
  private func division(_ cursor: YamlCursor) -> Statistics.Division? {
    guard cursor.node.scalar?.string != "group" else {
      if !hasGroup { cursor.report(.noGroup) }
      return .group
    }
    guard let reference = tables.reference(at: cursor) else { return nil }
    if let field = tables.field(reference) {
      switch field.shape {
      case .options, .flag: break
      default: cursor.report(.notADivision(field.id))
      }
    }
    return .field(reference)
  }

  /// Ids of fields that some table has; reports those that none has, or that are of another kind.
  private func ids(_ cursor: YamlCursor?, where fits: (AnswerShape) -> Bool) -> [String] {
    (cursor?.items() ?? []).compactMap { item in
      guard let id = item.text() else { return nil }
      let fields = tables.loaded.compactMap { loaded in
        loaded.names.index[id].flatMap { loaded.fields[$0] }
      }
      let isNamed = tables.loaded.contains { $0.names.index[id] != nil }
      if !isNamed, tables.areWhole {
        item.report(.unknownField(id, known: tables.loaded.flatMap(\.names.ids)))
      }
      if let other = fields.first(where: { !fits($0.shape) }) {
        item.report(.notForStatistics(id, kind: other.kind.name))
      }
      return id
    }
  }
}

extension Mistake {
  static var noGroup: Mistake {
    Mistake(zh: "按组统计须在 form.yaml 写 group", en: "statistics by group need group in form.yaml")
  }

  static func notADivision(_ id: String) -> Mistake {
    Mistake(
      zh: "by 须写 group，或选择题、是否题的“表.字段”，“\(id)”不是",
      en: "statistics go by group, or by a choice or a yes or no; \"\(id)\" is none of these")
  }

  static func notForStatistics(_ id: String, kind: String) -> Mistake {
    Mistake(
      zh: "字段“\(id)”的类型是 \(kind)：lists 只列文字字段，charts 只列数字字段",
      en: "field \"\(id)\" is of kind \(kind): lists take text fields, charts take number fields")
  }
}
