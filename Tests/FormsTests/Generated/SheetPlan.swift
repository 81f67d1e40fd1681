import Spreadsheet

/// Places drawn tables on sheets.
struct SheetPlan {
  struct Drawn {
    var name: String
    var drawings: [Drawing]
    var hidden = HiddenWay.nothing

    /// The sheet as a program would have saved it.
    var sheet: Sheet {
      let pieces = drawings.flatMap(\.sketch.pieces)
      var cells = pieces.compactMap { piece in
        piece.value.map {
          Cell(
            reference: piece.reference, value: $0, isDate: piece.isDate,
            format: piece.format.rawValue)
        }
      }
      cells += pieces.compactMap { piece in
        piece.covered.map { Cell(reference: piece.last, value: .string($0)) }
      }
      let merges = pieces.filter { $0.width > 1 || $0.height > 1 }.map {
        CellRange(
          $0.reference,
          $0.last)
      }
      var sheet = Sheet(
        name: name, cells: cells.sorted { $0.reference < $1.reference }, merges: merges
      ).marked()
      sheet.objects = pieces.flatMap { piece in
        // Over the last cell of the piece: of a merged range all are one.
        let cell = CellReference(row: piece.row, column: piece.column + piece.width - 1)
        return piece.boxes.map {
          SheetObject(
            .checkBox, range: CellRange(cell, cell), text: $0.words, isTicked: $0.isTicked)
        }
      }
      sheet.objects += pieces.compactMap { piece in
        piece.object.map {
          SheetObject($0.kind, range: CellRange(piece.last, piece.last), text: $0.words)
        }
      }
      hide(in: &sheet)
      return sheet
    }
  }

  private(set) var sheets: [Drawn] = []
  private(set) var unread: Set<String> = []
  private let form: BlankForm
  private let copies: CopyWay
  private let names: SheetNameWay

  init(form: BlankForm, picker: inout Picker) {
    self.form = form
    copies = picker.pick(CopyWay.self, for: "return", percent: 50)
    names = picker.pick(SheetNameWay.self, for: "return", percent: 50)
  }

  /// Whether the name of a sheet says which table stands there.
  var tells: Bool { names.tells && copies != .oneSheet && copies != .oneSheetAtOnce }

  mutating func place(_ drawings: [Drawing], _ picker: inout Picker) {
    var drawings = drawings
    for index in drawings.indices { finish(&drawings[index], &picker) }
    for table in form.schema.tables {
      let own = drawings.filter { $0.sketch.table == table.id }
      switch copies {
      case .oneSheet, .oneSheetAtOnce: break
      case .sheets:
        for (copy, drawing) in own.enumerated() {
          sheets.append(Drawn(name: name(table.sheet, copy), drawings: [drawing]))
        }
      default:
        guard !own.isEmpty else { continue }
        sheets.append(Drawn(name: name(table.sheet, 0), drawings: arranged(own)))
      }
    }
    if sheets.isEmpty {
      let inOrder = form.schema.tables.flatMap { table in
        drawings.filter { $0.sketch.table == table.id }
      }
      sheets.append(Drawn(name: name("表1", 0), drawings: arranged(inOrder)))
    }
    for index in sheets.indices { insert(into: &sheets[index], &picker) }
    addExtras(&picker)
  }

  private func name(_ sheet: String, _ copy: Int) -> String {
    names.name(sheet, copy: copy, number: sheets.count)
  }

  /// Fills in a table and changes its layout.
  private func finish(_ drawing: inout Drawing, _ picker: inout Picker) {
    drawing.fill()
    guard drawing.isRecord else { return }
    let place = drawing.name
    var seed = picker.seed(for: place + " layout")
    let answers =
      drawing.keepsPlaces
      ? .asPrinted : picker.pick(AnswerPlaceWay.self, for: place, percent: 30)
    let merges = picker.pick(MergeWay.self, for: place, percent: 30) {
      !($0 == .labelsRight && answers == .oneRight)
    }
    drawing.sketch.merge(merges, asked: drawing.asked)
    let source = picker.pick(SourceWay.self, for: place, percent: 10)
    if source == .word, merges == .asPrinted, answers == .asPrinted, drawing.hasAllLabels {
      drawing.sketch.pasteFromWord(asked: drawing.asked, writings: drawing.writings)
    }
    drawing.sketch.move(answers, asked: drawing.asked, &seed)
    drawing.addBeside(&picker, &seed)
    let extra = picker.pick(ExtraWay.self, for: place, percent: 10) { $0 != .sheet }
    guard extra == .noteUnder || extra == .noteFarUnder else { return }
    let text = seed.pick(["注：以上数据截至2021年6月底。", "填表人：张三  复核：李四", "（本页已盖章）"])
    drawing.sketch.pieces.append(
      Piece(
        row: drawing.sketch.height + (extra == .noteUnder ? 0 : 1), column: 0,
        value: .string(text), role: .note))
  }

  private func arranged(_ drawings: [Drawing]) -> [Drawing] {
    var placed: [Drawing] = []
    var row = 0
    var column = 0
    for var drawing in drawings {
      drawing.sketch.insertRows(row, at: 0)
      drawing.sketch.insertColumns(column, at: 0)
      switch copies {
      case .beside: column = drawing.sketch.width
      case .besideApart: column = drawing.sketch.width + 1
      case .belowAtOnce, .oneSheetAtOnce: row = drawing.sketch.height
      case .belowFar: row = drawing.sketch.height + 4
      default: row = drawing.sketch.height + 1
      }
      placed.append(drawing)
    }
    return placed
  }

  private func insert(into sheet: inout Drawn, _ picker: inout Picker) {
    let way = picker.pick(InsertWay.self, for: sheet.name, percent: 25)
    var seed = picker.seed(for: sheet.name)
    let row = seed.number(1...max(1, (sheet.drawings.first?.sketch.height ?? 2) - 1))
    let column = seed.number(1...3)
    sheet.hidden = picker.pick(HiddenWay.self, for: sheet.name, percent: 8) { _ in
      sheet.drawings.contains(where: \.isRecord)
    }
    for index in sheet.drawings.indices {
      if way == .rowsBefore || way == .both { sheet.drawings[index].sketch.insertRows(2, at: 0) }
      if way == .columnsBefore || way == .both {
        sheet.drawings[index].sketch.insertColumns(1, at: 0)
      }
      if way == .rowInside {
        sheet.drawings[index].sketch.insertRows(1, at: row)
        sheet.drawings[index].forgetEmptyLines()
      }
      if way == .columnInside {
        sheet.drawings[index].sketch.insertColumns(1, at: column)
        sheet.drawings[index].forgetEmptyCells()
      }
    }
  }

  private mutating func addExtras(_ picker: inout Picker) {
    guard
      picker.pick(ExtraWay.self, for: "workbook", percent: 20, where: { $0 == .sheet }) == .sheet
    else { return }
    let cells = [(0, 0, "内部备注"), (1, 0, "联系人"), (1, 1, "张三 13800138000"), (3, 2, "待核实：企业共有20家")]
    var sketch = Sketch(table: "", pieces: [])
    for (row, column, text) in cells {
      sketch.pieces.append(Piece(row: row, column: column, value: .string(text), role: .note))
      unread.insert("备忘!\(CellReference(row: row, column: column))")
    }
    let drawing = Drawing(name: "备忘", sketch: sketch, asked: [], writings: [], isRecord: false)
    sheets.append(Drawn(name: "备忘", drawings: [drawing]))
  }
}
