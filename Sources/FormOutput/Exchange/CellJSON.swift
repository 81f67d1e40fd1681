import Forms
public import Spreadsheet

/// The lines of `huibiao cells`: the contents of a workbook as NDJSON.
public enum CellJSON {
  /// The line of a cell: `{"sheet":"表1","ref":"B3","type":"number","value":44422,"date":true}` and
  /// a line feed.
  public static func line(_ cell: Cell, sheet: String) -> [UInt8] {
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
    }
    return json.take() + [0x0A]
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
