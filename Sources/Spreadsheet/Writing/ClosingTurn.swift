import Glibc

/// Which workbooks may be closed side by side.
///
/// libxlsxwriter works out the dates of a workbook's properties where all threads of a program do (C's `gmtime`), so
/// that one of two workbooks could be given the date of the other. Those of the usual date may be closed side by side;
/// one of another date waits until it is alone.
enum ClosingTurn {
  private nonisolated(unsafe) static let lock: UnsafeMutablePointer<pthread_rwlock_t> = {
    let lock = UnsafeMutablePointer<pthread_rwlock_t>.allocate(capacity: 1)
    unsafe lock.initialize(to: pthread_rwlock_t())
    unsafe pthread_rwlock_init(lock, nil)
    return unsafe lock
  }()

  /// Waits until a workbook may be closed, and closes it.
  static func wait<Result>(alone: Bool, _ close: () -> Result) -> Result {
    if alone { unsafe pthread_rwlock_wrlock(lock) } else { unsafe pthread_rwlock_rdlock(lock) }
    defer { unsafe pthread_rwlock_unlock(lock) }
    return close()
  }
}
