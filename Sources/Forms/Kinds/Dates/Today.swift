import Glibc

/// The day of the run, by the clock of the form's time zone.
public enum Today {
  /// Another day, for tests.
  @TaskLocal static var override: PartialDate?

  /// The day.
  /// - Parameter zone: By whose clock.
  /// - Returns: The day.
  public static func date(in zone: TimeZone) -> PartialDate {
    override ?? SavedTime(seconds: time(nil)).date(in: zone)
  }
}
