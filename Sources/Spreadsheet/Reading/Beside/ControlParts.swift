/// Reads the properties of a form control ([MS-XLSX] 2.6.47, `formControlPr`).
final class FormControlPart: XMLHandler {
  private(set) var type = ""
  private(set) var checked: String?
  private(set) var link: String?
  private(set) var list: String?
  private(set) var selected = 0
  private let usage: Usage

  init(_ usage: Usage) { self.usage = usage }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    guard "formControlPr" ~= name else { return }
    type = attributes.string("objectType") ?? ""
    checked = attributes.string("checked")
    link = attributes.string("fmlaLink")
    list = attributes.string("fmlaRange")
    selected = attributes.value("sel")?.wholeNumber ?? 0
    try usage.keepText(bytes: (link?.utf8.count ?? 0) + (list?.utf8.count ?? 0))
  }
}

/// Reads an ActiveX control: which it is, and its properties or the id of the relationship to them
/// ([MS-OFFMACRO2] 2.2.3, `ocx`).
final class ActiveXPart: XMLHandler {
  private(set) var classID = ""
  private(set) var data: String?
  private(set) var isStream = false
  private(set) var caption: String?
  private(set) var value: String?
  private let usage: Usage

  init(_ usage: Usage) { self.usage = usage }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    switch name {
    case "ocx":
      classID = attributes.string("classid")?.uppercased() ?? ""
      data = attributes.string("id")
      isStream = attributes.string("persistence")?.hasPrefix("persistStream") == true
    case "ocxPr":
      switch attributes.string("name") {
      case "Caption": caption = attributes.string("value")
      case "Value": value = attributes.string("value")
      default: return
      }
      try usage.keepText(bytes: attributes.value("value")?.count ?? 0)
    default: return
    }
  }
}

/// The caption and the value in the bytes of an ActiveX control that shows one: a check box, an option
/// button, a text box, a list ([MS-OFORMS] 2.2.5, MorphDataControl).
struct ActiveXData {
  private(set) var caption = ""
  private(set) var value = ""

  /// The size of each property in the block, by its bit; 0 of those that the mask alone states.
  ///
  /// Bit 8, the size on screen, stands in the block behind, before the texts.
  private static let sizes = [
    4, 4, 4, 4, 1, 1, 1, 1, 0, 2, 4, 2, 2, 2, 2, 2, 1, 1, 1, 0, 1, 1, 4, 4, 4, 4, 4, 2, 2, 2, 0, 0,
    4,
  ]

  /// Reads what stands behind the control's class; nil where that is cut off or of another version.
  init?(_ bytes: [UInt8]) {
    // The class of the control, then its version, 2.0.
    let start = 16
    guard bytes.count >= start + 12, bytes.littleEndian(at: start, size: 2) == 0x0200,
      let low = bytes.littleEndian(at: start + 4, size: 4),
      let high = bytes.littleEndian(at: start + 8, size: 4)
    else { return nil }
    var place = 12
    func align(_ size: Int) { place = (place + size - 1) / size * size }
    var lengths: [Int: UInt32] = [:]
    for (bit, size) in Self.sizes.enumerated() where size > 0 {
      guard (bit < 32 ? low >> bit : high >> (bit - 32)) & 1 == 1 else { continue }
      align(size)
      if bit == 22 || bit == 23 {
        guard let length = bytes.littleEndian(at: start + place, size: 4) else { return nil }
        lengths[bit] = UInt32(truncatingIfNeeded: length)
      }
      place += size
    }
    align(4)
    if low >> 8 & 1 == 1 { place += 8 }
    for bit in [22, 23] {
      guard let length = lengths[bit] else { continue }
      let isNarrow = length >> 31 == 1
      let count = Int(length & 0x7FFF_FFFF)
      guard count <= bytes.count, start + place + count <= bytes.count else { return nil }
      let text = bytes[(start + place)..<(start + place + count)]
      let units =
        isNarrow
        ? text.map { UInt16($0) }
        : stride(from: text.startIndex, to: text.endIndex - 1, by: 2).map {
          UInt16(text[$0]) | UInt16(text[$0 + 1]) << 8
        }
      let words = String(decoding: units, as: UTF16.self)
      if bit == 22 { value = words } else { caption = words }
      place += count
      align(4)
    }
  }

  /// What a control is by the id of its class; nil for buttons, labels and others that hold no answer.
  static func kind(ofClass id: String) -> SheetObject.Kind? {
    switch id.filter({ $0 != "{" && $0 != "}" }) {
    case "8BD21D40-EC42-11CE-9E0D-00AA006002F3", "8BD21D60-EC42-11CE-9E0D-00AA006002F3": .checkBox
    case "8BD21D50-EC42-11CE-9E0D-00AA006002F3": .optionButton
    case "8BD21D10-EC42-11CE-9E0D-00AA006002F3": .textBox
    case "8BD21D20-EC42-11CE-9E0D-00AA006002F3", "8BD21D30-EC42-11CE-9E0D-00AA006002F3": .dropDown
    case "D7053240-CE69-11CD-A777-00DD01143C57", "978C9E23-D4B0-11CE-BF2D-00AA003F40D0",
      "4C599241-6926-101B-9992-00000B65C6F9", "DFD181E0-5E2F-11CE-A449-00AA004A803D",
      "79176FB0-B7F2-11CE-97EF-00AA006D2776":
      nil
    default: .control
    }
  }
}
