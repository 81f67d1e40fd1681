/// Names of countries and regions by their ISO 3166-1 alpha-2 codes.
public enum RegionName {
  /// The usual name: 德国 or Germany for `DE`; nil for what is no code.
  public static func of(_ code: String, in language: Language) -> String? {
    RegionNames.name(of: code, language)
  }
}
