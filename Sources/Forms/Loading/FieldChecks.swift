/// What must hold between the fields of a table once their kinds are known.
struct FieldChecks {
  let table: WrittenTable
  /// By the index of their ids; nil where a field has faults of its own.
  let fields: [Field?]

  /// Reports what does not hold.
  func run() {
    for (index, written) in fieldsByIndex {
      guard let field = fields[index] else { continue }
      checkRequirement(of: field, at: index, written: written)
    }
    let ordered = fieldsByIndex.sorted { $0.0 < $1.0 }
    checkNames(ordered.map(\.1))
    for question in table.questions {
      for line in question.lines { AreaChecks(table: table, fields: fields).run(line) }
      // In cells beside each other the cells tell them apart.
      if question.isAcross { continue }
      for line in question.lines { checkNeighbours(of: line) }
    }
  }

  private var fieldsByIndex: [(Int, WrittenField)] {
    table.fields.compactMap { written in table.index[written.id].map { ($0, written) } }
  }

  private func checkRequirement(of field: Field, at index: Int, written: WrittenField) {
    guard let cursor = written.members?["required"] else { return }
    let other: Int
    switch field.requirement {
    case .optional, .required, .conditional: return
    case .ifAnswered(let index), .ifSeveral(let index), .ifChosen(let index, _): other = index
    }
    guard other != index else { return cursor.report(.requiresItself(field.id)) }
    guard let condition = fields[other] else { return }
    switch (field.requirement, condition.shape) {
    case (.ifChosen(_, let key), .options(let options, _)):
      if !options.contains(where: { $0.key == key }) {
        let known = options.map(\.key)
        let value = cursor.node.mapping?["if_chosen"]?.mapping?.first?.value
        value.map(cursor.at)?.report(.noSuchOption(key, known: known))
      }
    case (.ifChosen, _): cursor.report(.notAChoice(condition.id))
    case (.ifSeveral, .options(_, several: true)): break
    case (.ifSeveral, _): cursor.report(.notOfSeveral(condition.id))
    default: break
    }
  }

  /// Generated Swift types leave the underscores out.
  private func checkNames(_ ordered: [WrittenField]) {
    var seen: [String: String] = [:]
    for written in ordered {
      if Self.reserved.contains(written.id) { written.key.report(.reserved(written.id)) }
      let name = SwiftName.camelCase(written.id)
      if let other = seen[name] {
        written.key.report(.sameName(written.id, as: other, name))
      } else {
        seen[name] = written.id
      }
    }
  }

  /// The names of columns of CSV files in which records stand. (`status` is a column of `returns.csv` only.)
  private static let reserved: Set<String> = [
    "file", "sheet", "record", "range", "sender", "group", "parent", "line",
  ]

  /// Only blanks of kinds whose answers have words of their own can be told apart without words between
  /// them: the place and the sizes of an area.
  private func checkNeighbours(of line: WrittenLine) {
    for (piece, next) in zip(line.pieces, line.pieces.dropFirst()) {
      guard case .blank(let first) = piece, case .blank(let second) = next else { continue }
      guard let kinds = types(of: [first, second]), !kinds.allSatisfy({ $0.mayTouchOthers }) else {
        continue
      }
      line.cursor.report(.blanksTouch(first, second), at: "{\(first)}{\(second)}")
    }
  }

  /// The kinds of some fields; nil where one of them has none that is known.
  private func types(of ids: [String]) -> [any AnswerKind.Type]? {
    let types = ids.compactMap { id in
      table.kinds[id].flatMap { word in Field.Kind.all.first { $0.word == word } }
    }
    return types.count == ids.count ? types : nil
  }
}
