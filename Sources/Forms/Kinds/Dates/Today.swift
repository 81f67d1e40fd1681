import Glibc

/// The day of the run, by the clock of Shanghai, as deadlines are.
enum Today {
  /// Another day, for tests.
  @TaskLocal static var override: PartialDate?

  static var date: PartialDate {
    if let override { return override }
    let day = SavedTime(seconds: time(nil)).dayInShanghai.split(separator: "-").compactMap {
      Int($0)
    }
    return day.count == 3
      ? PartialDate(year: day[0], month: day[1], day: day[2]) : PartialDate(year: 1970)
  }
}
