public import Forms

/// What a letter is about.
public enum Letter: String, Sendable, CaseIterable {
  /// Nothing has come from the sender, or nothing that can be read.
  case reminder
  /// A return came back that has to be mended.
  case `return`

  /// The name of its template beside the schema, without the language: `reminder.txt.mustache`.
  public var templateName: String { rawValue }

  /// The template that a form brings for it in a language; nil where it brings none.
  public func file(_ language: Language, of schema: Schema) -> String? {
    guard let own = TemplateFile.path(templateName, "txt", language, of: schema), own.isInLanguage
    else { return nil }
    return own.path
  }

  /// Loads the template that a form brings for it, else the one that comes along.
  /// - Throws: If it cannot be read or is no template.
  public func load(
    _ language: Language, of schema: Schema
  ) throws(TemplateFile.Fault) -> ReportTemplate {
    if let own = file(language, of: schema) {
      return try TemplateFile.load(own, isPlain: true)
    }
    do throws(ReportTemplate.Fault) {
      return try ReportTemplate(template(language), isPlain: true)
    } catch { throw TemplateFile.Fault(templateName, line: error.line, error.message) }
  }

  /// The first word in the names of its files.
  public func prefix(_ language: Language) -> String {
    switch self {
    case .reminder: Words(zh: "催报", en: "Reminder").text(language)
    case .return: Words(zh: "退改", en: "Return").text(language)
    }
  }

  /// The template of a form that brings none: the subject in the first line, then the letter.
  public func template(_ language: Language) -> String {
    switch (self, language) {
    case (.reminder, .zh):
      """
      {{#any_unreadable}}关于请重新报送《{{title}}》的函{{/any_unreadable}}{{^any_unreadable}}关于请尽快报送《{{title}}》的函{{/any_unreadable}}

      {{sender}}：

      {{#any_unreadable}}
      　　贵单位报来的文件无法读取：
      {{#unreadable}}
      　　{{file}}：{{reason}}
      {{/unreadable}}
      　　请重新填报后报送。
      {{/any_unreadable}}
      {{^any_unreadable}}
      　　截至目前，尚未收到贵单位报送的《{{title}}》{{#deadline}}（应于{{deadline}}前报送）{{/deadline}}。如已寄出，请告知。
      {{/any_unreadable}}
      　　空白表见附件“{{attachment}}”，请填好后{{#reply_by}}于{{reply_by}}前{{/reply_by}}{{^reply_by}}尽快{{/reply_by}}报送。
      {{#contact}}

      　　联系方式：{{contact}}
      {{/contact}}

      """
    case (.return, .zh):
      """
      关于请修改后重新报送《{{title}}》的函

      {{sender}}：

      　　贵单位报来的《{{title}}》（文件：{{file}}）已收到。经审核，有{{#errors}}{{errors}}处错误{{/errors}}{{#both}}、{{/both}}{{#warnings}}{{warnings}}处需核对{{/warnings}}，请改正：

      {{#issues}}
      　　{{number}}. {{place}}{{#place}}：{{/place}}{{text}}
      {{/issues}}
      {{#more}}
      　　其余{{more}}处见附件的“问题清单”。
      {{/more}}

      　　附件“{{attachment}}”已保留贵单位填报的全部内容，有问题的单元格已着色并加批注，上列单元格均指该附件。请在附件上直接修改，{{#reply_by}}于{{reply_by}}前{{/reply_by}}{{^reply_by}}尽快{{/reply_by}}交回。
      {{#contact}}

      　　联系方式：{{contact}}
      {{/contact}}

      """
    case (.reminder, .en):
      """
      {{#any_unreadable}}{{title}}: please send it again{{/any_unreadable}}{{^any_unreadable}}{{title}}: reminder{{/any_unreadable}}

      To {{sender}}

      {{#any_unreadable}}
      We could not read what you sent us:
      {{#unreadable}}
        {{file}}: {{reason}}
      {{/unreadable}}
      {{/any_unreadable}}
      {{^any_unreadable}}
      We have not yet received your return of “{{title}}”{{#deadline}}, which was due by {{deadline}}{{/deadline}}. If it is on its way, please let us know.
      {{/any_unreadable}}
      A blank form is attached as “{{attachment}}”. Please fill it in and send it back{{#reply_by}} by {{reply_by}}{{/reply_by}}{{^reply_by}} as soon as you can{{/reply_by}}.
      {{#contact}}

      Contact: {{contact}}
      {{/contact}}

      """
    case (.return, .en):
      """
      {{title}}: please correct your return

      To {{sender}}

      Thank you for your return of “{{title}}” (file: {{file}}). We found {{#errors}}{{errors_words}}{{/errors}}{{#both}} and {{/both}}{{#warnings}}{{warnings_words}}{{/warnings}}:

      {{#issues}}
      {{number}}. {{place}}{{#place}}: {{/place}}{{text}}
      {{/issues}}
      {{#more}}
      The sheet “Issues” of the attachment lists {{more}} more.
      {{/more}}

      The attachment “{{attachment}}” holds everything you wrote. The cells named above are cells of that workbook; they are colored and have comments. Please correct them there and send the workbook back{{#reply_by}} by {{reply_by}}{{/reply_by}}{{^reply_by}} as soon as you can{{/reply_by}}.
      {{#contact}}

      Contact: {{contact}}
      {{/contact}}

      """
    }
  }
}
