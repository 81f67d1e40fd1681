import Forms
import Spreadsheet

/// A return written from known values in ways and layouts drawn by a seed, and what must be read from it.
struct GeneratedReturn {
  struct Expected {
    var table: String
    var sheet: String
    var first: CellReference
    var values: [String: Value]
    var cells: [String: CellReference]
    /// Fields of which nothing is compared.
    var unchecked: Set<String> = []
  }

  struct ExpectedIssue: Hashable {
    var code: String
    var table: String?
    var field: String?
    var sheet: String?
    var cell: CellReference?
  }

  private(set) var workbook = Workbook(sheets: [], numberFormats: CellFormat.codes)
  private(set) var expected: [Expected] = []
  private(set) var issues: [ExpectedIssue] = []
  private(set) var unread: Set<String> = []
  /// The names of the ways that were used.
  private(set) var used: Set<String> = []
  /// Whether the fault could be put in.
  private(set) var isFaulty = false

  private let form: BlankForm
  private var picker: Picker
  private var instead: Fault.Instead?

  /// - Parameters:
  ///   - form: The blank form.
  ///   - seed: What is drawn from.
  ///   - allowed: The ways that may be drawn.
  ///   - fault: What is put in on purpose.
  init(_ form: BlankForm, seed: String, allowed: Allowed, fault: Fault? = nil) {
    self.form = form
    picker = Picker(seed: seed, allowed: allowed)
    var known = KnownReturn(seed: seed)
    var draws = picker.seed(for: "fault")
    var places: [Fault.Place] = []
    if let fault, case .values(let change) = fault.change {
      places = change(&known, &draws).map { [$0] } ?? []
    }
    instead = fault?.instead(in: known, &draws)
    if let instead { places.append(instead.place) }
    var sheets = SheetPlan(form: form, picker: &picker)
    var drawings: [Drawing] = known.records.enumerated().map { index, record in
      draw(record, "record \(index)", titleTells: sheets.tells)
    }
    if let fault { places += fault.apply(to: &drawings, form, &draws) }
    drawings += blankTables(besides: known.records, park: known.park)
    isFaulty = fault == nil || !places.isEmpty
    sheets.place(drawings, &picker)
    finish(sheets, fault, places)
    used = picker.used
  }

  private mutating func draw(
    _ record: KnownRecord, _ name: String, titleTells: Bool
  ) -> Drawing {
    let table = record.table
    var sketch = form.sketches[table] ?? Sketch(table: table, pieces: [])
    let asked = form.questions[table] ?? []
    var seed = picker.seed(for: name)
    sketch.retype(picker.pick(LabelWay.self, for: name, percent: 40), &seed)
    let sheet = form.schema.table(table)?.sheet ?? ""
    let isTwin = table.hasSuffix("transfer_centers")
    sketch.change(
      picker.pick(TitleWay.self, for: name, percent: 30) {
        // Two tables differ in their titles only; one of them must be told by its sheet.
        !($0 == .deleted && isTwin && !titleTells)
      }, sheet: sheet)
    var writings: [Writing] = []
    for (index, question) in asked.enumerated() {
      let printed = question.lines.indices.map { line in
        sketch.pieces.first { $0.role == .answer(index, line: line) || $0.role == .inside(index) }?
          .text ?? ""
      }
      let isInside = sketch.pieces.contains { $0.role == .inside(index) }
      var writing = Writing(question, printed: printed, isInside: isInside, values: record.values)
      if let instead, instead.place.record == name, let field = instead.place.field,
        writing.values[field] != nil
      {
        writing.instead[field] = instead.text
      }
      QuestionWriter.write(&writing, &picker, for: "\(name) question \(index)")
      for field in writing.instead.keys {
        writing.values[field] = nil
        writing.unchecked.insert(field)
      }
      writings.append(writing)
    }
    return Drawing(name: name, sketch: sketch, asked: asked, writings: writings)
  }

  private mutating func blankTables(besides records: [KnownRecord], park: String) -> [Drawing] {
    KnownValues.repeated.compactMap { table in
      guard !records.contains(where: { $0.table == table }),
        let sketch = form.sketches[table], let asked = form.questions[table]
      else { return nil }
      let way = picker.pick(BlankTableWay.self, for: table)
      guard way != .deleted else { return nil }
      let writings = asked.enumerated().map { index, question in
        let printed = question.lines.indices.map { line in
          sketch.pieces.first {
            $0.role == .answer(index, line: line) || $0.role == .inside(index)
          }?
          .text ?? ""
        }
        var writing = Writing(question, printed: printed, isInside: index == 0, values: [:])
        if index == 0, way == .parkOnly { writing.write(printed[0] + park) }
        return writing
      }
      return Drawing(name: table, sketch: sketch, asked: asked, writings: writings, isRecord: false)
    }
  }

  private mutating func finish(_ plan: SheetPlan, _ fault: Fault?, _ places: [Fault.Place]) {
    workbook.sheets = plan.sheets.map(\.sheet)
    for drawn in plan.sheets {
      if let cell = drawn.hiddenCell {
        issues.append(
          ExpectedIssue(
            code: "hidden-skipped", table: nil, field: nil, sheet: drawn.name, cell: cell))
      }
      for drawing in drawn.drawings {
        for cell in drawing.sketch.pieces.flatMap(\.unread) {
          unread.insert("\(drawn.name)!\(cell)")
        }
        guard drawing.isRecord else { continue }
        expected.append(drawing.expected(sheet: drawn.name))
        for writing in drawing.writings {
          // Of two answers that differ, what stands beside them is told with them.
          var faulty: [String] = []
          if case .drawings = fault?.change {
            faulty = places.filter { $0.record == drawing.name }.compactMap(\.field)
          }
          for field in writing.besides where !faulty.contains(field) {
            guard let cell = expected.last?.cells[field] ?? drawing.firstCell(of: field) else {
              continue
            }
            unread.insert("\(drawn.name)!\(cell)")
          }
          // Of two sizes in one cell, one is said to be converted.
          var cells: Set<CellReference?> = []
          for issue in writing.issues {
            let cell = expected.last?.cells[issue.field]
            guard issue.code != "area-converted" || cells.insert(cell).inserted else { continue }
            issues.append(
              ExpectedIssue(
                code: issue.code, table: drawing.sketch.table, field: issue.field,
                sheet: drawn.name, cell: cell))
          }
        }
        guard let fault else { continue }
        for place in places where place.record == drawing.name {
          let first = expected.last?.first
          let cell = place.field.map { expected.last?.cells[$0] } ?? first
          issues.append(
            ExpectedIssue(
              code: fault.code, table: drawing.sketch.table, field: place.field,
              sheet: drawn.name, cell: place.isFirstCell ? first : cell))
        }
      }
    }
    for place in places where place.record == nil {
      issues.append(
        ExpectedIssue(
          code: fault?.code ?? "", table: place.table, field: nil, sheet: nil, cell: nil))
    }
    unread.formUnion(plan.unread)
  }
}
