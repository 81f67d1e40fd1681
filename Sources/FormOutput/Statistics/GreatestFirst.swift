extension Sequence {
  /// The elements with the greatest numbers first; equal ones by their names, so that they always stand alike.
  func greatestFirst<Number: Comparable>(
    _ number: (Element) -> Number, name: (Element) -> String
  ) -> [Element] {
    sorted { a, b in
      let (one, other) = (number(a), number(b))
      return one != other ? one > other : name(a).utf8.lexicographicallyPrecedes(name(b).utf8)
    }
  }
}
