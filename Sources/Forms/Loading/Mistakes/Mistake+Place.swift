/// Mistakes in what finds an answer or a mark.
extension Mistake {
  static func notADatePart(_ word: String) -> Mistake {
    Mistake(
      zh: "“\(word)”不是日期的一部分，可写 year、month、day",
      en: "\"\(word)\" is no part of a date; write year, month or day")
  }

  static var answerAndCells: Mistake {
    Mistake(
      zh: "answer 和 cells 只能写一个", en: "a question has answer, or cells, not both")
  }

  static var beforeElsewhere: Mistake {
    Mistake(
      zh: "before 的答案是标签左边的一格，不能同时写 below、cells 或几行的 answer",
      en:
        "the answer of before is the cell in front of the label: without below, cells or an answer of several lines"
    )
  }

  static var headingOfTwo: Mistake {
    Mistake(
      zh: "heading 里除 {n} 外只能有一个空", en: "besides {n}, a heading has one blank at most")
  }

  static var noMark: Mistake {
    Mistake(
      zh: "inside 须写明版本标记前的文字和 {mark}，例如 Edition {mark}",
      en: "inside needs the words before the mark, and {mark}: Edition {mark}")
  }

  static var markWithoutPlace: Mistake {
    Mistake(
      zh: "版本标记要有 label 或 inside（只写一个）",
      en: "a mark needs label or inside, one of them")
  }
}
