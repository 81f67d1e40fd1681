import Forms
import Testing

@testable import huibiao

@Suite struct LanguageTests {
  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], Language.zh), (["LANG": "en_US.UTF-8"], .en), ([:], .en),
    (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], .en), (["LANG": "C", "LC_MESSAGES": "zh_TW"], .zh),
    (["LC_ALL": "", "LANG": "zh_CN"], .zh),
  ])
  func `follows the locale as POSIX says`(environment: [String: String], language: Language) {
    #expect(Language.ofLocale { environment[$0] } == language)
  }

  @Test(arguments: [
    (["check", "--lang", "zh"], Language.zh), (["--lang=zh"], .zh), (["--lang"], .en),
    (["--lang", "fr"], .en), ([], .en),
  ])
  func `shows help in the language asked for`(arguments: [String], language: Language) {
    #expect(Language.ofHelp(arguments) { _ in nil } == language)
  }
}
