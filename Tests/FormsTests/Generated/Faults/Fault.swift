import Forms
import Spreadsheet

/// Something wrong that is put into a return on purpose, and the issue that must come of it.
struct Fault: Sendable {
  /// Where the issue must stand.
  struct Place {
    /// The name of the drawing; nil for an issue without a place.
    var record: String?
    var table: String?
    var field: String?
    /// At the first cell of the record, whatever the field.
    var isFirstCell = false
  }

  /// A text that stands in a blank instead of a number.
  struct Instead {
    var place: Place
    var text: String
  }

  enum Change: Sendable {
    /// The values themselves break a rule.
    case values(@Sendable (inout KnownReturn, inout Seed) -> Place?)
    /// A text stands in the blank of one of these fields.
    case blank([String], [String])
    /// An answer is written so; gives the field.
    case answer(@Sendable (inout Writing, inout Seed) -> String?)
    /// The tables themselves; gives the places.
    case drawings(@Sendable (inout [Drawing], BlankForm, inout Seed) -> [Place])
  }

  static let all = ofValues + ofAnswers + ofTables

  var code: String
  var name: String
  var change: Change

  /// `type-error: words in a number`.
  var description: String { "\(code): \(name)" }

  /// Draws the blank, if the fault is one of a blank.
  func instead(in known: KnownReturn, _ seed: inout Seed) -> Instead? {
    guard case .blank(let fields, let texts) = change else { return nil }
    let places = known.records.enumerated().flatMap { index, record in
      fields.filter { record.values[$0] != nil }
        .map { Place(record: "record \(index)", table: record.table, field: $0) }
    }
    guard !places.isEmpty else { return nil }
    return Instead(place: seed.pick(places), text: seed.pick(texts))
  }

  func apply(to drawings: inout [Drawing], _ form: BlankForm, _ seed: inout Seed) -> [Place] {
    switch change {
    case .values, .blank: return []
    case .drawings(let change): return change(&drawings, form, &seed)
    case .answer(let change):
      for index in drawings.indices.shuffled(using: &seed) {
        for question in drawings[index].writings.indices.shuffled(using: &seed) {
          guard let field = change(&drawings[index].writings[question], &seed) else { continue }
          drawings[index].writings[question].unchecked.formUnion(
            drawings[index].writings[question].asked.fields.map(\.id))
          return [
            Place(record: drawings[index].name, table: drawings[index].sketch.table, field: field)
          ]
        }
      }
      return []
    }
  }
}
