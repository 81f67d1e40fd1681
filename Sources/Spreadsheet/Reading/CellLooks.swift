/// How the texts of cells show, of those that show otherwise than plain text.
struct CellLooks {
  /// See ``Sheet/stretches``.
  private(set) var stretches: [CellReference: [TextStretch]] = [:]
  /// The runs of the cell that is being read.
  var runs: [FontRun] = []

  /// Whether no cell was kept, and the one that is being read has no runs.
  var isEmpty: Bool { runs.isEmpty && stretches.isEmpty }

  /// Keeps how the text of the cell that is being read shows.
  ///
  /// A cell in which nothing shows otherwise than plain text is not kept, and no longer if it was: of a
  /// place that stands in the file twice the last counts.
  mutating func keep(
    of value: CellValue, at reference: CellReference, style: Int, _ formats: CellFormats,
    _ usage: Usage
  ) throws(SpreadsheetError.Cause) {
    let format = style < formats.ofStyles.count ? formats.ofStyles[style] : CellFormats.Format()
    let (plain, isHidden) = formats.look(of: format, value)
    var kept: [TextStretch] = []
    if !runs.isEmpty {
      kept = runs.map { run in
        var look = run.font?.look(on: formats.looks[Int(format.look)].ground) ?? plain
        look.isHidden = look.isHidden || isHidden
        return TextStretch(bytes: run.bytes, look: look)
      }.filter { !$0.look.isPlain }
    } else if !plain.isPlain {
      kept = [.whole(plain)]
    }
    if kept.isEmpty {
      if !stretches.isEmpty { stretches[reference] = nil }
      return
    }
    for _ in kept { try usage.keepString(bytes: 0) }
    stretches[reference] = kept
  }
}
