/// The colors of tabs, `0xRRGGBB`; the form's own tables have none.
enum TabColor {
  static let status: UInt32 = 0x1F_3864
  static let figures: UInt32 = 0x70_AD47
  /// Of lists of issues, and of a sender's sheets with errors.
  static let issues: UInt32 = 0xC0_0000
  /// Of a sender's sheets on which something is only to be checked.
  static let warnings: UInt32 = 0xFF_C000
  static let lists: UInt32 = 0xA6_A6A6
}
