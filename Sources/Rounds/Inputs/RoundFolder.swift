/// What the desk keeps in the folder of returns beside the decisions; none of it is a return.
public enum RoundFolder {
  /// The file that says which form, roster and deadline the folder has.
  public static let settings = "huibiao-desk.json"
  /// The folder of a schema that was drafted for the returns.
  public static let form = "huibiao-form"

  /// Whether a file of this name is read: a workbook, an archive or a mail.
  public static func takes(_ name: String) -> Bool { FileKind.isRead(name) }

  /// Whether a file in the folder of returns is one of these, by its path in it.
  static func isOwn(_ file: String) -> Bool {
    file == settings || file.hasPrefix(form) && file.contains("/")
  }
}
