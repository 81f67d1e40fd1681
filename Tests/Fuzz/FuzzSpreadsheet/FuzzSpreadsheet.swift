import Spreadsheet

/// One run of libFuzzer: whatever the bytes are, reading them ends in a workbook that keeps its
/// promises or in a typed error.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  // Bytes that begin as an archive try the archive; others try the parts in it, whose checksums no
  // mutation would ever get right.
  let bytes = input.starts(with: [0x50, 0x4B]) ? input : PackedParts(input).zip
  read(bytes)
  return 0
}

private func read(_ bytes: [UInt8]) {
  var limits = Limits()
  limits.partBytes = 4 << 20
  limits.totalBytes = 16 << 20
  limits.elements = 200_000
  limits.textBytes = 8 << 20
  do throws(SpreadsheetError) {
    let workbook = try Workbook(bytes: bytes, name: "fuzz.xlsx", limits: limits)
    for sheet in workbook.sheets { check(sheet, workbook.dateSystem) }
    try stream(bytes, limits, workbook)
  } catch { check(error) }
  do throws(SpreadsheetError) {
    let archive = try ZipArchive(bytes: bytes, name: "fuzz.zip", limits: limits)
    for entry in archive.entries.prefix(3) {
      precondition(!entry.name.split(separator: "/").contains(".."), "a name climbs")
      precondition(!entry.name.hasPrefix("/"), "a name is absolute")
      _ = try archive.file(entry).workbook()
    }
  } catch { check(error) }
}

/// What ``Sheet`` and ``CellValue`` promise.
private func check(_ sheet: Sheet, _ system: DateSystem) {
  var last: CellReference?
  for cell in sheet.cells {
    if let last { precondition(last < cell.reference, "cells out of order") }
    last = cell.reference
    precondition(CellReference(cell.reference.description) == cell.reference, "no such cell")
    switch cell.value {
    case .string(let text): precondition(!text.isEmpty, "an empty string")
    case .number(let number):
      precondition(number.isFinite, "a number without end")
      _ = system.date(serial: number)
    case .boolean, .error: break
    }
    precondition(sheet[cell.reference] == cell, "a cell that is not found")
  }
}

/// Streaming gives the cells that reading whole gives, if in another order and the repeated twice.
private func stream(
  _ bytes: [UInt8], _ limits: Limits, _ workbook: Workbook
) throws(SpreadsheetError) {
  var reader = try WorkbookReader(bytes: bytes, name: "fuzz.xlsx", limits: limits)
  var sheets = workbook.sheets.makeIterator()
  let tabs = reader.tabs
  for tab in tabs where tab.isWorksheet {
    var cells: [CellReference: Cell] = [:]
    var rows = try reader.rows(of: tab)
    while let row = try rows.next() {
      for cell in row.cells { cells[cell.reference] = cell }
    }
    let sheet = sheets.next()
    precondition(sheet?.name == tab.name && sheet?.merges == rows.merges, "another sheet")
    precondition(
      sheet?.cells == cells.values.sorted { $0.reference < $1.reference }, "other cells")
  }
}

private func check(_ error: SpreadsheetError) {
  let codes = ["not-a-workbook", "legacy-xls", "encrypted", "corrupt", "limit-exceeded"]
  precondition(codes.contains(error.code), "an unknown code")
}
