import Forms
import Spreadsheet

/// The looks of the cells of a form.
struct FormStyles {
  let title: WorkbookWriter.StyleID
  let guide: WorkbookWriter.StyleID
  let label: WorkbookWriter.StyleID
  let heading: WorkbookWriter.StyleID
  let words: WorkbookWriter.StyleID
  let unit: WorkbookWriter.StyleID
  let hint: WorkbookWriter.StyleID
  let remark: WorkbookWriter.StyleID
  let mark: WorkbookWriter.StyleID
  let prose: WorkbookWriter.StyleID
  let link: WorkbookWriter.StyleID
  /// Words over columns, and those of a group in front of its questions.
  let header: WorkbookWriter.StyleID
  let number: WorkbookWriter.StyleID
  let listError: WorkbookWriter.StyleID
  let listWarning: WorkbookWriter.StyleID
  let listNote: WorkbookWriter.StyleID
  /// The formats of conditions hold only what they change.
  let needless: WorkbookWriter.StyleID
  let amiss: WorkbookWriter.StyleID
  private let lined: CellStyle
  private var slots: [SlotLook: WorkbookWriter.StyleID] = [:]

  /// The look of an answer's cell.
  struct SlotLook: Hashable {
    enum Shape { case text, long, tick, number, digits }
    enum Tint { case plain, note, warning, error }
    var shape: Shape
    var tint: Tint
    /// How numbers and dates show; nil for General.
    var format: String?
    /// Whether the form works the answer out, so that nobody types there.
    var isLocked = false
  }

  static let lineColor: UInt32 = 0x80_8080

  init(_ writer: inout WorkbookWriter, formats: Set<String>) {
    let plain = FormLook.plain
    let lined = FormLook.lined
    title = writer.style(FormLook.title)
    guide = writer.style(FormLook.guide)
    label = writer.style(lined.with { $0.fillColor = 0xF2_F2F2 })
    heading = writer.style(
      lined.with {
        $0.bold = true
        $0.fillColor = 0xDD_E6F1
      })
    words = writer.style(lined)
    unit = writer.style(lined.with { $0.horizontal = .left })
    hint = writer.style(
      lined.with {
        $0.fontSize = 9
        $0.textColor = 0x59_5959
      })
    remark = writer.style(plain)
    mark = writer.style(
      plain.with {
        $0.fontSize = 8
        $0.textColor = 0x80_8080
        $0.horizontal = .right
      })
    prose = writer.style(FormLook.prose)
    header = writer.style(FormLook.header)
    link = writer.style(FormLook.link)
    number = writer.style(FormLook.number)
    listError = writer.style(FormLook.severity(.error))
    listWarning = writer.style(FormLook.severity(.warning))
    listNote = writer.style(FormLook.severity(.note))
    var grey = CellStyle()
    grey.fillColor = 0xD9_D9D9
    grey.textColor = 0x80_8080
    needless = writer.style(grey)
    var red = CellStyle()
    red.textColor = 0xC0_0000
    red.bold = true
    amiss = writer.style(red)
    self.lined = lined
    let shapes = [SlotLook.Shape.text, .long, .tick, .number, .digits]
    for shape in shapes { add(shape, format: nil, isLocked: false, to: &writer) }
    for format in formats.sorted() {
      for shape in [SlotLook.Shape.text, .number, .digits] {
        add(shape, format: format, isLocked: false, to: &writer)
      }
    }
  }

  private mutating func add(
    _ shape: SlotLook.Shape, format: String?, isLocked: Bool, to writer: inout WorkbookWriter
  ) {
    for tint in [SlotLook.Tint.plain, .note, .warning, .error] {
      let look = SlotLook(shape: shape, tint: tint, format: format, isLocked: isLocked)
      slots[look] = writer.style(Self.slot(look, from: lined))
    }
  }

  /// Adds the looks of answers that the form works out, of a form that has any.
  mutating func addLocked(formats: Set<String>, to writer: inout WorkbookWriter) {
    for shape in [SlotLook.Shape.text, .number] {
      add(shape, format: nil, isLocked: true, to: &writer)
      for format in formats.sorted() {
        add(shape, format: format, isLocked: true, to: &writer)
      }
    }
  }

  func style(of look: SlotLook) -> WorkbookWriter.StyleID { slots[look] ?? words }

  private static func slot(_ look: SlotLook, from lined: CellStyle) -> CellStyle {
    lined.with { style in
      style.isUnlocked = !look.isLocked
      style.numberFormat = look.format
      switch look.tint {
      case .plain: style.fillColor = look.isLocked ? 0xE7_E6E6 : 0xFF_F9E0
      case .note: style.fillColor = 0xDD_EBF7
      case .warning: style.fillColor = 0xFF_D966
      case .error: style.fillColor = 0xFF_C0C0
      }
      switch look.shape {
      case .text: style.horizontal = .left
      case .long:
        style.horizontal = .left
        style.vertical = .top
      case .tick, .number: style.horizontal = .center
      case .digits: style.horizontal = .left
      }
    }
  }
}
