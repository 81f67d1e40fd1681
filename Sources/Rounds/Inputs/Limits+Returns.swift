public import Spreadsheet

extension Limits {
  /// The limits for returns, which have about a thousand cells.
  ///
  /// Several are read at once, and a cell takes ten times the memory while answers are looked for.
  public static var returns: Limits {
    var limits = Limits()
    limits.cells = 200_000
    limits.sheets = 1_000
    limits.strings = 200_000
    // Excel's longest cell has 98 KiB, Google's 146; a return has some 20 in all.
    limits.stringBytes = 256 << 10
    limits.textBytes = 8 << 20
    limits.cellTextBytes = 12 << 20
    limits.merges = 100_000
    limits.objects = 20_000
    return limits
  }
}
