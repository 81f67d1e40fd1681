internal import Synchronization

/// What has been read so far of one file, held against the limits.
///
/// Each file counts by itself: files of one archive are read side by side, and which of them passes a
/// limit must not depend on which is read first. What they cost together is for ``ArchiveTally``.
final class Usage {
  let limits: Limits
  let totals: Totals
  private var cells = 0
  private var strings = 0
  private var textBytes = 0
  private var merges = 0
  private var objects = 0

  /// What costs time, for whoever adds up files, also where reading one of them failed.
  final class Totals: Sendable {
    let bytes = Atomic(0)
    let elements = Atomic(0)
    let cellTextBytes = Atomic(0)
  }

  init(_ limits: Limits, _ totals: Totals = Totals()) {
    self.limits = limits
    self.totals = totals
  }

  /// Counts bytes that came out of an entry, and holds the entry's own sum against its limits.
  func unpacked(_ count: Int, ofEntry sum: Int, packed: Int) throws(SpreadsheetError.Cause) {
    let total = totals.bytes.add(count, ordering: .relaxed).newValue
    try hold(total, .totalBytes, limits.totalBytes)
    try hold(sum, .partBytes, limits.partBytes)
    if sum > limits.ratioGraceBytes { try hold(sum / max(packed, 1), .ratio, limits.ratio) }
  }

  /// Holds the number of entries against a limit: ``Limits/entries`` or ``Limits/files``.
  func list(entries count: Int, _ name: Limits.Name) throws(SpreadsheetError.Cause) {
    try hold(count, name, limits[name])
  }

  func parsed(elements count: Int) throws(SpreadsheetError.Cause) {
    let total = totals.elements.add(count, ordering: .relaxed).newValue
    try hold(total, .elements, limits.elements)
  }

  func keepCell() throws(SpreadsheetError.Cause) {
    cells += 1
    try hold(cells, .cells, limits.cells)
  }

  /// What reading a part added to what is counted of the whole file.
  struct Cost {
    var elements = 0
    var strings = 0
    var textBytes = 0

    /// What was added to an earlier count.
    func since(_ before: Cost) -> Cost {
      Cost(
        elements: elements - before.elements, strings: strings - before.strings,
        textBytes: textBytes - before.textBytes)
    }
  }

  /// What was counted so far, as far as parts without cells and objects add to it.
  var cost: Cost {
    Cost(
      elements: totals.elements.load(ordering: .relaxed), strings: strings, textBytes: textBytes)
  }

  /// Counts what a part costs that is not read again; false, and nothing counted, where that passes a limit.
  func add(_ cost: Cost) -> Bool {
    let elements = totals.elements.load(ordering: .relaxed) + cost.elements
    guard elements <= limits.elements, strings + cost.strings <= limits.strings,
      textBytes + cost.textBytes <= limits.textBytes
    else { return false }
    totals.elements.add(cost.elements, ordering: .relaxed)
    strings += cost.strings
    textBytes += cost.textBytes
    return true
  }

  /// Counts a string that does not belong to one cell.
  func keepString(bytes: Int) throws(SpreadsheetError.Cause) {
    strings += 1
    try hold(strings, .strings, limits.strings)
    try keepText(bytes: bytes)
  }

  func keepText(bytes: Int) throws(SpreadsheetError.Cause) {
    textBytes += bytes
    try hold(textBytes, .textBytes, limits.textBytes)
  }

  /// Counts text that a cell has, wherever it is kept.
  func show(textBytes count: Int) throws(SpreadsheetError.Cause) {
    let total = totals.cellTextBytes.add(count, ordering: .relaxed).newValue
    try hold(total, .cellTextBytes, limits.cellTextBytes)
  }

  func keepMerge() throws(SpreadsheetError.Cause) {
    merges += 1
    try hold(merges, .merges, limits.merges)
  }

  /// Counts something that lies over cells, with its texts.
  func keepObject(textBytes: Int) throws(SpreadsheetError.Cause) {
    objects += 1
    try hold(objects, .objects, limits.objects)
    try keepText(bytes: textBytes)
  }

  private func hold(
    _ number: Int, _ name: Limits.Name, _ allowed: Int
  ) throws(SpreadsheetError.Cause) {
    guard number <= allowed else { throw .limitExceeded(name, allowed: allowed) }
  }
}
