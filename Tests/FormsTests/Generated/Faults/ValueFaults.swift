import Forms

extension Fault {
  /// Values that break a rule, written as well as any.
  static let ofValues: [Fault] = [
    Fault(
      code: "period-order", name: "end before beginning",
      change: .values { known, seed in
        known.change(where: { $0.values["period"] != nil }, &seed, field: "period") { values, _ in
          values["period"] = .span(
            Period(start: PartialDate(year: 2022, month: 3), end: PartialDate(year: 2019, month: 8))
          )
        }
      }),
    Fault(
      code: "part-exceeds-whole", name: "more foreign enterprises than enterprises",
      change: .values { known, seed in
        known.change(
          where: { $0.values["foreign_enterprise_count"] != nil }, &seed,
          field: "foreign_enterprise_count"
        ) { values, _ in
          values["enterprise_count"] = .integer(12)
          values["foreign_enterprise_count"] = .integer(13)
        }
      }),
    Fault(
      code: "part-exceeds-whole", name: "more foreigners than staff",
      change: .values { known, seed in
        known.change(where: { $0.table == "institutes" }, &seed, field: "foreign_staff_count") {
          values, _ in
          values["research_staff_count"] = .integer(20)
          values["foreign_staff_count"] = .integer(210)
        }
      }),
    Fault(
      code: "count-mismatch", name: "one too many in 表1",
      change: .values { known, seed in
        let field = seed.pick(KnownValues.repeated).dropLast() + "_count"
        return known.change(where: { $0.table == "basics" }, &seed, field: String(field)) {
          values, _ in
          if case .integer(let count) = values[String(field)] {
            values[String(field)] = .integer(count + 1)
          }
        }
      }),
    Fault(
      code: "sender-mismatch", name: "another park",
      change: .values { known, seed in
        known.change(where: { $0.table != "basics" && $0.table != "contact" }, &seed, field: "park")
        { values, _ in
          values["park"] = .text("紫竹园")
        }
      }),
    Fault(
      code: "duplicate-record", name: "the same name twice",
      change: .values { known, _ in
        for index in known.records.indices.dropFirst() {
          let record = known.records[index]
          guard record.table == known.records[index - 1].table else { continue }
          known.records[index].values["name"] = known.records[index - 1].values["name"]
          return Place(record: "record \(index)", table: record.table, field: "name")
        }
        return nil
      }),
    Fault(
      code: "length-short", name: "a short story",
      change: .values { known, seed in
        known.change(where: { $0.values["outcome"] != nil }, &seed, field: "outcome") { values, _ in
          values["outcome"] = .text("双方开展了联合攻关，成果良好。")
        }
      }),
    Fault(
      code: "length-long", name: "a long story",
      change: .values { known, seed in
        known.change(where: { $0.values["outcome"] != nil }, &seed, field: "outcome") { values, _ in
          values["outcome"] = .text(String(repeating: "双方围绕重点领域开展联合攻关，成果良好。", count: 45))
        }
      }),
    Fault(
      code: "skip-violated", name: "the nature of no partner",
      change: .values { known, seed in
        known.change(where: { $0.values["regions"] != nil }, &seed, field: "partner_nature") {
          values, _ in
          values["partner_name"] = nil
          values["partner_nature_detail"] = nil
          values["partner_nature_note"] = nil
          values["partner_nature"] = .choices(["B"])
        }
      }),
    Fault(
      code: "skip-violated", name: "fields in mind without intent",
      change: .values { known, seed in
        known.change(where: { $0.table == "basics" }, &seed, field: "intent_fields") { values, _ in
          for key in values.keys where key.hasPrefix("intent_") { values[key] = nil }
          values["overseas_intent"] = .choice("B")
          values["intent_fields"] = .text("集成电路")
        }
      }),
    Fault(
      code: "note-missing", name: "其他 without words",
      change: .values { known, seed in
        known.change(
          where: { $0.values["policy_support"] != nil && !$0.table.hasPrefix("overseas") }, &seed,
          field: "policy_support"
        ) { values, _ in
          values["policy_support"] = .choices(["A", "D"])
          values["policy_support_note"] = nil
        }
      }),
    Fault(
      code: "note-missing", name: "其他 without words, in a row of its own",
      change: .values { known, seed in
        known.change(where: { $0.values["partner_nature"] != nil }, &seed, field: "partner_nature")
        { values, _ in
          values["partner_nature"] = .choices(["E"])
          values["partner_nature_note"] = nil
          values["partner_nature_detail"] = nil
        }
      }),
    Fault(
      code: "note-missing", name: "a department without a name",
      change: .values { known, seed in
        known.change(where: { $0.table == "basics" }, &seed, field: "has_department") { values, _ in
          values["has_department"] = .choice("A")
          values["has_department_note"] = nil
        }
      }),
    Fault(
      code: "one-missing", name: "neither area",
      change: .values { known, seed in
        known.change(
          where: { $0.table == "incubators" || $0.table == "institutes" }, &seed,
          field: "land_area_m2"
        ) { values, _ in
          values["land_area_m2"] = nil
          values["floor_area_m2"] = nil
        }
      }),
    Fault(
      code: "required-missing", name: "a text",
      change: .values { known, seed in
        let field = seed.pick([
          "name", "address", "regions", "fields", "outcome", "head_name", "head_mobile",
        ])
        return known.change(where: { $0.values["regions"] != nil }, &seed, field: field) {
          values, _ in
          values[field] = nil
        }
      }),
    Fault(
      code: "required-missing", name: "an answer of 表1 or 联络表",
      change: .values { known, seed in
        let index = seed.number(0...1)
        let fields = [
          ["district", "intl_department", "intl_park_name", "domestic_district_mobile"],
          ["contact_name", "contact_title", "contact_mobile", "contact_email", "contact_address"],
        ]
        let field = seed.pick(fields[index])
        known.records[index].values[field] = nil
        return Place(record: "record \(index)", table: known.records[index].table, field: field)
      }),
    Fault(
      code: "required-missing", name: "a choice",
      change: .values { known, seed in
        let field = seed.pick(["contents", "operator_nature"])
        return known.change(where: { $0.table == "incubators" }, &seed, field: field) { values, _ in
          values[field] = nil
          values[field + "_note"] = nil
        }
      }),
    Fault(
      code: "required-missing", name: "the nature of a partner",
      change: .values { known, seed in
        known.change(where: { $0.values["partner_name"] != nil }, &seed, field: "partner_nature") {
          values, _ in
          for key in values.keys where key.hasPrefix("partner_nature") { values[key] = nil }
        }
      }),
    Fault(
      code: "required-missing", name: "the nature of each of several",
      change: .values { known, seed in
        known.change(
          where: { $0.values["partner_nature_detail"] != nil }, &seed,
          field: "partner_nature_detail"
        ) { values, _ in
          values["partner_nature_detail"] = nil
        }
      }),
  ]
}

extension KnownReturn {
  /// Changes one record of those that fit.
  mutating func change(
    where fits: (KnownRecord) -> Bool, _ seed: inout Seed, field: String,
    _ change: (inout [String: Value], inout Seed) -> Void
  ) -> Fault.Place? {
    let places = records.indices.filter { fits(records[$0]) }
    guard !places.isEmpty else { return nil }
    let index = seed.pick(places)
    change(&records[index].values, &seed)
    return Fault.Place(record: "record \(index)", table: records[index].table, field: field)
  }
}
