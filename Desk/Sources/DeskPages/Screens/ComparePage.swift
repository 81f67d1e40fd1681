public import Forms

/// The returns of one sender side by side, with what differs marked.
public struct ComparePage: Sendable {
  public var language: Language
  public var sender: String
  public var returns: [ReceivedPage.Received]
  public var rows: [Row]

  public struct Row: Hashable, Sendable {
    public var table: String
    public var question: String
    public var answers: [String?]
    public var differs: Bool

    public init(table: String, question: String, answers: [String?], differs: Bool) {
      self.table = table
      self.question = question
      self.answers = answers
      self.differs = differs
    }
  }

  public init(
    language: Language, sender: String, returns: [ReceivedPage.Received], rows: [Row]
  ) {
    self.language = language
    self.sender = sender
    self.returns = returns
    self.rows = rows
  }

  /// An answer in which what the others have not is marked.
  static func marked(_ answer: String, among all: [String?]) -> HTML {
    let others = all.compactMap(\.self).map { Array($0) }
    guard others.count > 1, Set(others).count > 1 else { return "\(foreign: answer)" }
    let own = Array(answer)
    let least = others.map(\.count).min() ?? 0
    var head = 0
    while head < least, others.allSatisfy({ $0[head] == own[head] }) { head += 1 }
    var tail = 0
    while tail < least - head,
      others.allSatisfy({ $0[$0.count - 1 - tail] == own[own.count - 1 - tail] })
    { tail += 1 }
    let (before, after) = (String(own[..<head]), String(own[(own.count - tail)...]))
    let middle = String(own[head..<(own.count - tail)])
    return
      "<bdi>\(before)\(middle.isEmpty ? nil : "<mark class=\"mark\">\(middle)</mark>")\(after)</bdi>"
  }

  public var html: HTML {
    let differing = rows.filter(\.differs)
    let equal = rows.filter { !$0.differs }
    let words = ReceivedWords(language, Called())
    let heads: [HTML] = returns.map { one in
      """
      <th scope="col">\(foreign: one.file)<br><span class="soft">\(words.saved) \(one.saved ?? words.unknown)</span><br>
      <span class="tag \(one.standing == .counts ? "good" : "")">\(words.state(one.standing))</span>
      <form class="row" method="post" action="/received/decide"><input type="hidden" name="file" value="\(one.id)"><button name="do" value="counts">\(words.choose)</button></form></th>
      """
    }
    func body(_ rows: [Row]) -> HTML {
      """
      <tbody>\(rows.map { row in
        """
        <tr\(row.differs ? " class=\"differs\"" as HTML : "")><th scope="row"><span class="part">\(row.table)</span>\(row.question)</th>\(row.answers.map { answer in
          answer.map { "<td>\(Self.marked($0, among: row.answers))</td>" as HTML } ?? "<td class=\"soft\">\(words.noRecord)</td>" as HTML
        })</tr>

        """ as HTML
      })</tbody>
      """
    }
    return """
      <p><a href="\(Screen.received.path)#several">← \(ReceivedWords.name.text(language))</a></p>
      <h1>\(foreign: sender)</h1>
      <section class="compare"><header><h2>\(words.say("不同的答案", "Answers that differ")) <span class="count">\(differing.count)</span></h2></header>
      <div class="wide"><table><thead><tr><th>\(words.say("问题", "Question"))</th>\(heads)</tr></thead>
      \(differing.isEmpty ? "<tbody><tr><td colspan=\"9\">\(words.say("没有不同：内容一样。", "None: they hold the same."))</td></tr></tbody>" : body(differing))</table></div></section>
      <section class="compare"><details id="equal"><summary>\(words.say("相同的答案", "Answers that are the same")) <span class="count">\(equal.count)</span></summary>
      <div class="wide"><table>\(body(equal))</table></div></details></section>
      """
  }
}
