extension UnlikeFormsTests {
  /// What else people do to forms, since its cases would make one file too long.
  static let more: [Case] = [
    Case(
      testDescription: "the words over a column in front of each line, and remarks beside counts",
      form: .pupils,
      drawing: """
        Pupils
        Class    | Boys    | Remarks
        Class I  | 12 boys | two on leave
        Class II | 9
        """,
      found: [
        "pupils: one boys=12@B3 remarks=two on leave@C3", "pupils: two boys=9@B4 remarks=@C4",
      ]
    ),
    Case(
      testDescription: "a hint that nobody touched, a circle, and a date over its era",
      form: .choice,
      drawing: """
        Application
        Filed 2025年4月18日
        Taxed        | YES / NO
        Other grants | ○Yes ・ No
        Household    | □ usual ■ poor (since 2015 年)
        Term         | 1/4/2024 – 31/3/2025
        Sector       | □ Health ■ Other (specify): water
        """,
      found: [
        "choice: filed=2025-04-18@A2 taxed=@B3 others=yes@B4 kind=poor@B5 since=2015@B5 "
          + "from=2024-04-01@B6 to=2025-03-31@B6 sector=Other (specify)@B7 other=water@B7"
      ],
      faults: ["required-missing taxed Form!B3"]),
    Case(
      testDescription: "the first year of an era, and another era", form: .choice,
      drawing: """
        Application
        Filed 令和元年5月1日
        Taxed        | NO
        Other grants | Yes ・ ◯No
        Household    | ■ usual □ poor (since   年)
        Term         |
        Sector       |
        """,
      found: [
        "choice: filed=2019-05-01@A2 taxed=no@B3 others=no@B4 kind=usual@B5 since=@B5 from=@B6 to=@B6 sector=@B7 other=@B7"
      ]),
    Case(
      testDescription: "words to choose from that nobody touched", form: .choice,
      drawing: """
        Application
        Filed 令和　年　月　日
        Taxed        | YES / NO
        Other grants | Yes ・ No
        Household    | ■ usual □ poor (since   年)
        Term         |
        Sector       |
        """,
      found: [
        "choice: filed=@A2 taxed=@B3 others=@B4 kind=usual@B5 since=@B5 from=@B6 to=@B6 sector=@B7 other=@B7"
      ],
      faults: [
        "required-missing filed Form!A2", "required-missing taxed Form!B3",
        "required-missing others Form!B4",
      ]),
    Case(
      testDescription: "a header of months that are dates, and remarks behind answers",
      form: .months,
      drawing: """
        Spend of the months
        Line   | Year to date |        | Notes
               | @45748       | @45778 |
        Pay    | 10           | 20
        Travel | 11           | 21
        """,
      found: [
        "months: pay april=10@B4 may=20@C4 notes=@D4",
        "months: travel april=11@B5 may=21@C5 notes=@D5",
      ]),
    Case(
      testDescription: "lines with numbers that the form has not, and without those that it has",
      form: .costs,
      drawing: """
        Costs
        Item            | Cost | Notes
        1. Pay          | 10
        (b) Travel      | 11
        Rooms           | 12
        2. Other travel | 13
        """,
      found: [
        "costs: pay cost=10@B3 notes=@C3", "costs: travel cost=11@B4 notes=@C4",
        "costs: rooms cost=12@B5 notes=@C5",
      ], unread: ["2. Other travel", "13"]),
    Case(
      testDescription: "the sum above its rows, and words of a column typed under it",
      form: .partners,
      drawing: """
        Partners
        Who       | Cost | Paid | No
        Whole sum | 3
        Ann       | 1    | paid |
        Bob       | 2    |      | No
        """,
      found: [
        "partners: who=Ann@A4 cost=1@B4 paid=yes@C4 unpaid=@D4",
        "partners: who=Bob@A5 cost=2@B5 paid=@C5 unpaid=yes@D5",
      ]),
    Case(
      testDescription:
        "columns that are numbered, sums of some rows, and a column for the sign of money",
      form: .partners,
      drawing: """
        Partners
        Who       | Cost |    | Paid | No
        (1)       | (2)  |    | (3)  | (4)
        Ann       | £    | 1  | x    |
        Bob       | £    | 20 |      | x
        Sub-total | £    | 21
        Total Gas | £    | 2  | x
        Whole sum | £    | 23
        """, merges: ["B2:C2", "B3:C3"],
      found: [
        "partners: who=Ann@A4 cost=1@C4 paid=yes@D4 unpaid=@E4",
        "partners: who=Bob@A5 cost=20@C5 paid=@D5 unpaid=yes@E5",
        "partners: who=Total Gas@A7 cost=2@C7 paid=yes@D7 unpaid=@E7",
      ], unread: ["Sub-total", "21"]),
    Case(
      testDescription: "units under the header that the schema does not name",
      form: .visits,
      drawing: """
        Visits
        Who | Cost | Time
            | £    | hours
        Ann | 1    | 2
            | tbc  | 3
        """,
      found: [
        "visits: who=Ann@A4 cost=1@B4 time=2@C4", "visits: who=@A5 cost=@B5 time=3@C5",
      ], faults: ["required-missing who Form!A5", "type-error cost Form!B5"],
      unread: ["£", "hours"]),
    Case(
      testDescription: "a question that somebody put in between", form: .costs,
      drawing: """
        Costs
        Item    | Cost | Notes
        Pay     | 10   | monthly
        Old pay | 9
        Travel  | 11
        3. Rooms | 12
        """,
      found: [
        "costs: pay cost=10@B3 notes=monthly@C3", "costs: travel cost=11@B5 notes=@C5",
        "costs: rooms cost=12@B6 notes=@C6",
      ], unread: ["Old pay", "9"]),
    Case(
      testDescription: "a row put in between two questions, with words of its own",
      form: .notes,
      drawing: """
        Return of the year
        Authority  | Hull
        Telephone  | 555 2345
        Signed off | Yes
        Completed  | 3/04/2026
        """,
      found: [
        "cover: authority=Hull@B2 authority_notes=@C2 signed=yes@B4 signed_notes=@C4 "
          + "completed=2026-04-03@B5 completed_notes=@C5"
      ], unread: ["Telephone", "555 2345"]),
    Case(
      testDescription: "an empty corner over the words of lines, and a column put in behind it",
      form: .contacts,
      drawing: """
        Contacts
              | Notes  | Finance lead    | Project lead
        Name  | see HR | Ann Lee         | Raj Patel
        Email |        | ann@example.org | raj@example.org
        """,
      found: [
        "contacts: name finance=Ann Lee@C3 project=Raj Patel@D3",
        "contacts: email finance=ann@example.org@C4 project=raj@example.org@D4",
      ], unread: ["Notes", "see HR"]),
    Case(
      testDescription: "what does not apply is struck out", form: .choice,
      drawing: """
        Application
        Filed 2025年4月18日
        Taxed        | YES ⟦s:/ NO⟧
        Other grants | ⟦s:Yes ・⟧ No
        Household    | □ usual ■ poor (since 2015年)
        Term         |
        Sector       |
        """,
      found: [
        "choice: filed=2025-04-18@A2 taxed=yes@B3 others=no@B4 kind=poor@B5 since=2015@B5 from=@B6 to=@B6 sector=@B7 other=@B7"
      ]),
    Case(
      testDescription: "another era than the one that is printed", form: .choice,
      drawing: """
        Application
        Filed 平成 31年 4月 30日
        Taxed        | YES
        Other grants | No
        Household    | usual
        Term         |
        Sector       |
        """,
      found: [
        "choice: filed=2019-04-30@A2 taxed=yes@B3 others=no@B4 kind=usual@B5 since=@B5 from=@B6 to=@B6 sector=@B7 other=@B7"
      ]),
  ]
}
