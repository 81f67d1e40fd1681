/// What a cell's `t` says of its value (ECMA-376 part 1, 18.18.11).
enum CellType {
  case number, shared, inline, formulaString, boolean, error, date

  init?(_ name: XMLBytes) {
    switch name {
    case "n": self = .number
    case "s": self = .shared
    case "inlineStr": self = .inline
    case "str": self = .formulaString
    case "b": self = .boolean
    case "e": self = .error
    case "d": self = .date
    default: return nil
    }
  }
}
