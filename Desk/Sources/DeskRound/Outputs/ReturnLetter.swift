public import Forms

/// The letter with which a return goes back to its sender: all that is to be mended, in sentences.
public struct ReturnLetter: Hashable, Sendable {
  /// Something to be mended, and where.
  public struct Point: Hashable, Sendable {
    /// The cell in the sender's file, `表2!B12`; nil for what has none.
    public var place: String?
    public var text: String
    public var isError: Bool
  }

  public let sender: String
  public let file: String
  public let points: [Point]
  private let title: String
  private let contact: String?
  private let replyBy: String?
  private let language: Language

  /// - Parameters:
  ///   - returned: The return.
  ///   - sender: Its sender, as the roster has it.
  ///   - schema: The form.
  ///   - deadline: The last day that the office set; nil where that of the form is meant.
  ///   - language: The language of the letter.
  public init(
    of returned: Return, sender: String, schema: Schema, deadline: String?, language: Language
  ) {
    self.sender = sender
    file = returned.file.split(separator: "/").last.map(String.init) ?? returned.file
    title = schema.title.text(language)
    contact = schema.contact?.text(language)
    replyBy = deadline ?? schema.replyBy
    self.language = language
    points = IssuesByCell(returned.issues.filter { $0.severity != .note }) { $0.place }.groups
      .map { group in
        Point(
          place: group.place.map { "\($0.sheet)!\($0.cell)" },
          text: group.messages(language, schema: schema)
            .joined(separator: language == .zh ? "" : " "),
          isError: group.severity == .error)
      }
  }

  /// What is said of the letter in one line.
  public var subject: String {
    switch language {
    case .zh: "关于请修改后重新报送《\(title)》的函"
    case .en: "\(title): please correct your return"
    }
  }

  /// The letter; each point on a line of its own.
  public var text: String {
    let lines = points.enumerated().map { number, point in
      let place = point.place.map { OutsideText.line($0) + (language == .zh ? "：" : ": ") } ?? ""
      return "\(number + 1). \(place)\(OutsideText.line(point.text))"
    }
    let own = OutsideText.line(sender)
    let name = OutsideText.line(file)
    let (errors, doubts) = (points.count(where: \.isError), points.count { !$0.isError })
    switch language {
    case .zh:
      let counts = [
        errors > 0 ? "\(errors)处错误" : nil, doubts > 0 ? "\(doubts)处需核对" : nil,
      ].compactMap(\.self).joined(separator: "、")
      return """
        \(own)：

        　　贵单位报来的《\(title)》（文件：\(name)）已收到。经审核，有\(counts)，请改正：

        \(lines.map { "　　" + $0 }.joined(separator: "\n"))

        　　上列单元格均指贵单位报来的文件。请在随附的更正表上修改（已保留贵单位填报的全部内容，有问题的单元格已着色并加批注），\(replyBy.map { "于 \($0) 前" } ?? "尽快")交回。\(contact.map { "\n\n　　联系方式：\($0)" } ?? "")

        """
    case .en:
      let counts = [
        errors > 0 ? (errors == 1 ? "1 error" : "\(errors) errors") : nil,
        doubts > 0 ? (doubts == 1 ? "1 point to check" : "\(doubts) points to check") : nil,
      ].compactMap(\.self).joined(separator: " and ")
      return """
        To \(own)

        Thank you for your return of “\(title)” (file: \(name)). We found \(counts):

        \(lines.joined(separator: "\n"))

        The cells are those of the file that you sent. Please correct them in the attached form, which holds all that you wrote, with the cells in question coloured and explained, and send it back \(replyBy.map { "by \($0)" } ?? "as soon as you can").\(contact.map { "\n\nContact: \($0)" } ?? "")

        """
    }
  }
}
