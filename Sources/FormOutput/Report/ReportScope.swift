import Mustache

/// A value as a template gets it: what it gives out is counted.
enum ReportScope {
  /// - Parameters:
  ///   - value: A text, number or truth, a list of them, or values by their names.
  ///   - name: Its name in the template.
  ///   - budget: What the report may still do.
  /// - Returns: The value as the library takes it.
  static func value(_ value: Any, named name: String, _ budget: ReportBudget) -> Any {
    switch value {
    case let text as String: ReportText(text: text, budget: budget)
    case let text as Substring: ReportText(text: String(text), budget: budget)
    case let values as [String: Any]: ReportObject(values: values, budget: budget)
    case let list as LazyList: ReportList(list, name, budget)
    case let texts as [String]: ReportList(LazyList { Self.iterator(texts) }, name, budget)
    case let list as [[String: Any]]: ReportList(LazyList { Self.iterator(list) }, name, budget)
    default: value
    }
  }

  private static func iterator<Element>(_ elements: [Element]) -> AnyIterator<Any> {
    var rest = elements[...]
    return AnyIterator { rest.popFirst() }
  }
}

/// Values by their names.
///
/// Of a dictionary the library would make a list of names and values, which nothing could count.
struct ReportObject: MustacheParent {
  let values: [String: Any]
  let budget: ReportBudget

  func child(named name: String) -> Any? {
    values[name].map { ReportScope.value($0, named: name, budget) }
  }
}

struct ReportText: MustacheCustomRenderable, MustacheTransformable {
  let text: String
  let budget: ReportBudget

  var renderText: String { budget.take(text.utf8.count) ? text : "" }
  var isNull: Bool { false }

  func transform(_ name: String) -> Any? {
    guard budget.take(text.utf8.count) else { return nil }
    return text.transform(name).map { ReportScope.value($0, named: name, budget) }
  }
}

/// A list each of whose turns is counted.
///
/// It has the transforms that lists have in swift-mustache.
struct ReportList: MustacheSequence, MustacheTransformable {
  private let list: LazyList
  private let name: String
  private let budget: ReportBudget

  init(_ list: LazyList, _ name: String, _ budget: ReportBudget) {
    self.list = list
    self.name = name
    self.budget = budget
  }

  func makeIterator() -> AnyIterator<Any> {
    let elements = list.makeIterator()
    return AnyIterator {
      guard budget.takeTurn(of: name) else { return nil }
      return elements.next().map { ReportScope.value($0, named: name, budget) }
    }
  }

  func transform(_ transform: String) -> Any? {
    switch transform {
    case "first": return first { _ in true }
    case "last": return reduce(nil as Any?) { $1 }
    case "count": return reduce(0) { count, _ in count + 1 }
    case "empty": return first { _ in true } == nil
    case "reversed": return other(Array(list.reversed()))
    case "sorted":
      let texts = list.compactMap { $0 as? String }
      return other(texts.sorted())
    default: return nil
    }
  }

  /// The same list in another order.
  private func other(_ elements: [Any]) -> Any? {
    for _ in elements { guard budget.takeTurn(of: name) else { return nil } }
    return ReportList(
      LazyList {
        var rest = elements[...]
        return AnyIterator { rest.popFirst() }
      }, name, budget)
  }
}
