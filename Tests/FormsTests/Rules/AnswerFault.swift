import Forms
import Spreadsheet
import Testing

/// A change to a return in which nothing is wrong, and the issues that it makes.
struct AnswerFault: Sendable, CustomTestStringConvertible {
  var name: String
  var basics: [String: String?] = [:]
  var incubators: [String: String?] = [:]
  var contact: [String: String?] = [:]
  var issues: [String]
  var testDescription: String { name }

  /// Reads the changed return, which has these issues and no others.
  func check() {
    var basics = Sheet.basics(basics)
    for index in basics.cells.indices where basics.cells[index].value == .string("#REF!") {
      basics.cells[index].value = .error("#REF!")
    }
    let found = Zhangjiang.read(.contact(contact), basics, .incubators(incubators))
    #expect(found.shown == issues)
  }
}
