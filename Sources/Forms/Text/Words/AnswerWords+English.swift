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
    joiningWord: "and",
    elided: ["em", "til", "tis", "twas", "cause", "round", "bout", "tween", "neath"])

  /// Words of other languages.
  static let others = AnswerWords(
    yes: ["ja", "oui", "si", "sí"], no: ["nein", "non"], elided: ["t", "s", "n", "d", "k"])
}
