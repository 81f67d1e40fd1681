public import Forms
public import Rounds

/// The marks of all returns of a form with issues, in the order in which they came.
public final class GatheredMarks {
  let schema: Schema
  let language: Language
  public private(set) var returns: [MarkedReturn] = []

  /// - Parameters:
  ///   - schema: The form.
  ///   - language: The language of the comments.
  public init(schema: Schema, language: Language) {
    self.schema = schema
    self.language = language
  }

  /// Adds the marks of a return; one that has nothing to mend or keeps no `Origin` has none.
  public func add(_ returned: Return) {
    guard returned.hasToBeMended, returned.standing.isOpen, let origin = returned.origin else {
      return
    }
    let told = returned.forSender
    let marks = ReturnMarks.marks(of: told, schema: schema, language: language)
    if !marks.isEmpty {
      let list = ReturnList(schema: schema, language: language, returned: told)
      returns.append(
        MarkedReturn(file: returned.file, origin: origin, marks: marks, front: list.sheet))
    }
  }
}

/// Gathers the marks of a round, to be written by a ``MarkedFolder`` once all returns were read.
public struct MarkGatherer: RoundWriter, ~Copyable {
  private let gathered: GatheredMarks

  /// - Parameter gathered: Receives the marks.
  public init(_ gathered: GatheredMarks) { self.gathered = gathered }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    if case .read(let returned) = outcome { gathered.add(returned) }
  }

  public consuming func finish(_ status: RoundStatus) throws(ExportError) {}
}
