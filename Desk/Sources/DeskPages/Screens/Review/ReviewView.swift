import Spreadsheet

/// Which senders the screen shows: what stands behind the question mark of its address.
public struct ReviewView: Hashable, Sendable {
  public enum Filter: String, CaseIterable, Sendable {
    /// All, those without issues folded.
    case all
    case errors, warnings, clean
    /// Those that were sent back.
    case back
  }
  public var filter = Filter.all
  /// The id of a group; empty for all.
  public var group = ""
  /// What is searched for.
  public var query = ""
  /// Which part of the list, from 0.
  public var part = 0
  /// The cell that is looked for; nil for none.
  ///
  /// It is of one return alone: links and forms that lead on leave it out.
  var sought: Sought?

  /// A cell of the sheet of a name.
  struct Sought: Hashable, Sendable {
    var sheet: String
    var cell: CellReference
  }

  public init() {}

  /// - Parameter value: The value of a name in the address or the form; nil where there is none.
  public init(_ value: (String) -> String?) {
    filter = value("show").flatMap(Filter.init(rawValue:)) ?? .all
    group = value("group") ?? ""
    query = value("q") ?? ""
    part = max(0, value("part").flatMap { Int($0) } ?? 0)
    if let sheet = value("sheet"), let cell = value("cell").flatMap({ CellReference($0) }) {
      sought = Sought(sheet: sheet, cell: cell)
    }
  }

  /// What of the list is not as usual.
  var values: [(name: String, value: String)] {
    var values: [(name: String, value: String)] = []
    if filter != .all { values.append(("show", filter.rawValue)) }
    if !group.isEmpty { values.append(("group", group)) }
    if !query.isEmpty { values.append(("q", query)) }
    if part > 0 { values.append(("part", String(part))) }
    return values
  }

  /// The address of a return, or of the screen.
  /// - Parameters:
  ///   - id: The return's id; nil for the screen.
  ///   - anchor: A place in the page.
  /// - Returns: The address.
  public func address(_ id: String?, anchor: String? = nil) -> String {
    let query = values.map { "\($0.name)=\(PageAddress.encoded($0.value))" }.joined(separator: "&")
    return Screen.review.path + (id.map { "/\($0)" } ?? "") + (query.isEmpty ? "" : "?\(query)")
      + (anchor.map { "#\($0)" } ?? "")
  }
}
