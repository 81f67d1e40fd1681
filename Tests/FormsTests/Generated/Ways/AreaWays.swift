import Forms

/// How place and sizes are put together in one cell.
enum AreaWay: String, Way {
  static let group = "area"
  case placeFirst = "place first"
  case sizesFirst = "sizes first"
  case otherOrder = "sizes in the other order, then the place"
  case parentheses = "sizes in parentheses"
  case lines = "a line each"
  case labelled = "labelled with colons"
  case spaces = "spaces between"
  case noWords = "size without words"
  case numberAlone = "number alone"

  func applies(place: String?, land: Double?, floor: Double?) -> Bool {
    switch self {
    case .parentheses: place != nil
    case .noWords: floor != nil && land == nil
    case .numberAlone: floor != nil && land == nil && place == nil
    default: true
    }
  }

  func write(place: String?, land: String?, floor: String?) -> String {
    let colon = self == .labelled ? "：" : ""
    let landText = land.map { "占地面积" + colon + $0 }
    let floorText = floor.map { (self == .noWords ? "" : "建筑面积" + colon) + $0 }
    let sizes = [landText, floorText].compactMap { $0 }
    let places = [place.map { self == .labelled ? "地点：" + $0 : $0 }].compactMap { $0 }
    return switch self {
    case .placeFirst, .noWords, .numberAlone: (places + sizes).joined(separator: "，")
    case .sizesFirst: (sizes + places).joined(separator: "，")
    case .otherOrder: (sizes.reversed() + places).joined(separator: "；")
    case .parentheses: places.joined() + "（\(sizes.joined(separator: "、"))）"
    case .lines: (places + sizes).joined(separator: "\n")
    case .labelled: (places + sizes).joined(separator: "；")
    case .spaces: (places + sizes).joined(separator: " ")
    }
  }
}

/// How a size is written.
enum SizeWay: String, Way {
  static let group = "size"
  case unit = "平方米"
  case symbol = "㎡"
  case metres = "m2"
  case raised = "m²"
  case short = "平米"
  case tenThousand = "万平方米"
  case about = "约"
  case thousands
  case fullWidth = "full width"
  case mu = "亩"
  case hectares = "公顷"

  /// The text, and the size that it says: 亩 and 公顷 say another.
  func write(_ size: Double) -> (text: String, size: Double) {
    let plain = size.plain
    return switch self {
    case .unit: (plain + "平方米", size)
    case .symbol: (plain + "㎡", size)
    case .metres: (plain + " m2", size)
    case .raised: (plain + "m²", size)
    case .short: (plain + "平米", size)
    case .tenThousand: ((size / 10_000).plain + "万平方米", size)
    case .about: ("约" + plain + "平方米", size)
    case .thousands: (NumberWay.grouped(plain) + "平方米", size)
    case .fullWidth: (plain.fullWidth() + "平方米", size)
    case .mu: ((size / 100).plain + "亩", size / 100 * 10_000 / 15)
    case .hectares: ((size / 10_000).plain + "公顷", size)
    }
  }

  var converts: Bool { self == .mu || self == .hectares }
}

/// How a cell shows a size that it holds as a number.
enum AreaCellWay: String, Way {
  static let group = "area cell"
  case number
  case squareMetres = "a number format with ㎡"
  case tenThousand = "a number format with 万平方米"
  case mu = "a number format with 亩"

  /// What the cell holds, its format, and the size that it says.
  func write(_ size: Double) -> (number: Double, format: CellFormat, size: Double) {
    switch self {
    case .number: (size, .general, size)
    case .squareMetres: (size, .squareMetres, size)
    case .tenThousand: (size / 10_000, .tenThousandSquareMetres, size)
    case .mu: (size / 100, .mu, size / 100 * 10_000 / 15)
    }
  }
}

enum AreaWriter {
  /// A cell that asks for a place, the land and the floor area.
  static func write(_ writing: inout Writing, _ picker: inout Picker, for place: String) {
    let address = writing.values["space_location"] == nil ? nil : writing.text("space_location")
    let land = writing.number("land_area_m2")
    let floor = writing.number("floor_area_m2")
    let way = picker.pick(AreaWay.self, for: place) {
      $0.applies(place: address, land: land, floor: floor)
    }
    if way == .numberAlone, let floor {
      writing.write(floor, in: picker.pick(AreaCellWay.self, for: place), "floor_area_m2")
      return
    }
    let size = picker.pick(SizeWay.self, for: place)
    let landText = writing.write(land, of: "land_area_m2", size)
    let floorText = writing.write(floor, of: "floor_area_m2", size)
    if size.converts {
      if land != nil { writing.issues.append((code: "area-converted", field: "land_area_m2")) }
      if floor != nil { writing.issues.append((code: "area-converted", field: "floor_area_m2")) }
    }
    if size == .about {
      for (value, field) in [(land, "land_area_m2"), (floor, "floor_area_m2")] where value != nil {
        writing.issues.append((code: "number-about", field: field))
      }
    }
    let text = way.write(place: address, land: landText, floor: floorText)
    writing.write(writing.withHint(text, &picker, for: place))
  }

  /// A cell that asks for one size.
  static func writeOne(_ writing: inout Writing, _ picker: inout Picker, for place: String) {
    guard let field = writing.asked.fields.first, let number = writing.number(field.id) else {
      return
    }
    let cell = picker.pick(AreaCellWay.self, for: place, percent: 30)
    if cell != .number {
      writing.write(number, in: cell, field.id)
      return
    }
    let size = picker.pick(SizeWay.self, for: place)
    let text = writing.write(number, of: field.id, size) ?? ""
    if size.converts { writing.issues.append((code: "area-converted", field: field.id)) }
    if size == .about { writing.issues.append((code: "number-about", field: field.id)) }
    writing.write(writing.withHint(text, &picker, for: place))
  }
}

extension Writing {
  fileprivate mutating func write(_ size: Double, in way: AreaCellWay, _ field: String) {
    let written = way.write(size)
    cells[0] = .number(written.number)
    format = written.format
    values[field] = .decimal(written.size)
    if way == .mu { issues.append((code: "area-converted", field: field)) }
  }

  fileprivate mutating func write(_ size: Double?, of field: String, _ way: SizeWay) -> String? {
    guard let size else { return nil }
    let written = way.write(size)
    values[field] = .decimal(written.size)
    return written.text
  }
}
