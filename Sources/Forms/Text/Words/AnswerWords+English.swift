extension AnswerWords {
  static let english = AnswerWords(
    none: ["na", "n/a", "none", "null", "nil", "notapplicable"],
    yes: ["yes", "y", "true", "t"],
    no: ["no", "n", "false", "f"],
    ticked: ["true", "yes", "y"],
    unticked: ["false", "no", "n", "x"],
    chosen: ["yes", "y", "ok", "true", "ticked"],
    besideLetters: ["option", "options", "answer", "choice"],
    upTo: ["to", "through", "thru"],
    same: [
      "same as above", "the same as above", "same as before", "as above", "see above", "same",
      "ditto",
      "idem", "same as previous", "same as the row above",
    ],
    left: [
      "same as left", "same as the left", "same as on the left", "same as to the left", "as left",
      "as on the left", "same as cell to the left", "same as the cell to the left",
      "same as left column", "same as the left column", "same as previous column",
      "same as the previous column", "same as column before", "same as the column before",
      "ditto left",
    ],
    elsewhere: [
      "attached", "enclosed", "attached separately", "sent separately", "provided separately",
      "submitted separately", "sent by email", "sent by e-mail", "to follow by email",
    ],
    pointing: [
      "see", "see in", "please see", "pls see", "see also", "kindly see", "refer to", "refer",
      "please refer to", "please refer", "as per", "per", "as in", "as", "as for",
      "identical to", "is in", "details in", "details are in",
    ],
    sameAs: ["same as", "the same as", "same as in", "same as for"],
    pointedAt: [
      "attached", "attachment", "attachments", "annex", "annexe", "appendix", "enclosed",
      "enclosure", "below", "overleaf", "separate sheet", "separate document", "separate file",
      "separate attachment", "other sheet", "other tab", "next sheet", "next tab", "next page",
      "previous page", "previous sheet", "previous tab", "notes", "note", "comment", "comments",
      "cover letter", "covering letter", "email", "e-mail", "website", "our website", "left",
      "right", "supporting document", "supporting documents",
    ],
    numbered: [
      "row", "line", "sheet", "tab", "page", "section", "question", "item", "no", "no.", "number",
      "#", "risk", "table", "annex", "annexe", "appendix", "attachment", "column", "cell", "part",
      "point", "form", "box", "note", "entry", "record", "q",
    ],
    beforeNumber: ["no", "nr", "number"], rows: ["row", "line"],
    records: ["item", "no", "no.", "number", "#", "entry", "record"],
    parts: [
      "sheet", "tab", "page", "section", "question", "table", "annex", "annexe", "appendix",
      "attachment", "column", "cell", "part", "form", "box", "note",
    ],
    behindPointed: [
      "file", "document", "documents", "sheet", "spreadsheet", "list", "pdf", "letter", "table",
      "email", "e-mail", "above", "below", "for details", "for detail", "for more details",
      "for full details", "for the list", "for list", "for further details", "please",
    ],
    pictures: ["image", "picture", "photo", "screenshot", "img"],
    about: [
      "about", "approx", "approx.", "approximately", "around", "roughly", "circa", "ca", "ca.",
      "c.", "nearly",
      "almost", "over", "more than", "at least", "some",
    ],
    orSo: [
      "or so", "approx", "approx.", "approximately", "odd", "or more", "plus", "about", "roughly",
      "circa",
    ],
    aboutTime: [
      "about", "approx", "approx.", "approximately", "around", "roughly", "circa", "ca", "ca.",
      "c.",
    ],
    altogether: ["rmb", "cny", "¥", "total", "in total"],
    counted: ["rmb", "cny"],
    multiplying: [
      "hundred", "thousand", "thousands", "million", "millions", "billion", "billions", "dozen",
      "percent", "half", "mln", "bn",
    ],
    sums: ["subtotal", "total", "grandtotal", "totals"],
    articles: ["the", "our", "my", "an", "a", "to"],
    joiningWord: "and",
    elided: ["em", "til", "tis", "twas", "cause", "round", "bout", "tween", "neath"],
    askingForNote: ["pleasespecify", "specify", "pleasestate", "pleasedescribe", "pleasesay"],
    manners: ["required", "mandatory", "optional", "ifany", "ifapplicable"])

  /// Words of other languages.
  static let others = AnswerWords(
    yes: ["ja", "oui", "si", "sí"], no: ["nein", "non"],
    sums: [
      "summe", "zwischensumme", "gesamt", "gesamtsumme", "soustotal", "totalgénéral", "suma",
      "razem",
      "ogółem", "totale", "subtotale", "totaal", "subtotaal", "summa", "celkem", "итого",
    ], elided: ["t", "s", "n", "d", "k"])
}
