public import Forms
public import Rounds

/// Writes how well a schema fits the returns, as text or JSON.
public struct TrialExport: RoundWriter, ~Copyable {
  /// The form of the output.
  public enum Format: Sendable { case text, json }

  private var trial: SchemaTrial
  private let format: Format
  private let language: Language
  private var failures: [Failure] = []
  private var output: OutputFile

  /// Begins a trial.
  /// - Parameters:
  ///   - output: Where it goes.
  ///   - schema: The schema that is tried.
  ///   - format: Text for people, or JSON.
  ///   - language: The language of messages.
  public init(to output: consuming OutputFile, schema: Schema, format: Format, language: Language) {
    self.output = output
    self.format = format
    self.language = language
    trial = SchemaTrial(schema)
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    switch outcome {
    case .read(let form): trial.add(form)
    case .failed(let failure): failures.append(failure)
    case .skipped: break
    }
  }

  public consuming func finish(_ status: RoundStatus) throws(ExportError) {
    let bytes =
      switch format {
      case .text: Array(TrialText(trial: trial, language: language).text.utf8)
      case .json: json()
      }
    do {
      try output.write(bytes)
      try output.finish()
    } catch { throw .file(error) }
  }

  private func json() -> [UInt8] {
    var json = JSONText()
    let trial = trial
    let language = language
    json.object { json in
      json.member("form", trial.schema.id)
      json.member("returns", trial.returns)
      json.name("tables")
      json.array(of: trial.schema.tables.indices) { json, table in
        json.object { json in
          let form = trial.schema.tables[table]
          json.member("table", form.id)
          json.member("records", trial.records[table])
          json.member("returns", trial.returnsWithTable[table])
          json.name("fields")
          json.array(of: form.fields.indices) { json, field in
            let fit = trial.fields[table][field]
            json.object { json in
              json.member("field", form.fields[field].id)
              json.member("returns", fit.returns)
              json.member("cells", fit.cells)
              json.member("answered", fit.answered)
              json.member("failed", fit.failed)
              json.name("samples")
              json.array(of: fit.samples) { json, sample in json.string(sample) }
            }
          }
        }
      }
      json.name("unread")
      json.array(of: trial.strays) { json, stray in
        json.object { json in
          json.member("sheet", stray.sheet)
          json.member("cell", stray.cell.description)
          json.member("file", stray.file)
          json.member("text", stray.text)
          json.member("count", stray.count)
        }
      }
      json.name("resembled")
      json.array(of: trial.likenesses) { json, likeness in
        json.object { json in
          json.member("place", likeness.place)
          json.member("file", likeness.file)
          json.member("message", likeness.message.text(language))
          json.member("count", likeness.count)
        }
      }
    }
    return json.take() + [0x0A]
  }
}

/// The text of a trial.
struct TrialText {
  let trial: SchemaTrial
  let language: Language

  /// How many cells that nothing accounts for are listed; JSON has more.
  private static let mostStrays = 40

  var text: String {
    var lines: [String] = []
    func say(_ zh: String, _ en: String) { lines.append(language == .zh ? zh : en) }
    say("读取 \(trial.returns) 份", "returns read: \(trial.returns)")
    for (index, table) in trial.schema.tables.enumerated() {
      lines.append("")
      say(
        "\(table.id)（\(table.shortName(in: .zh))）：\(trial.records[index]) 条记录，\(trial.returnsWithTable[index]) 份有",
        "\(table.id) (\(table.shortName(in: .en))): records \(trial.records[index]), in \(trial.returnsWithTable[index]) returns"
      )
      for (field, fit) in zip(table.fields, trial.fields[index]) {
        let samples = fit.samples.map { OutsideText.line($0) }.joined(separator: " | ")
        say(
          "  \(field.id)（\(field.title.zh)）：\(fit.returns) 份有，已填 \(fit.answered)，有错 \(fit.failed)"
            + (samples.isEmpty ? "" : "，如：\(samples)"),
          "  \(field.id) (\(field.title.en)): in \(fit.returns) returns, answered \(fit.answered), wrong \(fit.failed)"
            + (samples.isEmpty ? "" : ", such as: \(samples)"))
      }
    }
    let strays = trial.strays
    lines.append("")
    say(
      "没有归属的单元格：\(strays.reduce(0) { $0 + $1.count })",
      "cells that nothing accounts for: \(strays.reduce(0) { $0 + $1.count })")
    for stray in strays.prefix(Self.mostStrays) {
      let file = OutsideText.name(stray.file)
      let text = OutsideText.line(stray.text)
      lines.append(
        "  \(stray.count) × \(OutsideText.word(stray.sheet))!\(stray.cell) \(text) (" + file + ")")
    }
    if strays.count > Self.mostStrays {
      say(
        "  …另有 \(strays.count - Self.mostStrays) 种，见 --format json",
        "  … and \(strays.count - Self.mostStrays) other texts, see --format json")
    }
    if !trial.likenesses.isEmpty {
      lines.append("")
      say("只凭相近文字找到的问题：", "labels found only by resemblance:")
      for likeness in trial.likenesses {
        let message = OutsideText.line(likeness.message.text(language))
        lines.append(
          "  \(likeness.count) × \(OutsideText.line(likeness.place)): \(message) (\(OutsideText.name(likeness.file)))"
        )
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
