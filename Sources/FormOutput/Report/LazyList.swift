/// A list for a template that is made while it is read, so that it need not fit in memory.
struct LazyList: Sequence {
  private let make: () -> AnyIterator<Any>

  /// - Parameter make: Makes an iterator; called each time the list is read.
  init(_ make: @escaping () -> AnyIterator<Any>) { self.make = make }

  func makeIterator() -> AnyIterator<Any> { make() }
}
