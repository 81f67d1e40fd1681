import Forms
import Spreadsheet
import Synchronization

/// The forms that lie beside those of a round; they are loaded when a workbook is none of these.
final class OtherForms: Sendable {
  private let own: [Schema]
  private let loaded = Mutex<[Known]?>(nil)

  private struct Known: Sendable {
    let path: String
    let forms: RoundForms
  }

  init(beside schemas: [Schema]) { own = schemas }

  /// Which of them a workbook is, with the path of its schema; nil for none.
  func form(of workbook: Workbook) -> (title: Words, path: String)? {
    for other in known {
      guard let returned = other.forms.read(workbook, file: "", changes: []),
        !returned.records.isEmpty,
        let schema = other.forms.importers.first?.schema
      else { continue }
      return (schema.title, other.path)
    }
    return nil
  }

  private var known: [Known] {
    loaded.withLock { loaded in
      if let loaded { return loaded }
      let forms = Schema.paths(beside: own).prefix(Self.most).compactMap { path -> Known? in
        // Nobody asked for it: a form that does not load is not spoken of here.
        do throws(SchemaError) {
          let schema = try Schema.load(path: path)
          return Known(path: path, forms: RoundForms([Importer(schema: schema)]))
        } catch { return nil }
      }
      loaded = forms
      return forms
    }
  }

  /// How many forms are looked at.
  private static let most = 20
}
