/// A list for a template that is made while it is read, so that it need not fit in memory.
struct LazyList: Sequence {
  private let make: () -> AnyIterator<TemplateValue>

  /// - Parameter make: Makes an iterator; called each time the list is read.
  init(_ make: @escaping () -> AnyIterator<TemplateValue>) { self.make = make }

  /// What elements become one by one.
  init<Element>(_ elements: [Element], _ value: @escaping (Element) -> TemplateValue) {
    make = {
      var rest = elements[...]
      return AnyIterator { rest.popFirst().map(value) }
    }
  }

  func makeIterator() -> AnyIterator<TemplateValue> { make() }
}
