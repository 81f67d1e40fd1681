/// The number formats of generated workbooks.
enum CellFormat: Int32, CaseIterable {
  case general, unit, zeros, places, people, about, tenThousandHouses, thousands, percent, whole,
    squareMetres, tenThousandSquareMetres, mu, wholePercent

  static let codes = allCases.map(\.code)

  private var code: String {
    switch self {
    case .general: "General"
    case .unit: "0\"家\""
    case .zeros: "0000"
    case .places: "0.00"
    case .people: "0\"人\""
    case .about: "\"约\"0"
    case .tenThousandHouses: "0.0000\"万家\""
    case .thousands: "#,##0,"
    case .percent: "0.0%"
    case .whole: "0"
    case .squareMetres: "#,##0\"㎡\""
    case .tenThousandSquareMetres: "0.00\"万平方米\""
    case .mu: "0.0\"亩\""
    case .wholePercent: "0%"
    }
  }
}
