import Forms
import Spreadsheet

/// The form as it is sent out, as data: the sketch of each table, and what is asked in it.
struct BlankForm: Sendable {
  let schema: Schema
  let workbook: Workbook
  private(set) var sketches: [String: Sketch] = [:]
  private(set) var questions: [String: [Asked]] = [:]

  init() throws {
    let root = #filePath.prefix(
      #filePath.count - "Tests/FormsTests/Generated/BlankForm.swift".count)
    var schema = try Schema.load(path: root + "Schemas/zhangjiang-2021")
    var workbook = try Workbook(path: root + "Samples/form/张江高新区分园国际合作情况表.xlsx")
    Self.askForShare(in: &schema, &workbook)
    self.schema = schema
    self.workbook = workbook
    for table in schema.tables {
      guard let sheet = workbook.sheets.first(where: { $0.name == table.sheet }) else { continue }
      let asked = (Self.answers[table.id] ?? "").split(separator: ";").map {
        Asked($0, in: table)
      }
      questions[table.id] = asked
      sketches[table.id] = Sketch(table: table.id, sheet: sheet, asked: asked)
    }
  }

  /// Asks in 表2 for a percentage, of which the form has none.
  private static func askForShare(in schema: inout Schema, _ workbook: inout Workbook) {
    guard let table = schema.tables.firstIndex(where: { $0.id == "incubators" }),
      let sheet = workbook.sheets.firstIndex(where: { $0.name == schema.tables[table].sheet }),
      let cell = CellReference("A18"), let answer = CellRange("B18:D18")
    else { return }
    let label = "14. 外资企业占比"
    let field = schema.tables[table].fields.count
    schema.tables[table].fields.append(
      Field(
        id: "foreign_share", title: Words(zh: label, en: label), kind: .percent(PercentKind())))
    schema.tables[table].questions.append(
      Question(label: label, position: .beside, lines: [Line(parts: [.blank(field)])]))
    workbook.sheets[sheet].cells = workbook.sheets[sheet].cells.map { cell in
      // The remark below the form stands a row lower.
      var moved = cell
      if cell.reference.row >= 17 { moved.reference.row += 1 }
      return moved
    }
    workbook.sheets[sheet].cells.append(Cell(reference: cell, value: .string(label)))
    workbook.sheets[sheet].cells.sort { $0.reference < $1.reference }
    workbook.sheets[sheet].merges = workbook.sheets[sheet].merges.map { merge in
      guard merge.topLeft.row >= 17 else { return merge }
      return CellRange(
        CellReference(row: merge.topLeft.row + 1, column: merge.topLeft.column),
        CellReference(row: merge.bottomRight.row + 1, column: merge.bottomRight.column))
    }
    workbook.sheets[sheet].merges.append(answer)
  }

  /// Where each field is answered in the form.
  ///
  /// The cells of a question stand between commas, the questions between semicolons. Copied from the
  /// form by hand, so that the reader is not asked.
  static let answers = [
    "contact": """
    A2 district; A3 intl_department; C4 intl_district_name; E4 intl_district_title;
    G4 intl_district_mobile; C5 intl_park_name; E5 intl_park_title; G5 intl_park_mobile;
    A6 domestic_department; C7 domestic_district_name; E7 domestic_district_title;
    G7 domestic_district_mobile; C8 domestic_park_name; E8 domestic_park_title;
    G8 domestic_park_mobile; A9 remarks
    """,
    "basics": """
    A2 park; A3 management; A4 has_department has_department_note; A5 full_time_staff;
    B7 contact_name; D7 contact_title; B8 contact_phone; D8 contact_mobile; B9 contact_email;
    D9 contact_wechat; B10 contact_fax; B11 contact_address; D13 incubator_count;
    D14 institute_count; D15 transfer_center_count; D16 overseas_incubator_count;
    D17 overseas_transfer_center_count; A18 overseas_intent;
    A20 intent_regions intent_regions_note; B21 intent_fields;
    B22 intent_contents intent_contents_note
    """,
    "incubators": """
    A2 park; B3 name; D3 address; B4 regions; B5 period; B6 fields; B7 partner_name;
    B8 partner_nature partner_nature_note, B9 partner_nature_detail;
    B10 space_location land_area_m2 floor_area_m2; B11 operator_nature operator_nature_note;
    B12 team_size; B13 enterprise_count investment_100m_cny employment foreign_enterprise_count
    foreign_staff_count; B14 contents contents_note; B15 policy_support policy_support_note;
    B16 outcome; B17 head_name; D17 head_mobile; B18 foreign_share
    """,
    "institutes": """
    A2 park; B3 name; D3 address; B4 regions; B5 fields; B6 partner_name;
    B7 partner_nature, B8 partner_nature_note, B9 partner_nature_detail;
    B10 space_location land_area_m2 floor_area_m2;
    B11 project_count research_staff_count foreign_staff_count;
    B12 policy_support policy_support_note; B13 outcome; B14 head_name; D14 head_mobile
    """,
    "transfer_centers": """
    A2 park; B3 name; D3 address; B4 regions; B5 fields; B6 partner_name;
    B7 partner_nature partner_nature_note, B8 partner_nature_detail;
    B9 transfer_outbound_count transfer_outbound_amount_10k_cny transfer_inbound_count
    transfer_inbound_amount_10k_cny; B10 policy_support policy_support_note; B11 outcome;
    B12 head_name; D12 head_mobile
    """,
    "overseas_incubators": """
    A2 park; B3 name; D3 address; B4 regions; B5 fields; B6 partner_name;
    B7 partner_nature, B8 partner_nature_note partner_nature_detail; B9 area_m2;
    B10 enterprise_count investment_100m_cny employment foreign_enterprise_count
    foreign_staff_count; B11 policy_support; B12 outcome; B13 head_name; D13 head_mobile
    """,
    "overseas_transfer_centers": """
    A2 park; B3 name; D3 address; B4 regions; B5 fields; B6 partner_name;
    B7 partner_nature, B8 partner_nature_note, B9 partner_nature_detail;
    B10 transfer_outbound_count transfer_outbound_amount_10k_cny transfer_inbound_count
    transfer_inbound_amount_10k_cny; B11 policy_support; B12 outcome; B13 head_name;
    D13 head_mobile
    """,
  ]
}

/// A question of the blank form: its cells, and the fields answered in each.
struct Asked: Sendable {
  struct Line: Sendable {
    var cell: CellReference
    var fields: [Field]
  }

  var lines: [Line] = []

  /// Reads `B8 partner_nature partner_nature_note, B9 partner_nature_detail`.
  init(_ text: Substring, in table: Table) {
    for line in text.split(separator: ",") {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let cell = words.first.flatMap({ CellReference($0) }) else { continue }
      let fields = words.dropFirst().compactMap { id in table.fields.first { $0.id == id } }
      lines.append(Line(cell: cell, fields: fields))
    }
  }

  var fields: [Field] { lines.flatMap(\.fields) }

  /// The kind of its first field.
  var kind: Field.Kind { fields.first?.kind ?? .text(TextKind()) }
  var shape: AnswerShape { kind.shape }

  /// Whether several fields, or words around one, make it a sentence with blanks.
  func isSentence(printed: String) -> Bool {
    switch kind {
    case .count, .amount: printed.contains("__")
    default: false
    }
  }
}
