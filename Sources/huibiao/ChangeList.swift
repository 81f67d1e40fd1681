import Drafting
import FormOutput
import Forms
import Rounds

/// What an update of a schema tells: the changes of the form, and what is left to decide.
struct ChangeList {
  let update: EditionUpdate
  let schema: Schema
  /// The folder that was written; nil for none.
  let folder: String?
  let language: Language

  var lines: [String] {
    var lines: [String] = []
    if update.changes.isEmpty {
      lines.append(Words(zh: "新表与定义一致", en: "the new form is as the schema says").text(language))
    }
    lines += update.changes.map(line)
    if let folder {
      lines.append(Words.written(to: folder).text(language))
      lines += Draft.Doubt.lines(of: update.doubts, language)
    }
    return lines
  }

  private func line(_ change: FormChange) -> String {
    let place = [change.table, change.field].compactMap(\.self).joined(separator: ".")
    let was = change.was.map { OutsideText.quoted($0) }
    let now = change.now.map { OutsideText.quoted($0) }
    let words = [was, now].compactMap(\.self).joined(separator: " → ")
    let open =
      change.isOpen
      ? Words(zh: "（定义未改，请自行处理）", en: " (not changed in the schema; see to it yourself)").text(
        language)
      : ""
    return
      "\(Self.word(change.kind).text(language)) \(place.isEmpty ? "" : OutsideText.line(place) + " ")\(words)\(open)"
  }

  private static func word(_ kind: FormChange.Kind) -> Words {
    switch kind {
    case .added: Words(zh: "新增", en: "added")
    case .dropped: Words(zh: "删去", en: "dropped")
    case .reworded: Words(zh: "改写", en: "reworded")
    case .moved: Words(zh: "移动", en: "moved")
    case .answer: Words(zh: "答案格的文字", en: "words of the answer")
    case .hint: Words(zh: "说明", en: "hint")
    case .options: Words(zh: "选项", en: "options")
    case .suspended: Words(zh: "停用", en: "suspended")
    }
  }

  var json: String {
    var json = JSONText()
    json.object { json in
      json.member("form", schema.id)
      json.member("version", schema.version)
      if let folder { json.member("folder", folder) }
      json.name("changes")
      json.array(of: update.changes) { json, change in
        json.object { json in
          json.member("change", change.kind.rawValue)
          if let table = change.table { json.member("table", table) }
          if let field = change.field { json.member("field", field) }
          if let was = change.was { json.member("was", was) }
          if let now = change.now { json.member("now", now) }
          json.name("open")
          json.boolean(change.isOpen)
        }
      }
      json.name("doubts")
      json.array(of: update.doubts) { json, doubt in
        json.object { json in
          json.member("file", doubt.file)
          json.member("line", doubt.line)
          json.member("words", doubt.words)
        }
      }
    }
    return String(decoding: json.take(), as: UTF8.self)
  }
}
