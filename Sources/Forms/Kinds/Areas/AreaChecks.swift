/// What must hold between the areas and places that one answer asks for.
struct AreaChecks {
  let table: WrittenTable
  /// By the index of their ids; nil where a field has faults of its own.
  let fields: [Field?]

  /// Reports what does not hold in a line of a question.
  func run(_ line: WrittenLine) {
    var usual: [String] = []
    var areas: [String] = []
    for id in line.blanks {
      guard case .area(let area) = kind(of: id) else { continue }
      areas.append(id)
      if area.isUsual {
        usual.append(id)
      } else if area.words.isEmpty {
        table.writtenField(id)?.key.report(.areaWithoutWords(id))
      }
    }
    if areas.count > 1, usual.count != 1 {
      line.cursor.report(.notOneUsualArea(areas), at: "{\(areas[0])}")
    }
    let hasArea = line.blanks.contains { table.kinds[$0] == AreaKind.word }
    for id in line.blanks where table.kinds[id] == PlaceKind.word && !hasArea {
      line.cursor.report(.placeWithoutArea(id), at: "{\(id)}")
    }
  }

  private func kind(of id: String) -> Field.Kind? {
    table.index[id].flatMap { fields[$0]?.kind }
  }
}
