import Forms

/// A form of ``UnlikeFormsTests``: a table on the sheet `Form`, and perhaps a list inside it.
struct UnlikeForm: Sendable {
  private let sender: String
  private let table: String
  private let list: String?

  /// A form as its schema writes it.
  /// - Parameters:
  ///   - sender: The field that names the sender, behind the id of the table, as `form.yaml` says it.
  ///   - title: The table's title; nil for blocks without one.
  ///   - copies: How many records the table has.
  ///   - rest: What else the table's file says.
  ///   - list: The file of the list inside it.
  private init(sender: String, title: String?, copies: String, _ rest: String, list: String? = nil)
  {
    self.sender = sender
    self.list = list
    table = """
      table: \(sender.prefix { $0 != "." })
      sheet: Form\(title.map { "\ntitle: " + $0 } ?? "")
      copies: \(copies)
      \(rest)
      """
  }

  /// Loads it.
  /// - Returns: Its schema.
  /// - Throws: What is wrong with it.
  func load() throws -> Schema {
    let form = """
      form: unlike
      version: "1"
      title: Form
      language: en
      sender: \(sender)
      tables: [table.yaml\(list == nil ? "" : ", list.yaml")]
      """
    var files = ["form.yaml": form, "table.yaml": table]
    files["list.yaml"] = list
    return try SmallForm(files: files).load()
  }
}

extension UnlikeForm {
  static let notes = UnlikeForm(
    sender: "cover.authority", title: "Return of the year", copies: "one",
    """
    intro: [[Question, Answer, Notes]]
    questions:
      - {label: Authority, cells: ["{authority}", "{authority_notes}"]}
      - {label: Signed off, cells: ["{signed}", "{signed_notes}"]}
      - {label: Completed, cells: ["{completed}", "{completed_notes}"]}
    fields:
      authority: {kind: choice, title: Authority, options: [Ely, Hull]}
      authority_notes: {kind: text, title: Notes of it, required: false}
      signed: {kind: yes_no, title: Signed}
      signed_notes: {kind: text, title: Notes on signing, required: false}
      completed: {kind: date, title: Completed, date_order: dmy}
      completed_notes: {kind: text, title: Notes on the day, required: false}
    """)

  static let survey = UnlikeForm(
    sender: "survey.site", title: "Staff survey", copies: "many",
    """
    questions:
      - {label: Site, answer: "{site}"}
      - {lines: views}
      - {label: "On a scale of 0 to 10?", answer: "{score}"}
    fields:
      site: {kind: text}
      score: {kind: count, to: 10}
    """,
    list: """
      table: views
      title: Tick one a line
      copies: lines
      columns:
        - {label: Statement}
        - {label: Agree, answer: "{agree}"}
        - {label: Disagree, answer: "{disagree}"}
      lines:
        clear: [Tasks are clear]
        fair: [Pay is fair]
      fields:
        agree: {kind: tick, required: false}
        disagree: {kind: tick, required: false}
      """)

  static let budget = UnlikeForm(
    sender: "budget.name", title: "Proposal", copies: "one",
    """
    ignore: [Tick one]
    questions:
      - {label: Name, answer: "{name}"}
      - {label: Phone, same_row: true, answer: "{phone}"}
      - {label: Parks, answer: "{parks}"}
      - {label: Roads, same_row: true, answer: "{roads}"}
      - {rows: staff}
      - {inside: "Signed by: {signed}"}
    fields:
      name: {kind: text}
      phone: {kind: text}
      parks: {kind: tick, required: false}
      roads: {kind: tick, required: false}
      signed: {kind: text}
    """,
    list: """
      table: staff
      title: Staff
      copies: rows
      columns:
        - {label: No., numbered: true}
        - {label: Who, answer: "{who}"}
        - {label: Months, answer: "{months}"}
      fields:
        who: {kind: text}
        months: {kind: number, unit: months}
      """)

  static let pupils = UnlikeForm(
    sender: "pupils.remarks", title: "Pupils", copies: "lines",
    """
    columns:
      - {label: Class}
      - {label: Boys, answer: "{boys}"}
      - {label: Remarks, answer: "{remarks}"}
    lines:
      one: {label: [I], kind: count, unit: boys}
      two: {label: [II], kind: count}
    fields:
      boys: {kind: number}
      remarks: {kind: text, required: false, every_line: true}
    """)

  static let months = UnlikeForm(
    sender: "months.notes", title: "Spend of the months", copies: "lines",
    """
    columns:
      - {label: Line}
      - {label: [Year to date, Apr-25], answer: "{april}"}
      - {label: [Year to date, May-25], answer: "{may}"}
      - {label: Notes, answer: "{notes}"}
    lines:
      pay: [Pay]
      travel: [Travel]
    fields:
      april: {kind: number}
      may: {kind: number}
      notes: {kind: text, required: false}
    """)

  static let contacts = UnlikeForm(
    sender: "contacts.finance", title: "Contacts", copies: "lines",
    """
    columns:
      - {label: ""}
      - {label: Finance lead, answer: "{finance}"}
      - {label: Project lead, answer: "{project}"}
    lines:
      name: [Name]
      email: {label: [Email], kind: email}
    fields:
      finance: {kind: text}
      project: {kind: text}
    """)

