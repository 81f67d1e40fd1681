import Glibc

/// The day of the run, by the clock of Shanghai, as deadlines are.
enum Today {
  /// Another day, for tests.
  @TaskLocal static var override: PartialDate?

  static var date: PartialDate {
    override ?? SavedTime(seconds: time(nil)).dateInShanghai
  }
}
