import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

/// Files that take the place of others only once they are whole.
struct PendingFileTests {
  private static func write(_ text: String, to path: String, keepsOther: Bool) throws {
    var file = try PendingFile(target: path, sparing: .none, keepsOther: keepsOther)
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBytes { try file.write($0) }
    try file.commit()
  }

  /// Not by Foundation, which leaks a buffer when it reads an empty file.
  private static func text(_ path: String) throws -> String {
    String(decoding: try ByteSource(path: path).read(at: 0, 1 << 20), as: UTF8.self)
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = try TemporaryFolder()
    try body(folder.path)
    #expect(try folder.names().count <= 1)
  }

  @Test func `takes the place of an older file`() throws {
    try inFolder { folder in
      try Self.write("old", to: "\(folder)/a", keepsOther: false)
      try Self.write("new", to: "\(folder)/a", keepsOther: false)
      #expect(try Self.text("\(folder)/a") == "new")
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var older: String
    var newer: String
    var isKept: Bool
  }

  static let cases = [
    Case(testDescription: "the same", older: "same", newer: "same", isKept: false),
    Case(testDescription: "another", older: "mended", newer: "made", isKept: true),
    Case(testDescription: "shorter", older: "made by", newer: "made", isKept: true),
    Case(testDescription: "longer", older: "made", newer: "made by", isKept: true),
    Case(testDescription: "both empty", older: "", newer: "", isKept: false),
    Case(
      testDescription: "long, and another at the end",
      older: String(repeating: "x", count: 1 << 17),
      newer: String(repeating: "x", count: (1 << 17) - 1) + "y", isKept: true),
  ]

  @Test(arguments: cases) func `another file may be kept`(_ one: Case) throws {
    try inFolder { folder in
      let path = "\(folder)/a"
      try Self.write(one.older, to: path, keepsOther: true)
      if one.isKept {
        #expect(throws: FileError(path: path, code: EEXIST)) {
          try Self.write(one.newer, to: path, keepsOther: true)
        }
      } else {
        try Self.write(one.newer, to: path, keepsOther: true)
      }
      #expect(try Self.text(path) == one.older)
    }
  }

  @Test func `of two runs at once one is written, and the other is told`() throws {
    try inFolder { folder in
      let path = "\(folder)/a"
      for (text, other, isKept) in [("one", "two", true), ("three", "three", false)] {
        try? FileManager.default.removeItem(atPath: path)
        var first = try PendingFile(target: path, sparing: .none, keepsOther: true)
        var second = try PendingFile(target: path, sparing: .none, keepsOther: true)
        try Array(text.utf8).withUnsafeBytes { try first.write($0) }
        try Array(other.utf8).withUnsafeBytes { try second.write($0) }
        try second.commit()
        if isKept {
          #expect(throws: FileError(path: path, code: EEXIST)) { try first.commit() }
        } else {
          try first.commit()
        }
        #expect(try Self.text(path) == other)
      }
    }
  }

  @Test func `all that was written can be changed`() throws {
    try inFolder { folder in
      var file = try PendingFile(target: "\(folder)/a", sparing: .none)
      try Array("a long text".utf8).withUnsafeBytes { try file.write($0) }
      try file.change { $0.suffix(4) + [0x21] }
      try file.commit()
      #expect(try Self.text("\(folder)/a") == "text!")
    }
  }

  @Test func `a file that is given up leaves nothing`() throws {
    try inFolder { folder in
      let file = try PendingFile(target: "\(folder)/a", sparing: .none)
      try [1, 2, 3].withUnsafeBytes { try file.write($0) }
      _ = consume file
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }
}
