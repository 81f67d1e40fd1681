import ArgumentParser
import Forms
import Rounds
import Spreadsheet

/// How much of a file is read before it is refused, for those whose files are larger than offices'.
struct LimitOptions<Defaults: LimitDefaults>: ParsableArguments {
  @Option(
    name: .customLong("limit"),
    help: Help.option(
      "改动一项读取上限，可重复；各项及默认值：\(Defaults.words)",
      "change a limit of reading, any number of times; the limits and what they are: \(Defaults.words)",
      valueName: "name=number", isEveryday: false),
    transform: LimitSetting.init(argument:))
  var settings: [LimitSetting] = []

  /// The limits of the command with what the user set.
  var limits: Limits { applied(to: Defaults.limits) }

  /// Other limits with what the user set; of a limit set twice the last.
  func applied(to limits: Limits) -> Limits {
    var limits = limits
    for setting in settings { limits[setting.name] = setting.number }
    return limits
  }
}

/// What the limits of a command are where the user sets none.
protocol LimitDefaults {
  static var limits: Limits { get }
  /// The same in words; kept, as the library of arguments makes the options of a command several times.
  static var words: String { get }
}

/// The limits for a workbook whose cells are printed as they come.
enum StreamLimits: LimitDefaults {
  static var limits: Limits { Limits() }
  static let words = LimitSetting.list(of: limits)
}

/// The limits for returns.
enum ReturnLimits: LimitDefaults {
  static var limits: Limits { .returns }
  static let words = LimitSetting.list(of: limits)
}

/// One limit as a user sets it: `cells=100000`.
struct LimitSetting: Hashable {
  let name: Limits.Name
  let number: Int

  /// Reads a setting.
  /// - Parameter argument: The name, `=`, and a whole number.
  /// - Throws: What is wrong with it, in the language of the help.
  init(argument: String) throws {
    let sides = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let written = String(sides.first ?? "")
    guard let name = Limits.Name.allCases.first(where: { $0.word == written }) else {
      throw ValidationError(
        Help.text(
          "没有名为\(OutsideText.quoted(written))的上限，可用的有：\(Self.names)",
          "no limit is called \(OutsideText.quoted(written)); there are \(Self.names)"))
    }
    // No more than a double holds exactly: sums of such numbers stay far from the end of `Int`.
    guard sides.count == 2, let number = Int(sides[1]), (0...1 << 53).contains(number) else {
      throw ValidationError(
        Help.text(
          "上限 \(written) 须写成 \(written)=整数", "write \(written)=NUMBER, a whole number from 0"))
    }
    self.name = name
    self.number = number
  }

  /// All limits with what they are.
  static func list(of limits: Limits) -> String {
    Limits.Name.allCases.map { "\($0.word)=\(limits[$0])" }.joined(separator: " ")
  }

  private static var names: String {
    Limits.Name.allCases.map { $0.word }.joined(separator: " ")
  }
}
