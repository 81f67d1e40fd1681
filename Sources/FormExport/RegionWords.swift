import FormImport

/// The names of countries and regions in what is written for people.
enum RegionWords {
  static func name(of code: String, in language: Language) -> String { code }
}
