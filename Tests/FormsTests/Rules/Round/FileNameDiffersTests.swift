@testable import Forms
import Spreadsheet
import Testing

struct FileNameDiffersTests {
  static let messages: [MessageCase] = [
    MessageCase(
      "file name", .of(FileNameDiffers(expected: "张江高新区嘉定园国际合作总结报告"), nil, nil, found: "嘉定园"),
      """
      文件名应为“张江高新区嘉定园国际合作总结报告”，现为“嘉定园”。
      The file must be named “张江高新区嘉定园国际合作总结报告”, not “嘉定园”.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