  static let costs = UnlikeForm(
    sender: "costs.notes", title: "Costs", copies: "lines",
    """
    columns:
      - {label: Item}
      - {label: Cost, answer: "{cost}"}
      - {label: Notes, answer: "{notes}"}
    lines:
      pay: [Pay]
      travel: [Travel]
      rooms: [3. Rooms]
    fields:
      cost: {kind: number}
      notes: {kind: text, required: false}
    """)

  static let partners = UnlikeForm(
    sender: "partners.who", title: "Partners", copies: "rows",
    """
    columns:
      - {label: Who, answer: "{who}"}
      - {label: Cost, answer: "{cost}"}
      - {label: Paid, answer: "{paid}"}
      - {label: "No", answer: "{unpaid}"}
    total: {label: Whole sum, of: [cost]}
    fields:
      who: {kind: text}
      cost: {kind: amount, unit: GBP}
      paid: {kind: tick, required: false}
      unpaid: {kind: tick, required: false}
    """)

  static let choice = UnlikeForm(
    sender: "choice.kind", title: "Application", copies: "one",
    """
    questions:
      - {inside: "Filed 令和{filed.year}年{filed.month}月{filed.day}日"}
      - {label: Taxed, hint: YES / NO, answer: "{taxed}"}
      - {label: Other grants, answer: "{others}Yes ・ No"}
      - {label: Household, answer: "{kind}□ usual □ poor (since {since} 年)"}
      - {label: Term, answer: "{from} – {to}"}
      - {label: Sector, answer: "{sector}□ Health □ Other (specify): {other}"}
    fields:
      from: {kind: date, title: From, required: false, date_order: dmy}
      to: {kind: date, title: To, required: false, date_order: dmy}
      sector: {kind: choice, options: [Health, Other (specify)], note: {Other (specify): other}, required: false}
      other: {kind: note, title: Other sector}
      filed: {kind: date}
      taxed: {kind: yes_no}
      others: {kind: yes_no}
      kind: {kind: choice, options: [usual, poor], note: {poor: since}}
      since: {kind: note, title: Since}
    """)

  /// A price schedule: blocks of nothing but a heading and a list.
  static let tender = UnlikeForm(
    sender: "lots.lot", title: nil, copies: "many",
    """
    heading: "Lot {n} – {lot}"
    questions:
      - {rows: items}
    fields:
      lot: {kind: text, title: Lot}
    """,
    list: """
      table: items
      copies: rows
      columns:
        - {label: No., numbered: true}
        - {label: Item, answer: "{item}"}
        - {label: Price, answer: "{price}"}
        - {label: Due, answer: "{due}"}
      total: {label: Subtotal, of: [price]}
      fields:
        item: {kind: text}
        price: {kind: number}
        due: {kind: text}
      """)

  static let contact = UnlikeForm(
    sender: "contact.name", title: "Contact", copies: "one",
    """
    questions:
      - {label: Name, answer: "{name}"}
      - {label: Phone, same_row: true, answer: "{phone}"}
      - {label: Town, answer: "{town}"}
      - {label: Note, answer: "{note}"}
    fields:
      name: {kind: text}
      phone: {kind: text}
      town: {kind: text}
      note: {kind: text, required: false}
    """)

  /// A check list: of each line one of three columns is ticked.
  static let checks = UnlikeForm(
    sender: "checks.measure", title: "Safety checks", copies: "lines",
    """
    columns:
      - {label: Item}
      - {label: Result, each_option: true, answer: "{result}"}
      - {label: Measure, answer: "{measure}"}
    lines:
      exits: [Exits are free]
      wires: [No bare wires]
    fields:
      result: {kind: choice, options: ["Yes", "No", N/A]}
      measure: {kind: text, required: false}
    """)

  /// A scale under words of its own.
  static let ratings = UnlikeForm(
    sender: "ratings.rating", title: "Ratings", copies: "lines",
    """
    columns:
      - {label: Item}
      - {label: Rating, each_option: true, answer: "{rating}"}
    lines:
      rooms: [Rooms]
      food: [Food]
    fields:
      rating: {kind: choice, options: {"3": Good, "2": Fair, "1": Poor}}
    """)

  /// A grid of which any number of columns may be ticked, under no words of its own.
  static let services = UnlikeForm(
    sender: "services.who", title: "Services", copies: "rows",
    """
    columns:
      - {label: Who, answer: "{who}"}
      - {label: "", each_option: true, answer: "{used}"}
    fields:
      who: {kind: text}
      used: {kind: choice, title: Used, several: true, options: {"1": Advice, "2": Grants, "3": Rooms}, required: false}
    """)

  /// A plate: its columns are named by numbers.
  static let plate = UnlikeForm(
    sender: "plate.one", title: "Plate", copies: "lines",
    """
    columns:
      - {label: ""}
      - {label: "1", answer: "{one}"}
      - {label: "2", answer: "{two}"}
      - {label: "3", answer: "{three}"}
    lines:
      a: [A]
      b: [B]
    fields:
      one: {kind: code, required: false}
      two: {kind: code, required: false}
      three: {kind: code, required: false}
    """)

  static let visits = UnlikeForm(
    sender: "visits.who", title: "Visits", copies: "rows",
    """
    columns:
      - {label: Who, answer: "{who}"}
      - {label: Cost, answer: "{cost}"}
      - {label: Time, answer: "{time}"}
    fields:
      who: {kind: text}
      cost: {kind: amount, unit: GBP}
      time: {kind: number, unit: hours}
    """)
}
