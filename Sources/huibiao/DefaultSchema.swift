import ArgumentParser
import FormImport
import FormSchema
import Glibc

/// The schema that comes along with the command.
enum DefaultSchema {
  static let name = "zhangjiang-2021"

  /// Loads a schema; where it does not load, says why and exits.
  static func load(_ path: String?, language: Language) throws -> Schema {
    guard let path = path ?? self.path() else {
      let words = Words(
        zh: "找不到自带的表格定义 \(name)；请用 --schema 指出",
        en: "the schema \(name) that comes along is not there; name one with --schema")
      StandardError.say(words.text(language))
      throw ExitCode(2)
    }
    do {
      return try Schema.load(path: path)
    } catch {
      StandardError.say(error.text(in: language == .zh ? \.zh : \.en))
      throw ExitCode(2)
    }
  }

  /// Where it is: `share/huibiao/Schemas` beside the `bin` it was installed in, else `Schemas` in one
  /// of the folders above the command, as in a checkout.
  static func path() -> String? {
    guard let real = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(real) }
    return path(ofCommand: String(cString: real)) { access($0 + "/form.yaml", R_OK) == 0 }
  }

  /// The first of the places where something is.
  static func path(ofCommand command: String, isThere: (String) -> Bool) -> String? {
    var folders = command.split(separator: "/").dropLast()
    let installed =
      "/" + (folders.dropLast() + ["share", "huibiao", "Schemas", name[...]]).joined(separator: "/")
    if isThere(installed) { return installed }
    while !folders.isEmpty {
      let candidate = "/" + (folders + ["Schemas", name[...]]).joined(separator: "/")
      if isThere(candidate) { return candidate }
      folders = folders.dropLast()
    }
    return nil
  }
}
