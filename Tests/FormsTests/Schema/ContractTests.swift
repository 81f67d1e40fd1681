@testable import Forms
import Testing

/// The fields of a table as the contract lists them, a line a field: kind, when it is required, and
/// what of options, units and numbers the contract states.
struct ContractCase: CustomTestStringConvertible {
  let table: String
  let fields: String
  var testDescription: String { table }

  private static let place = """
    park text R
    name text R
    address text R
    regions regions R
    """
  private static let partner = """
    partner_name text O
    partner_nature choice A-E several R if partner_name
    partner_nature_note note of partner_nature E
    partner_nature_detail text R with several partner_nature
    """
  private static let space = """
    space_location place O
    land_area_m2 area O
    floor_area_m2 area usual O
    """
  private static let support = """
    policy_support choice A-D several O
    policy_support_note note of policy_support D
    """
  private static let staff = """
    enterprise_count count R
    investment_100m_cny amount 100000000.0 R
    employment count R
    foreign_enterprise_count count R
    foreign_staff_count count R
    """
  private static let transfers = """
    transfer_outbound_count count R
    transfer_outbound_amount_10k_cny amount 10000.0 R
    transfer_inbound_count count R
    transfer_inbound_amount_10k_cny amount 10000.0 R
    """
  private static func end(_ mobile: String) -> String {
    "outcome text 300-800 R\nhead_name text R\nhead_mobile \(mobile) R"
  }

  static let tables = [
    ContractCase(
      table: "contact",
      fields: """
        district text R
        intl_department text R
        intl_district_name text R
        intl_district_title text O
        intl_district_mobile mobile R
        intl_park_name text R
        intl_park_title text O
        intl_park_mobile mobile R
        domestic_department text R
        domestic_district_name text R
        domestic_district_title text O
        domestic_district_mobile mobile R
        domestic_park_name text R
        domestic_park_title text O
        domestic_park_mobile mobile R
        remarks text O
        """),
    ContractCase(
      table: "basics",
      fields: """
        park text R
        management choice A-B R
        has_department choice A-B R
        has_department_note note of has_department A
        full_time_staff count R
        contact_name text R
        contact_title text R
        contact_phone phone O
        contact_mobile mobile R
        contact_email email R
        contact_wechat text O
        contact_fax phone O
        contact_address text R
        incubator_count count R
        institute_count count R
        transfer_center_count count R
        overseas_incubator_count count R
        overseas_transfer_center_count count R
        overseas_intent choice A-B R
        intent_regions choice A-D several R if overseas_intent A
        intent_regions_note note of intent_regions D
        intent_fields text R if overseas_intent A
        intent_contents choice A-G several R if overseas_intent A
        intent_contents_note note of intent_contents G
        """),
    ContractCase(
      table: "incubators",
      fields: [
        place, "period period R\nfields text R", partner, space,
        """
        operator_nature choice A-D R
        operator_nature_note note of operator_nature D
        team_size count R
        """, staff,
        "contents choice A-E several R\ncontents_note note of contents E", support, end("mobile"),
      ].joined(separator: "\n")),
    ContractCase(
      table: "institutes",
      fields: [
        place, "fields text R", partner, space,
        "project_count count R\nresearch_staff_count count R\nforeign_staff_count count R",
        support, end("mobile"),
      ].joined(separator: "\n")),
    ContractCase(
      table: "transfer_centers",
      fields: [place, "fields text R", partner, transfers, support, end("mobile")]
        .joined(separator: "\n")),
    ContractCase(
      table: "overseas_incubators",
      fields: [
        place, "fields text R", partner, "area_m2 area usual R", staff, "policy_support text O",
        end("mobile abroad"),
      ].joined(separator: "\n")),
    ContractCase(
      table: "overseas_transfer_centers",
      fields: [
        place, "fields text R", partner, transfers, "policy_support text O", end("mobile abroad"),
      ].joined(separator: "\n")),
  ]
}

