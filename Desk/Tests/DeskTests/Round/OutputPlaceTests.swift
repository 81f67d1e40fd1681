import Foundation
import Testing

@testable import DeskRound

@Suite struct OutputPlaceTests {
  @Test func `what a dead desk left is taken away, what is in use or not ours stays`() throws {
    let parent = try ReturnFolder([])
    let other = OutputPlace(in: parent.path)
    let inUse = try other.root()
    let dead = parent.file("huibiao-desk-abcdef")
    let longer = parent.file("huibiao-desk-abcdefg")
    for path in [dead, longer] {
      try FileManager.default.createDirectory(
        atPath: path + "/1", withIntermediateDirectories: true)
    }
    let young = OutputPlace(in: parent.path)
    _ = try young.root()
    #expect(FileManager.default.fileExists(atPath: dead))
    let place = OutputPlace(in: parent.path, age: 0)
    let own = try place.root()
    #expect(!FileManager.default.fileExists(atPath: dead))
    for path in [inUse, longer, own] { #expect(FileManager.default.fileExists(atPath: path)) }
    place.drop()
    #expect(!FileManager.default.fileExists(atPath: own))
  }
}
