extension Range<Int> {
  /// Finds the first number of which something does not hold, by a binary search.
  ///
  /// It must hold of all numbers before that one, and of none behind it. Searching the indexes of an array looks at its
  /// elements where they stand: a search among the elements would copy each.
  ///
  /// - Parameter holds: What holds of the first numbers.
  /// - Returns: The first number of which it does not hold; the upper bound where there is none.
  @inlinable @inline(__always)
  package func endOfPrefix(while holds: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