@Suite struct ContractTests {
  @Test(arguments: ContractCase.tables)
  func `the fields are those of the contract`(example: ContractCase) throws {
    let table = try #require(Schema.load(path: Checkout.form).table(example.table))
    let lines = table.fields.map { line(of: $0, in: table) }
    #expect(lines == example.fields.split(separator: "\n").map(String.init))
  }

  @Test(
    arguments: [
      ("contact", []), ("basics", []),
      (
        "incubators",
        [
          "at least one of floor_area_m2, land_area_m2",
          "foreign_enterprise_count ≤ enterprise_count", "foreign_staff_count ≤ employment",
          "park = basics.park", "no two alike in name",
          "no two of all returns alike in name, address",
        ]
      ),
      (
        "institutes",
        [
          "at least one of floor_area_m2, land_area_m2",
          "foreign_staff_count ≤ research_staff_count",
          "park = basics.park", "no two alike in name",
          "no two of all returns alike in name, address",
        ]
      ),
      (
        "transfer_centers",
        [
          "park = basics.park", "no two alike in name",
          "no two of all returns alike in name, address",
        ]
      ),
      (
        "overseas_incubators",
        [
          "foreign_enterprise_count ≤ enterprise_count", "foreign_staff_count ≤ employment",
          "park = basics.park", "no two alike in name",
          "no two of all returns alike in name, address",
        ]
      ),
      (
        "overseas_transfer_centers",
        [
          "park = basics.park", "no two alike in name",
          "no two of all returns alike in name, address",
        ]
      ),
    ] as [(String, [String])])
  func `the rules are those of the contract`(id: String, rules: [String]) throws {
    let schema = try Schema.load(path: Checkout.form)
    let table = try #require(schema.table(id))
    let lines = table.rules.map { $0.text(in: table, of: schema).en }
    #expect(lines == rules)
  }

  /// Other programs rely on these word for word; a new rule may bring more.
  @Test func `the codes of the contract are there`() {
    let codes = """
      required-missing type-error minimum choice-unknown choice-multiple note-missing skip-violated
      answer-ambiguous format-mobile format-phone format-email format-url region-unknown period-invalid
      period-order one-missing part-exceeds-whole count-mismatch sender-mismatch sender-unknown
      duplicate-record label-missing table-missing table-repeated cell-error wrong-form wrong-version
      return-unclear reference-mismatch length-short length-long note-unexpected area-converted
      file-name late
      """
    let listed = codes.split { $0 == " " || $0 == "\n" }.map(String.init)
    #expect(Set(listed).subtracting(Forms.Issue.Code.all.map(\.rawValue)) == [])
  }

  private func line(of field: Field, in table: Table) -> String {
    var words = [field.id, field.kind.name]
    switch field.kind {
    case .choice(let choice):
      let letters = choice.options.map(\.key)
      words.append("\(letters[0])-\(letters[letters.count - 1])")
      if choice.several { words.append("several") }
    case .note(let note):
      words += ["of", table.fields[note.option.choice].id, note.option.key]
      return words.joined(separator: " ")
    case .amount(let amount): words.append("\(amount.scale)")
    case .area(let area): if area.isUsual { words.append("usual") }
    case .mobile(let mobile): if mobile.abroad { words.append("abroad") }
    default: break
    }
    if let length = field.length { words.append("\(length.from ?? 0)-\(length.to ?? 0)") }
    switch field.requirement {
    case .optional: words.append("O")
    case .required: words.append("R")
    case .ifAnswered(let other): words += ["R if", table.fields[other].id]
    case .ifChosen(let other, let option):
      words += ["R if", table.fields[other].id, option]
    case .ifSeveral(let other): words += ["R with several", table.fields[other].id]
    case .conditional(let conditions): words += ["R if", conditions.text.en]
    }
    return words.joined(separator: " ")
  }
}
