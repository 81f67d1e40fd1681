import Glibc

/// The day of the run, by the clock of the form's time zone.
enum Today {
  /// Another day, for tests.
  @TaskLocal static var override: PartialDate?

  static func date(in zone: TimeZone) -> PartialDate {
    override ?? SavedTime(seconds: time(nil)).date(in: zone)
  }
}
