import Forms

/// Draws the values of records.
struct KnownValues {
  static let repeated = [
    "incubators", "institutes", "transfer_centers", "overseas_incubators",
    "overseas_transfer_centers",
  ]

  let park: String
  var seed: Seed
  private var number = 0

  init(park: String, seed: Seed) {
    self.park = park
    self.seed = seed
  }

  mutating func contact() -> KnownRecord {
    let district = seed.pick(KnownWords.districts)
    var values: [String: Value] = [
      "district": .text(district + "人民政府"), "intl_department": .text(district + "科学技术委员会"),
      "domestic_department": .text(district + "合作交流办公室"),
    ]
    for side in ["intl_district", "intl_park", "domestic_district", "domestic_park"] {
      values[side + "_name"] = person()
      if seed.chance(80) { values[side + "_title"] = .text(seed.pick(KnownWords.titles)) }
      values[side + "_mobile"] = mobile(abroad: false)
    }
    if seed.chance(40) { values["remarks"] = .text("国内合作交流由合作交流办公室统筹") }
    return KnownRecord(table: "contact", values: values)
  }

  mutating func basics(_ copies: [String: Int]) -> KnownRecord {
    var values: [String: Value] = [
      "park": .text(park), "management": .choice(seed.pick(["A", "B"])),
      "full_time_staff": .integer(seed.number(0...40)), "contact_name": person(),
      "contact_title": .text(seed.pick(KnownWords.titles)), "contact_mobile": mobile(abroad: false),
      "contact_email": .text("hz\(seed.number(100...999))@example.gov.cn"),
      "contact_address": address(),
    ]
    if seed.chance(75) {
      values["contact_phone"] = .text("021-6\(seed.number(1_000_000...9_999_999))")
    }
    if seed.chance(60) {
      values["contact_fax"] = .text("021-5\(seed.number(1_000_000...9_999_999))")
    }
    if seed.chance(70) { values["contact_wechat"] = .text("wx_\(seed.number(10_000...99_999))") }
    choose("has_department", from: "AB", note: "A", KnownWords.departments, into: &values)
    for table in Self.repeated {
      values[String(table.dropLast()) + "_count"] = .integer(copies[table] ?? 0)
    }
    choose("overseas_intent", from: "AB", into: &values)
    if values["overseas_intent"] == .choice("A") {
      chooseSome("intent_regions", from: "ABCD", note: "D", ["东盟国家", "一带一路沿线国家"], into: &values)
      chooseSome("intent_contents", from: "ABCDEFG", note: "G", KnownWords.notes, into: &values)
      values["intent_fields"] = fields()
    }
    return KnownRecord(table: "basics", values: values)
  }

  /// A record of a table that may stand several times.
  mutating func record(_ table: String, _ copy: Int) -> KnownRecord {
    number += 1
    var values: [String: Value] = [
      "park": .text(park), "address": address(), "regions": regions(), "fields": fields(),
      "outcome": outcome(), "head_name": person(),
      "head_mobile": mobile(abroad: table.hasPrefix("overseas")),
    ]
    let place = seed.pick(["", "张江", "中以", "国际"])
    let ends = [
      "incubators": "国际孵化器", "institutes": "联合研究院", "transfer_centers": "技术转移中心",
      "overseas_incubators": "离岸孵化器", "overseas_transfer_centers": "境外技术转移中心",
    ]
    values["name"] = .text("\(place)\(seed.pick(KnownWords.streets))\(ends[table] ?? "")\(number)号")
    partner(table, &values)
    numbers(table, &values)
    switch table {
    case "incubators":
      values["period"] = period()
      choose("operator_nature", from: "ABCD", note: "D", KnownWords.notes, into: &values)
      chooseSome("contents", from: "ABCDE", note: "E", KnownWords.notes, into: &values)
    default: break
    }
    switch table {
    case "overseas_incubators", "overseas_transfer_centers":
      if seed.chance(60) { values["policy_support"] = .text(seed.pick(KnownWords.supports)) }
    default:
      if seed.chance(70) {
        chooseSome("policy_support", from: "ABCD", note: "D", KnownWords.notes, into: &values)
      }
    }
    return KnownRecord(table: table, values: values)
  }

  private mutating func partner(_ table: String, _ values: inout [String: Value]) {
    guard seed.chance(75) else { return }
    let partners = seed.some(seed.chance(60) ? 1 : 2, of: KnownWords.partners)
    values["partner_name"] = .text(partners.joined(separator: "、"))
    chooseSome("partner_nature", from: "ABCDE", note: "E", KnownWords.notes, into: &values)
    guard case .choices(let natures) = values["partner_nature"], natures.count > 1 else { return }
    let details = partners.map { "\($0)：\(seed.pick(KnownWords.kinds))" }
    values["partner_nature_detail"] = .text(details.joined(separator: "；"))
  }

  private mutating func numbers(_ table: String, _ values: inout [String: Value]) {
    if table == "incubators" || table == "institutes" {
      if seed.chance(75) { values["space_location"] = address() }
      let which = seed.number(1...3)
      if which & 1 != 0 { values["floor_area_m2"] = .decimal(Double(seed.number(5...900) * 100)) }
      if which & 2 != 0 { values["land_area_m2"] = .decimal(Double(seed.number(5...900) * 100)) }
    }
    if table.hasSuffix("incubators") {
      let enterprises = seed.number(0...300)
      let employment = seed.chance(30) ? seed.number(10...30) * 1000 : seed.number(0...8000)
      values["enterprise_count"] = .integer(enterprises)
      values["foreign_enterprise_count"] = .integer(seed.number(0...enterprises))
      values["employment"] = .integer(employment)
      values["foreign_staff_count"] = .integer(seed.number(0...employment))
      values["investment_100m_cny"] = .decimal(Double(seed.number(1...9000)) / 100)
      if table == "incubators" {
        values["team_size"] = .integer(seed.number(1...90))
        // Below 1 what is meant is asked.
        values["foreign_share"] = .decimal(
          seed.chance(10) ? 0 : Double(seed.number(10...1000)) / 10)
      }
      if table == "overseas_incubators" {
        values["area_m2"] = .decimal(Double(seed.number(5...90) * 100))
      }
    } else if table == "institutes" {
      let staff = seed.number(0...400)
      values["project_count"] = .integer(seed.number(0...60))
      values["research_staff_count"] = .integer(staff)
      values["foreign_staff_count"] = .integer(seed.number(0...staff))
    } else {
      for side in ["outbound", "inbound"] {
        let count = seed.chance(20) ? 0 : seed.number(1...40)
        values["transfer_\(side)_count"] = .integer(count)
        values["transfer_\(side)_amount_10k_cny"] = .decimal(
          count == 0 ? 0 : Double(seed.number(100...90_000)) / 10)
      }
    }
  }
}
