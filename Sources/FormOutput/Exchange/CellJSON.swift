import Forms
public import Spreadsheet

/// The lines of `huibiao cells`: the contents of a workbook as NDJSON.
public enum CellJSON {
  /// The line of a cell: `{"sheet":"表1","ref":"B3","type":"number","value":44422,"date":true}` and
  /// a line feed.
  ///
  /// A number format other than `General` and looks other than plain text are members too:
  /// `"format":"0.00","looks":[{"text":"20","struck":true}]`.
  public static func line(
    _ cell: Cell, sheet: String, format: String? = nil, looks: [TextStretch] = []
  ) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("sheet", sheet)
      json.member("ref", cell.reference.description)
      switch cell.value {
      case .string(let text):
        json.member("type", "string")
        json.member("value", text)
        // A date in ISO 8601.
        if cell.isDate {
          json.name("date")
          json.boolean(true)
        }
      case .number(let number):
        json.member("type", "number")
        json.name("value")
        json.number(number)
        if cell.isDate {
          json.name("date")
          json.boolean(true)
        }
      case .boolean(let value):
        json.member("type", "boolean")
        json.name("value")
        json.boolean(value)
      case .error(let text):
        json.member("type", "error")
        json.member("value", text)
      }
      if let format, format != "General" { json.member("format", format) }
      guard !looks.isEmpty else { return }
      json.name("looks")
      json.array(of: looks) { json, stretch in write(stretch, of: cell, &json) }
    }
    return json.take() + [0x0A]
  }

  /// One stretch of a cell's text: `{"text":"2","raised":true}`; a number has no text.
  private static func write(_ stretch: TextStretch, of cell: Cell, _ json: inout JSONText) {
    json.object { json in
      if case .string(let text) = cell.value {
        let bytes = Array(text.utf8)
        json.member(
          "text", String(decoding: bytes[stretch.bytes.clamped(to: bytes.indices)], as: UTF8.self))
      }
      var said: [String] = []
      if stretch.look.isStruck { said.append("struck") }
      if let script = stretch.look.script { said.append(script == .raised ? "raised" : "lowered") }
      if stretch.look.isHidden { said.append("hidden") }
      if stretch.look.symbols != nil { said.append("marks") }
      for name in said {
        json.name(name)
        json.boolean(true)
      }
    }
  }

  /// The line of a merged range: `{"sheet":"表1","merge":"A1:D1"}` and a line feed.
  public static func line(_ merge: CellRange, sheet: String) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("sheet", sheet)
      json.member("merge", merge.description)
    }
    return json.take() + [0x0A]
  }
}
