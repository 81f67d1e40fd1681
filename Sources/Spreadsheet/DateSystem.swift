/// The day that serial number counting starts from (ECMA-376 part 1, 18.17.4.1).
public enum DateSystem: Sendable, Hashable {
  /// 1 is 1900-01-01, and 60 the 29th of February 1900 that never was.
  case from1900
  /// 0 is 1904-01-01: workbooks of old Macs.
  case from1904
}
