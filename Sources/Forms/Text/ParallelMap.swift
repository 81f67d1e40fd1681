import Dispatch

/// Works out a value for each index on as many threads as there are processors.
///
/// For what every run of the command waits for before it has read anything, such as loading a schema.
/// - Parameters:
///   - count: How many values; the indexes are `0..<count`.
///   - value: Works one out; must share nothing that changes with the others.
/// - Returns: The values in the order of their indexes.
func parallelMap<Item>(_ count: Int, _ value: (Int) -> Item) -> [Item] {
  var values = [Item?](repeating: nil, count: count)
  values.withUnsafeMutableBufferPointer { buffer in
    // Each index has a place of its own.
    nonisolated(unsafe) let places = buffer
    withoutActuallyEscaping(value) { value in
      nonisolated(unsafe) let value = value
      DispatchQueue.concurrentPerform(iterations: count) { places[$0] = value($0) }
    }
  }
  return values.compactMap(\.self)
}
