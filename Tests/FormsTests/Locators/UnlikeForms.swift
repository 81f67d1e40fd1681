/// The forms of ``UnlikeFormsTests``, a table each.
enum UnlikeForms {
  static let notes = """
    table: cover
    sheet: Form
    title: Return of the year
    copies: one
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
    """

  static let survey = """
    table: survey
    sheet: Form
    title: Staff survey
    copies: many
    questions:
      - {label: Site, answer: "{site}"}
      - {lines: views}
      - {label: "On a scale of 0 to 10?", answer: "{score}"}
    fields:
      site: {kind: text}
      score: {kind: count, to: 10}
    """
  static let views = """
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
    """

  static let budget = """
    table: budget
    sheet: Form
    title: Proposal
    copies: one
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
    """
  static let staff = """
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
    """

  static let pupils = """
    table: pupils
    sheet: Form
    title: Pupils
    copies: lines
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
    """

  static let months = """
    table: months
    sheet: Form
    title: Spend of the months
    copies: lines
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
    """

  static let contacts = """
    table: contacts
    sheet: Form
    title: Contacts
    copies: lines
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
    """

  static let costs = """
    table: costs
    sheet: Form
    title: Costs
    copies: lines
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
    """

  static let partners = """
    table: partners
    sheet: Form
    title: Partners
    copies: rows
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
    """

  static let choice = """
    table: choice
    sheet: Form
    title: Application
    copies: one
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
    """

  static let visits = """
    table: visits
    sheet: Form
    title: Visits
    copies: rows
    columns:
      - {label: Who, answer: "{who}"}
      - {label: Cost, answer: "{cost}"}
      - {label: Time, answer: "{time}"}
    fields:
      who: {kind: text}
      cost: {kind: amount, unit: GBP}
      time: {kind: number, unit: hours}
    """
}
