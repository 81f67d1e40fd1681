import Foundation
import Testing

/// Known values, written in all the ways and layouts that people use, must be read back as they are.
struct GeneratedReturnsTests {
  /// The names of all ways but the first of each group.
  static let ways: [String] = {
    func names<W: Way>(_ type: W.Type) -> [String] { Array(W.names.dropFirst()) }
    return names(ChoiceWay.self) + names(LetterWay.self) + names(TickWay.self) + names(NoteWay.self)
      + names(SentenceWay.self) + names(BlankWay.self) + names(NumberWay.self)
      + names(NumberCellWay.self) + names(EmptyWay.self) + names(AreaWay.self)
      + names(SizeWay.self) + names(RegionWay.self) + names(RegionSeparator.self)
      + names(PeriodWay.self) + names(MobileWay.self) + names(LandlineWay.self)
      + names(HintWay.self) + names(TextWay.self) + names(InsideWay.self) + names(LabelWay.self)
      + names(TitleWay.self) + names(AnswerPlaceWay.self) + names(MergeWay.self)
      + names(SourceWay.self) + names(CopyWay.self) + names(SheetNameWay.self)
      + names(InsertWay.self) + names(ExtraWay.self) + names(BlankTableWay.self)
  }()

  /// How many mixtures are read: 2,000 where GENERATED_RETURNS asks for them.
  static let mixtures =
    ProcessInfo.processInfo.environment["GENERATED_RETURNS"].flatMap { Int($0) } ?? 400

  @Test(arguments: ways)
  func `each way alone, wherever it can be used`(way: String) throws {
    let trial = try GeneratedTrial.shared.get()
    for number in 0..<5 {
      if let failure = trial.failure(seed: "\(way) \(number)", allowed: .always(way)) {
        Issue.record("\(failure)")
        return
      }
    }
  }

  @Test(arguments: 0..<20)
  func `random mixtures`(part: Int) throws {
    let trial = try GeneratedTrial.shared.get()
    for number in 0..<Self.mixtures / 20 {
      if let failure = trial.failure(seed: "mixture \(part * 1000 + number)") {
        Issue.record("\(failure)")
      }
    }
  }

  @Test(arguments: Fault.ofValues + Fault.ofAnswers + Fault.ofTables)
  func `one fault, and exactly its issue`(fault: Fault) throws {
    let trial = try GeneratedTrial.shared.get()
    var done = 0
    var number = 0
    while done < max(4, Self.mixtures / 50), number < 200 {
      let seed = "\(fault.testDescription) \(number)"
      let allowed: Allowed = number.isMultiple(of: 2) ? .only([]) : .all
      number += 1
      guard trial.differences(seed: seed, allowed: allowed, fault: fault).isFaulty else { continue }
      done += 1
      if let failure = trial.failure(seed: seed, allowed: allowed, fault: fault) {
        Issue.record("\(failure)")
        return
      }
    }
    #expect(done > 0)
  }
}
