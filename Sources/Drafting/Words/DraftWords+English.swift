extension DraftWords {
  static let en = DraftWords(
    placeholders: [
      "please select*", "select*from*list", "< select >", "<select>", "select", "select one",
      "choose an*", "choose one", "choose from*", "- select -",
      "pick*", "click to*", "dd/mm/yyyy", "mm/dd/yyyy", "yyyy-mm-dd", "dd-mm-yyyy", "dd.mm.yyyy",
      "dd/mm/yy", "mm/dd/yy", "n/a", "-", "tbc", "xxx", "yes/no", "y/n", "£", "$", "€", "£0.00",
      "enter*here", "type*here",
      "[*]", "<*>",
    ],
    typeOver: ["enter", "type", "insert", "name of", "your", "please", "add", "write", "fill in"],
    required: ["*", "required", "mandatory"],
    optional: [
      "optional", "if any", "if available", "if applicable", "if there is one", "if known",
      "where applicable",
      "leave empty", "leave blank", "only if", "if there was none", "if you have one", "comment",
      "comments", "remark", "remarks", "notes", "fax", "any other", "middle name",
      "address line 2", "address line 3", "not required", "if different",
    ],
    ifYes: ["if yes", "if so", "if \"yes\"", "if “yes”", "if you answered yes", "if ticked"],
    several: [
      "all that apply", "select all", "tick all", "choose all", "tick any", "more than one",
      "one or more",
      "as many as", "multiple",
    ],
    total: [
      "total", "totals", "grand total", "sub total", "subtotal", "sub-total", "sum",
      "overall total",
    ],
    example: [
      "e.g.", "eg", "example", "for example", "example:", "e.g", "0 example", "sample", "ex.",
    ],
    hint: [
      "enter", "choose", "select", "please", "e.g", "for example", "as ", "only ", "leave ",
      "at most", "at least",
      "max", "up to", "if ", "include", "use ", "must ", "should ", "required", "optional",
      "format", "whole number",
      "in ", "one ", "give ", "type ", "tick ", "worked out", "calculated", "automatic", "not ",
      "yes or no", "a ",
      "an ", "the ", "from ", "do not", "example", "separate", "describe", "0 to", "1 to",
      "write ",
    ],
    copied: [
      "copy the block", "copy a block", "copy this sheet", "copy the sheet", "copy this block",
      "copy this form",
      "copy this section", "duplicate this", "repeat this section", "complete one for each",
      "copy the section", "copy this page",
    ],
    otherSheets: [
      "instruction", "guidance", "read me", "readme", "help", "lists", "list", "lookup", "look-up",
      "logic",
      "dropdown", "drop down", "options", "codes", "code list", "codelist", "example", "reference",
      "validation",
      "do not edit", "version", "change log", "changelog", "glossary", "definitions", "notes",
      "contents", "metadata",
      "drop-down", "data validation", "ref data",
    ],
    answerHeads: [
      "answer", "answers", "response", "responses", "your answer", "your response", "value",
      "details", "entry",
      "input", "detail", "information", "reply", "data", "please complete", "to be completed",
      "figure", "your reply",
      "please fill in", "fill in",
    ],
    annex: ["annex", "appendix", "attachment", "schedule "],
    remarkHeads: ["notes", "note", "comments", "comment", "remarks", "remark"],
    numberHeads: [
      "no", "no.", "#", "ref", "number", "row", "item no", "item", "s/n", "sn", "line", "nr",
    ],
    edition: [
      "edition", "version", "v", "ver", "rev", "revision", "form version", "template version",
      "release",
    ],
    sender: [
      "organisation name", "organization name", "name of organisation", "name of organization",
      "legal name",
      "company name", "business name", "name of company", "name of business", "authority name",
      "name of authority",
      "local authority", "council", "authority", "name of museum", "name of school", "school name",
      "trust name",
      "institution", "agency name", "name of agency", "vendor name", "supplier name",
      "applicant name",
      "name of applicant", "applicant", "recipient name", "grantee", "provider name",
      "name of provider", "charity name",
      "name of charity", "club name", "name of club", "firm", "organisation", "organization",
      "company", "school",
      "department", "team", "submitted by", "completed by", "your name", "full name",
      "contact name", "name of", "name",
    ],
    signature: ["signature", "signed", "sign here", "stamp"],
    yes: ["yes", "y", "true"],
    no: ["no", "n", "false"],
    bare: [
      "start", "end", "from", "to", "begin", "finish", "first", "last", "until", "actual",
      "forecast", "plan", "planned",
      "thisyear", "lastyear", "total",
    ],
    asksWords: ["describe", "explain", "specify", "give details"],
    parts: ["of which", "of these", "of those", "including", "thereof"],
    joiners: ["to", "-", "–", "until", "year", "month", "day"],
    remark: ["note:", "notes:", "note ", "nb", "n.b.", "remark:", "remarks:", "questions?", "*"],
    around: [
      "we were", "we have", "we had", "we", "there are", "there were", "of which", "including",
      "had", "have", "with", "and",
      "were", "was", "is", "are", "on", "of", "by", "in", "a", "the", "about", "total",
    ],
    kinds: [
      ("yes_no", ["yes/no", "(y/n)", "yes or no"]),
      ("email", ["e-mail", "email"]),
      ("mobile", ["mobile", "cell phone"]),
      ("phone", ["telephone", "phone", "fax", "tel.", "tel no"]),
      (
        "url",
        ["website", "web site", "web address", "url", "weblink", "web link", "link", "homepage"]
      ),
      ("code:gb-postcode", ["postcode", "post code"]),
      ("code:us-zip", ["zip code", "zip"]),
      ("code:iban", ["iban"]), ("code:isbn", ["isbn"]),
      ("code:lei", ["lei code", "legal entity identifier"]),
      ("percent", ["(%)", "%", "percent", "percentage", "per cent", "share of", "proportion"]),
      (
        "date",
        [
          "date", "first day", "last day", "start on", "day of", "deadline", "due by", "when did",
          "when was", "when will",
          "d.o.b", "dob", "birthday", "month and year",
        ]
      ),
      (
        "amount",
        [
          "£", "€", "(pounds)", "pounds", "gbp", "eur", "usd", "$", "amount", "cost", "budget",
          "income", "expenditure",
          "spend", "spending", "price", "fee", "salary", "revenue", "turnover", "funding",
          "grant awarded", "value (", "wages", "payment",
          "balance", "award",
        ]
      ),
      (
        "count",
        [
          "number of", "no. of", "how many", "headcount", "(heads)", "count", "visits", "visitors",
          "people", "volunteers",
          "staff (", "members", "pupils", "quantity", "qty", "participants", "attendees",
          "children", "employees",
          "objects", "of these", "vehicles", "beds", "places", "copies", "students", "households",
          "units", "sessions",
          "(number)", "(people)", "target", "achieved",
        ]
      ),
      (
        "number",
        [
          "(m²)", "(m2)", "area", "floor space", "hours", "length", "width", "height", "weight",
          "distance", "score", "latitude", "longitude",
          "(km)", "(miles)", "(kg)", "(tonnes)", "(kwh)", "(litres)", "fte", "average", "mileage",
          "rate", "depth",
        ]
      ),
      (
        "code",
        [
          "code", "reference number", "registration number", "id number", "identifier",
          "account number", "uprn", "vat number", "charity number", "company number",
          "licence number", "license number", "tax number", "post code",
        ]
      ),
      ("regions", ["country", "countries"]),
    ],
    units: [
      ("percent", "", ["%", "per cent", "percent"]), ("amount", "GBP", ["pounds", "gbp"]),
      ("amount", "EUR", ["euros", "eur"]),
      ("number", "m²", ["m²", "m2", "square metres", "sq m"]), ("number", "hours", ["hours"]),
      ("number", "km", ["km", "kilometres"]), ("number", "miles", ["miles"]),
      ("count", "people", ["people"]), ("count", "days", ["days"]), ("count", "visits", ["visits"]),
      ("count", "staff", ["staff"]), ("count", "children", ["children"]),
      ("count", "pupils", ["pupils"]),
      ("count", "volunteers", ["volunteers"]), ("count", "members", ["members"]),
      ("count", "times", ["times"]),
      ("count", "years", ["years"]), ("count", "vehicles", ["vehicles"]),
      ("count", "rooms", ["rooms"]),
      ("count", "places", ["places"]), ("count", "visitors", ["visitors"]),
      ("count", "weeks", ["weeks"]),
      ("count", "sessions", ["sessions"]), ("count", "groups", ["groups"]),
      ("count", "trees", ["trees"]),
      ("count", "events", ["events"]), ("count", "months", ["months"]),
      ("count", "users", ["users"]),
    ])
}
