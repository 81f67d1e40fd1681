import Dispatch

/// Computes a value for each index, on as many threads as there are processors.
///
/// Meant for work that a run waits for, such as loading a schema.
/// - Parameters:
///   - count: How many values; the indexes are `0..<count`.
///   - value: Computes the value of an index; called on several threads at once.
/// - Returns: The values in the order of their indexes.
package func parallelMap<Item>(_ count: Int, _ value: (Int) -> Item) -> [Item] {
  var values = [Item?](repeating: nil, count: count)
  values.withUnsafeMutableBufferPointer { buffer in
    // Each index has an element of its own.
    nonisolated(unsafe) let places = buffer
    withoutActuallyEscaping(value) { value in
      nonisolated(unsafe) let value = value
      DispatchQueue.concurrentPerform(iterations: count) { places[$0] = value($0) }
    }
  }
  return values.compactMap(\.self)
}
