import Mustache

/// A list for a template that is made while it is read, so that it need not fit in memory.
///
/// It has the transforms that lists have in swift-mustache, except `sorted`.
struct LazyList: MustacheSequence, MustacheTransformable {
  private let make: () -> AnyIterator<Any>

  /// - Parameter make: Makes an iterator; called each time the list is read.
  init(_ make: @escaping () -> AnyIterator<Any>) { self.make = make }

  func makeIterator() -> AnyIterator<Any> { make() }

  func transform(_ name: String) -> Any? {
    switch name {
    case "first": first { _ in true }
    case "last": reduce(nil as Any?) { $1 }
    case "count": reduce(0) { count, _ in count + 1 }
    case "empty": first { _ in true } == nil
    case "reversed": Array(self).reversed()
    default: nil
    }
  }
}
