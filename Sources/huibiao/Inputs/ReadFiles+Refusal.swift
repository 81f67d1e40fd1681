import FormSchema
import Spreadsheet

extension ReadFiles {
  /// What is said where the output that the user named is a file to be read; nil where it is none.
  func refusal(of output: String) -> Words? {
    replaced(by: output).map { file in
      Words(
        zh: "\(file) 是要读取的文件，不能覆盖；请用 -o 指定另一个文件",
        en: "\(file) is a file to be read and must not be replaced; name another one with -o")
    }
  }

  /// The same for a folder in which the user has returns, as they lie there under the names that are
  /// going to be written.
  ///
  /// - Parameter outputs: The paths that are going to be written, as far as they are known.
  /// - Returns: The words; nil where none of them is read.
  func refusal(ofFolderWith outputs: [String]) -> Words? {
    outputs.first { replaced(by: $0) != nil }.map { file in
      Words(
        zh: "\(file) 是填报回来的文件，不能覆盖；请用 -o 指定另一个文件夹",
        en: "\(file) is a file that came back and must not be replaced; name another folder with -o"
      )
    }
  }
}
