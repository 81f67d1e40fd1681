/// Steps over what only newer programs understand.
///
/// Of `mc:AlternateContent` the `Choice` is for programs that know the extension it requires, the
/// `Fallback` for all others (ECMA-376 part 3, 7.6); we know no extension. `extLst` holds elements of
/// other namespaces under familiar names.
struct AlternateContent {
  private var depth = 0

  var isSkipping: Bool { depth > 0 }

  /// Whether the element that begins is to be skipped.
  mutating func start(_ name: XMLBytes) -> Bool {
    if depth > 0 || "Choice" ~= name || "extLst" ~= name {
      depth += 1
      return true
    }
    return false
  }

  /// Whether the element that ends was skipped.
  mutating func end() -> Bool {
    guard depth > 0 else { return false }
    depth -= 1
    return true
  }
}
