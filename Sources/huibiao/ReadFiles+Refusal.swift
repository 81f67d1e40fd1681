import Forms
import Spreadsheet

/// What is said where an output would replace a file that is read.
enum Refusal {
  /// The output that the user named is this file.
  static func words(replacing file: String) -> Words {
    let file = OutsideText.name(file)
    return Words(
      zh: "\(file) 是要读取的文件，不能覆盖；请用 -o 指定另一个文件",
      en: "\(file) is a file to be read and must not be replaced; name another one with -o")
  }

  /// In the folder that the user named lies this return, under a name that is going to be written.
  static func words(replacingReturn file: String) -> Words {
    let file = OutsideText.name(file)
    return Words(
      zh: "\(file) 是填报回来的文件，不能覆盖；请用 -o 指定另一个文件夹",
      en: "\(file) is a file that came back and must not be replaced; name another folder with -o"
    )
  }
}
