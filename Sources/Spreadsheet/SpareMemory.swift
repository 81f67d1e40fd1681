#if canImport(Glibc)
  internal import CMalloc
#endif

/// Memory that was freed and that the C library keeps for later.
package enum SpareMemory {
  /// Gives it back to the system.
  ///
  /// Each thread has a store of its own: what one has freed, such as all that a sheet of a million cells took to
  /// read, is of no use to another that writes, and counts until the end. It costs a look through all of it.
  package static func giveBack() {
    #if canImport(Glibc)
      _ = malloc_trim(0)
    #endif
  }
}
