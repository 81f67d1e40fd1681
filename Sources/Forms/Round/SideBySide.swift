import Dispatch

/// Works values out on as many threads as there are processors.
///
/// For what every run of the command waits for, before it has read anything.
package enum SideBySide {
  /// A value for each index, in order.
  /// - Parameters:
  ///   - count: How many.
  ///   - value: Works one out; must share nothing that changes with the others.
  /// - Returns: The values.
  package static func map<Value>(_ count: Int, _ value: (Int) -> Value) -> [Value] {
    var values = [Value?](repeating: nil, count: count)
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
}
