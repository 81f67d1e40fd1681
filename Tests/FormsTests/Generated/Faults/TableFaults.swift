import Spreadsheet

extension Fault {
  /// Tables and labels that are gone, or stand twice.
  static let ofTables: [Fault] = [
    Fault(
      code: "label-missing", name: "a row deleted",
      change: .drawings { drawings, _, seed in
        removeLabel(from: &drawings, &seed, answer: nil)
      }),
    Fault(
      code: "label-missing", name: "a label deleted, its answer left",
      change: .drawings { drawings, _, seed in
        removeLabel(from: &drawings, &seed, answer: .note)
      }),
    Fault(
      code: "answer-ambiguous", name: "another answer in the label's own cell",
      change: .drawings { drawings, _, seed in answerInLabel(of: &drawings, &seed) }),
    Fault(
      code: "table-missing", name: "表1",
      change: .drawings { drawings, _, _ in
        drawings.removeAll { $0.sketch.table == "basics" }
        return [Place(record: nil, table: "basics")]
      }),
    Fault(
      code: "table-missing", name: "联络表",
      change: .drawings { drawings, _, _ in
        drawings.removeAll { $0.sketch.table == "contact" }
        return [Place(record: nil, table: "contact")]
      }),
    Fault(
      code: "table-repeated", name: "表1 or 联络表",
      change: .drawings { drawings, _, seed in
        guard
          var copy = drawings.first(where: { $0.sketch.table == seed.pick(["basics", "contact"]) })
        else { return [] }
        copy.name = "a second one"
        // Of a second one, only that it is there is said.
        for question in copy.writings.indices { copy.writings[question].issues = [] }
        copy.keepsPlaces = true
        drawings.append(copy)
        return [Place(record: copy.name, table: copy.sketch.table)]
      }),
  ]

  /// Takes the label of a question away, and makes its answer something else.
  private static func removeLabel(
    from drawings: inout [Drawing], _ seed: inout Seed, answer: Piece.Role?
  ) -> [Place] {
    let ids = ["regions", "fields", "outcome", "period", "contact_address", "area_m2"]
    for index in drawings.indices.shuffled(using: &seed) {
      let questions = drawings[index].asked.indices.filter { question in
        let asked = drawings[index].asked[question]
        return asked.fields.count == 1 && ids.contains(asked.fields[0].id)
      }
      guard !questions.isEmpty else { continue }
      let question = seed.pick(questions)
      let field = drawings[index].asked[question].fields[0].id
      drawings[index].sketch.pieces.removeAll { $0.role == .label(question) }
      if let answer, let value = drawings[index].writings[question].cells[0] {
        for piece in drawings[index].sketch.pieces.indices
        where drawings[index].sketch.pieces[piece].role == .answer(question, line: 0) {
          drawings[index].sketch.pieces[piece].role = answer
          drawings[index].sketch.pieces[piece].value = value
          drawings[index].sketch.pieces[piece].isDate = drawings[index].writings[question].isDate
          drawings[index].sketch.pieces[piece].format = drawings[index].writings[question].format
        }
      } else {
        drawings[index].sketch.pieces.removeAll { $0.role == .answer(question, line: 0) }
      }
      drawings[index].writings[question].values = [:]
      drawings[index].writings[question].issues = []
      drawings[index].sketch.uncertain.insert(field)
      return [
        Place(
          record: drawings[index].name, table: drawings[index].sketch.table, field: field,
          isFirstCell: true)
      ]
    }
    return []
  }

  /// Types an answer behind a question that is answered otherwise beside it.
  private static func answerInLabel(of drawings: inout [Drawing], _ seed: inout Seed) -> [Place] {
    let others = [
      "regions": "新西兰", "fields": "极地装备", "period": "2001.2-2003.4", "head_name": "欧阳九",
      "head_mobile": "13912345670", "contact_email": "other@example.org",
    ]
    for index in drawings.indices.shuffled(using: &seed) {
      let writings = drawings[index].writings
      let questions = writings.indices.filter { question in
        let fields = writings[question].asked.fields
        guard fields.count == 1, others[fields[0].id] != nil,
          let value = writings[question].values[fields[0].id]
        else { return false }
        // Two equal answers count as one.
        return value != .list(["NZ"])
      }
      guard !questions.isEmpty else { continue }
      let question = seed.pick(questions)
      let field = writings[question].asked.fields[0].id
      for piece in drawings[index].sketch.pieces.indices
      where drawings[index].sketch.pieces[piece].role == .label(question) {
        let words = drawings[index].sketch.pieces[piece].text.trimmingSuffix { ":： ".contains($0) }
        drawings[index].sketch.pieces[piece].value = .string(words + "：" + (others[field] ?? ""))
      }
      drawings[index].writings[question].unchecked.insert(field)
      // What is struck out or white in the other answer is told all the same.
      drawings[index].writings[question].issues.removeAll {
        $0.code != "struck-out" && $0.code != "text-hidden"
      }
      drawings[index].keepsPlaces = true
      return [
        Place(record: drawings[index].name, table: drawings[index].sketch.table, field: field)
      ]
    }
    return []
  }
}
