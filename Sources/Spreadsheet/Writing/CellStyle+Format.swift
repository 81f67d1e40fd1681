internal import CXLSXWriter

extension CellStyle {
  /// Sets what a format of libxlsxwriter says.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if bold { unsafe format_set_bold(format) }
    if wraps { unsafe format_set_text_wrap(format) }
    if isUnderlined { unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if isItalic { unsafe format_set_italic(format) }
    if isUnlocked { unsafe format_set_unlocked(format) }
    if isBordered {
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, borderColor)
    }
    switch horizontal {
    case .general: break
    case .left: unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .centerAcross:
      unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER_ACROSS.rawValue))
    }
    switch vertical {
    case .top: unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
    if let textColor { unsafe format_set_font_color(format, textColor) }
    if let fillColor {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_fg_color(format, fillColor)
      // What conditions show takes its color from here (ECMA-376 part 1, 18.8.14).
      unsafe format_set_bg_color(format, fillColor)
    }
    if let fontSize { unsafe format_set_font_size(format, fontSize) }
    if let fontName { unsafe format_set_font_name(format, fontName) }
    if let numberFormat { unsafe format_set_num_format(format, numberFormat) }
  }
}
