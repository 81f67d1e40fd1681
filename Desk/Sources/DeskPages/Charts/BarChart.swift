/// Bars side by side, drawn as a picture that needs neither script nor style: it looks the same in a document.
///
/// What the style sheet of the desk says of its classes wins, so that it is dark where the desk is.
public struct BarChart: Sendable {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    public var name: String
    public var value: Double
    /// The value as it is shown.
    public var label: String

    public init(name: String, value: Double, label: String) {
      self.name = name
      self.value = value
      self.label = label
    }
  }

  public var title: String
  /// What the chart says, for those who do not see it.
  public var summary: String
  /// The bars, from the top.
  public var bars: [Bar]
  /// Its name in the page; no two charts have the same.
  public var id: String

  public init(id: String, title: String, summary: String, bars: [Bar]) {
    self.id = id
    self.title = title
    self.summary = summary
    self.bars = bars
  }

  private static let width = 450
  private static let names = 138
  private static let rowHeight = 24
  private static let top = 34
  /// Where bars begin, and how long the longest is; its label stands behind it.
  private static let left = names + 12
  private static let longest = 180.0

  public var html: HTML {
    let height = Self.top + bars.count * Self.rowHeight + 10
    // Of nothing but values below 0 there is nothing to draw.
    let greatest = max(bars.map(\.value).filter(\.isFinite).max() ?? 0, 0)
    return """
      <svg class="chart" id="\(id)" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" width="\(Self.width)" height="\(height)" role="img" aria-labelledby="\(id)-t \(id)-d" font-family="system-ui,'Microsoft YaHei','Noto Sans CJK SC',sans-serif" font-size="13">
      <title id="\(id)-t">\(title)</title><desc id="\(id)-d">\(summary)</desc>
      <rect class="ground" width="\(Self.width)" height="\(height)" fill="#ffffff"/>
      <text class="head" x="12" y="21" font-size="14" font-weight="600" fill="#1d2329">\(Self.cut(title, to: 58))</text>
      \(bars.enumerated().map { row($0, $1, greatest) })</svg>
      """
  }

  private func row(_ number: Int, _ bar: Bar, _ greatest: Double) -> HTML {
    let y = Self.top + number * Self.rowHeight
    let share = greatest > 0 && bar.value.isFinite ? max(0, bar.value) / greatest : 0
    let length = Int((share * Self.longest).rounded())
    return """
      <g><title>\(bar.name)\u{2003}\(bar.label)</title>\
      <text class="name" x="\(Self.names + 4)" y="\(y + 16)" text-anchor="end" fill="#1d2329">\(Self.cut(bar.name, to: 18))</text>\
      <rect class="bar" x="\(Self.left)" y="\(y + 4)" width="\(max(length, bar.value > 0 ? 1 : 0))" height="16" rx="1" fill="#0b5cad"/>\
      <text class="value" x="\(Self.left + length + 5)" y="\(y + 16)" fill="#1d2329">\(bar.label)</text></g>

      """
  }

  /// A text that is cut where it is wider than some letters; a Chinese sign takes two.
  static func cut(_ text: String, to width: Int) -> String {
    func room(_ character: Character) -> Int {
      character.unicodeScalars.contains { $0.value >= 0x1100 } ? 2 : 1
    }
    var used = 0
    var kept = ""
    for character in text {
      guard used + room(character) <= width else {
        while used > width - 2, let last = kept.popLast() { used -= room(last) }
        return kept + "…"
      }
      used += room(character)
      kept.append(character)
    }
    return kept
  }
}
