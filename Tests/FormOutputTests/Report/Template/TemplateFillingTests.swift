import Forms
import Testing

@testable import FormOutput

/// The cases are named as those of Mustache's specification (<https://github.com/mustache/spec>), whose rules they hold
/// us to; they all fill in the same values.
@Suite struct TemplateFillingTests {
  private static func filled(_ template: String, isPlain: Bool = true) throws -> String {
    let values: [String: TemplateValue] = [
      "yes": .flag(true), "no": .flag(false), "open": .unanswered("(none)"),
      "text": .text("---"), "markup": .text("*a* <b>"), "number": .number(85),
      "name": .text("outer"), "words": .text("the children's SCHOOL-house, ünder 汉字 x"),
      "person": .values(["name": .text("Joe")]),
      "a": .values([
        "one": .number(1),
        "b": .values(["c": .values(["d": .values(["name": .text("Phil")]), "flag": .flag(true)])]),
      ]),
      "b": .values(["two": .number(2), "c": .values(["d": .values(["name": .text("wrong")])])]),
      "e": .values(["b": .values([:])]),
      "c": .values(["three": .number(3), "f": .values(["four": .number(4), "five": .number(5)])]),
      "letters": .list(["p", "q", "r"]) { .text($0) }, "numbers": .list([1, 2, 3]) { .number($0) },
      "items": .list([1, 2, 3]) { .values(["item": .number($0)]) }, "empty": .list([]),
      "lists": .list([["1", "2"], ["u", "v"]]) { .list($0) { .text($0) } },
      "tops": .list([
        .values([
          "top": .values(["upper": .text("A"), "lower": .text("a")]),
          "middles": .list([
            .values([
              "middle": .text("1"),
              "bottoms": .list(["x", "y"]) { .values(["bottom": .text($0)]) },
            ])
          ]),
        ])
      ]),
    ]
    var text = ""
    let parsed = try ReportTemplate(template, isPlain: isPlain)
    try parsed.fill(.all, values, ReportBudget(for: parsed, returns: 1)) { text += $0 }
    return text
  }

  @Test(arguments: [
    ("No Interpolation", "Hello {Mustache}! }}\n", "Hello {Mustache}! }}\n"),
    ("Basic Interpolation", "Hello, {{text}}!\n", "Hello, ---!\n"),
    ("Basic Integer", "{{number}} miles", "85 miles"),
    ("Triple Mustache Integer", "{{{number}}} miles", "85 miles"),
    ("Ampersand Integer", "{{&number}} miles", "85 miles"),
    ("Context Miss", "({{cannot}}) ({{{cannot}}}) ({{&cannot}})", "() () ()"),
    ("Dotted Names - Basic", "{{person.name}} {{#person}}{{name}}{{/person}}", "Joe Joe"),
    ("Dotted Names - Triple Mustache", "{{{person.name}}}", "Joe"),
    ("Dotted Names - Ampersand", "{{&person.name}}", "Joe"),
    ("Dotted Names - Arbitrary Depth", "{{a.b.c.d.name}}", "Phil"),
    ("Dotted Names - Broken Chains", "({{a.x.y}})", "()"),
    ("Dotted Names - Broken Chain Resolution", "({{e.b.name}})", "()"),
    ("Dotted Names - Initial Resolution", "{{#a}}{{b.c.d.name}}{{/a}}", "Phil"),
    ("Dotted Names - Leading Dot", "{{#a}}{{.name}}{{/a}}{{#person}}{{.name}}{{/person}}", "Joe"),
    ("Dotted Names - Context Precedence", "({{#e}}{{b.two}}{{/e}})", "()"),
    ("Surrounding Whitespace", "| {{text}} |{{{text}}} | {{&text}}", "| --- |--- | ---"),
    ("Standalone", "  {{text}}\n  {{{text}}}\n  {{&text}}\n", "  ---\n  ---\n  ---\n"),
    ("Padding", "|{{ text }}|{{{ text }}}|{{& text }}|", "|---|---|---|"),
    ("a list or values have no words", "({{items}}) ({{person}})", "() ()"),
    ("a remark", "{{open}}{{#open}}x{{/open}}{{^open}}y{{/open}}", "(none)y"),
  ])
  func interpolation(_ name: String, _ template: String, _ expected: String) throws {
    #expect(try Self.filled(template) == expected)
  }

  @Test(arguments: [
    ("Escaping", "{{markup}}", "\\*a\\* \\<b\\>"), ("Triple Mustache", "{{{markup}}}", "*a* <b>"),
    ("Ampersand", "{{&markup}}", "*a* <b>"),
    ("what stands in the template", "*{{number}}*", "*85*"),
  ])
  func `escaping for Markdown`(_ name: String, _ template: String, _ expected: String) throws {
    #expect(try Self.filled(template, isPlain: false) == expected)
  }

  @Test(arguments: [
    ("Truthy", "({{#yes}}This.{{/yes}})", "(This.)"), ("Falsey", "({{#no}}This.{{/no}})", "()"),
    ("Context", "{{#person}}Hi {{name}}.{{/person}} {{name}}", "Hi Joe. outer"),
    ("Parent contexts", "{{#person}}{{text}}, {{name}}, {{b.two}}{{/person}}", "---, Joe, 2"),
    ("Variable test", "{{#text}}{{.}} is {{text}}{{/text}}", "--- is ---"),
    (
      "List Contexts",
      "{{#tops}}{{#middles}}{{top.lower}}{{middle}}.{{#bottoms}}{{top.upper}}{{middle}}{{bottom}}.{{/bottoms}}"
        + "{{/middles}}{{/tops}}", "a1.A1x.A1y."
    ),
    (
      "Deeply Nested Contexts",
      "{{#a}}\n{{one}}\n{{#b}}\n{{/b}}\n{{#c}}\n{{three}}\n{{/c}}\n{{/a}}\n{{#b}}\n{{two}}\n{{#c}}\n{{one}}{{two}}"
        + "\n{{/c}}\n{{/b}}\n{{#c}}\n{{#f}}\n{{three}}{{four}}\n{{#five}}\n{{four}}{{.}}6{{.}}{{four}}\n{{/five}}\n"
        + "{{/f}}\n{{/c}}\n", "1\n3\n2\n2\n34\n45654\n"
    ),
    ("List", "({{#items}}{{item}}{{/items}})", "(123)"),
    ("Empty List", "({{#empty}}Yay lists!{{/empty}})", "()"),
    ("Strings Not Lists", "({{#text}}foo{{/text}})", "(foo)"),
    (
      "Doubled", "{{#yes}}\n* 1\n{{/yes}}\n* {{text}}\n{{#yes}}\n* 3\n{{/yes}}\n",
      "* 1\n* ---\n* 3\n"
    ),
    ("Nested (Truthy)", "| A {{#yes}}B {{#yes}}C{{/yes}} D{{/yes}} E |", "| A B C D E |"),
    ("Nested (Falsey)", "| A {{#no}}B {{#no}}C{{/no}} D{{/no}} E |", "| A  E |"),
    ("Context Misses", "[{{#missing}}Found!{{/missing}}]", "[]"),
    ("Implicit Iterator - String", "{{#letters}}({{.}}){{/letters}}", "(p)(q)(r)"),
    ("Implicit Iterator - Integer", "{{#numbers}}({{.}}){{/numbers}}", "(1)(2)(3)"),
    ("Implicit Iterator - Array", "{{#lists}}({{#.}}{{.}}{{/.}}){{/lists}}", "(12)(uv)"),
    ("Dotted Names - Truthy", "{{#a.b.c.flag}}Here{{/a.b.c.flag}}", "Here"),
    ("Dotted Names - Broken Chains", "({{#a.b.x}}Here{{/a.b.x}})", "()"),
    ("Surrounding Whitespace", " | {{#yes}}\t|\t{{/yes}} | \n", " | \t|\t | \n"),
    ("Internal Whitespace", " | {{#yes}} {{! Important }}\n {{/yes}} | \n", " |  \n  | \n"),
    ("Indented Inline Sections", " {{#yes}}Y{{/yes}}\n {{#yes}}G{{/yes}}\n", " Y\n G\n"),
    ("Standalone Lines", "| Is\n{{#yes}}\n|\n{{/yes}}\n| Line\n", "| Is\n|\n| Line\n"),
    (
      "Indented Standalone Lines", "| Is\n  {{#yes}}\n|\n\t{{/yes}} \n| Line\n", "| Is\n|\n| Line\n"
    ),
    ("Standalone Line Endings", "|\r\n{{#yes}}\r\n{{/yes}}\r\n|", "|\r\n|"),
    ("Standalone Without Previous Line", "  {{#yes}}\n#{{/yes}}\n/", "#\n/"),
    ("Standalone Without Newline", "#{{#yes}}\n/\n  {{/yes}}", "#\n/\n"),
    ("Padding", "|{{# yes }}={{/ yes }}|", "|=|"),
  ])
  func sections(_ name: String, _ template: String, _ expected: String) throws {
    #expect(try Self.filled(template) == expected)
  }

  @Test(arguments: [
    ("Falsey", "({{^no}}This.{{/no}})", "(This.)"), ("Truthy", "({{^yes}}This.{{/yes}})", "()"),
    ("Truthy - Strings", "({{^text}}This.{{/text}})", "()"),
    ("Context", "({{^person}}Hi {{name}}.{{/person}})", "()"),
    ("List", "({{^items}}{{item}}{{/items}})", "()"),
    ("Empty List", "({{^empty}}Yay lists!{{/empty}})", "(Yay lists!)"),
    ("Doubled", "{{^no}}\n* 1\n{{/no}}\n* {{text}}\n{{^no}}\n* 3\n{{/no}}\n", "* 1\n* ---\n* 3\n"),
    ("Nested (Falsey)", "| A {{^no}}B {{^no}}C{{/no}} D{{/no}} E |", "| A B C D E |"),
    ("Nested (Truthy)", "| A {{^yes}}B {{^yes}}C{{/yes}} D{{/yes}} E |", "| A  E |"),
    ("Context Misses", "[{{^missing}}None.{{/missing}}]", "[None.]"),
    ("Dotted Names - Broken Chains", "({{^a.b.x}}None{{/a.b.x}})", "(None)"),
    ("Surrounding Whitespace", " | {{^no}}\t|\t{{/no}} | \n", " | \t|\t | \n"),
    ("Standalone Lines", "| Is\n{{^no}}\n|\n{{/no}}\n| Line\n", "| Is\n|\n| Line\n"),
    ("Standalone Line Endings", "|\r\n{{^no}}\r\n{{/no}}\r\n|", "|\r\n|"),
    ("Standalone Without Previous Line", "  {{^no}}\n^{{/no}}\n/", "^\n/"),
    ("Standalone Without Newline", "^{{^no}}\n/\n  {{/no}}", "^\n/\n"),
    ("Padding", "|{{^ no }}={{/ no }}|", "|=|"),
  ])
  func `inverted sections`(_ name: String, _ template: String, _ expected: String) throws {
    #expect(try Self.filled(template) == expected)
  }

  @Test(arguments: [
    ("Inline", "12345{{! Comment! }}67890", "1234567890"),
    ("Multiline", "12345{{!\n  two\n  lines...\n}}67890\n", "1234567890\n"),
    ("Standalone", "Begin.\n{{! Comment! }}\nEnd.\n", "Begin.\nEnd.\n"),
    ("Indented Standalone", "Begin.\n  {{! Comment! }}\nEnd.\n", "Begin.\nEnd.\n"),
    ("Standalone Line Endings", "|\r\n{{! Comment }}\r\n|", "|\r\n|"),
    ("Standalone Without Previous Line", "  {{! Comment }}\n!", "!"),
    ("Standalone Without Newline", "!\n  {{! Comment }}", "!\n"),
    ("Multiline Standalone", "Begin.\n{{!\nmore...\n}}\nEnd.\n", "Begin.\nEnd.\n"),
    ("Indented Multiline Standalone", "Begin.\n  {{!\n  more...\n  }}\nEnd.\n", "Begin.\nEnd.\n"),
    ("Indented Inline", "  12 {{! 34 }}\n", "  12 \n"),
    ("Surrounding Whitespace", "12345 {{! Comment! }} 67890", "12345  67890"),
    ("Variable Name Collision", "({{!yes}}) ({{! #yes }})", "() ()"),
  ])
  func comments(_ name: String, _ template: String, _ expected: String) throws {
    #expect(try Self.filled(template) == expected)
  }

  @Test(arguments: [
    ("Pair Behavior", "{{=<% %>=}}(<%text%>)(<%{text}%>)(<%&text%>)", "(---)(---)(---)"),
    ("Special Characters", "({{=[ ]=}}[text])", "(---)"),
    (
      "Sections",
      "[\n{{#yes}}\n{{text}} |text|\n{{/yes}}\n{{= | | =}}\n|#yes|\n{{text}} |text|\n|/yes|\n]",
      "[\n--- |text|\n{{text}} ---\n]"
    ),
    ("Inverted Sections", "{{= | | =}}\n|^no|\n{{text}} |text|\n|/no|\n]", "{{text}} ---\n]"),
    ("inside a section", "{{#yes}}{{=| |=}}|text||/yes| |text|", "--- ---"),
    ("back again", "{{=<% %>=}}<%text%><%={{ }}=%>{{text}}", "------"),
    ("Surrounding Whitespace", "| {{=@ @=}} |", "|  |"),
    ("Outlying Whitespace (Inline)", " | {{=@ @=}}\n", " | \n"),
    ("Standalone Tag", "Begin.\n{{=@ @=}}\nEnd.\n", "Begin.\nEnd.\n"),
    ("Indented Standalone Tag", "Begin.\n  {{=@ @=}}\nEnd.\n", "Begin.\nEnd.\n"),
    ("Standalone Line Endings", "|\r\n{{= @ @ =}}\r\n|", "|\r\n|"),
    ("Standalone Without Previous Line", "  {{=@ @=}}\n=", "="),
    ("Standalone Without Newline", "=\n  {{=@ @=}}", "=\n"),
    ("Pair with Padding", "|{{= @   @ =}}|", "||"),
  ])
  func delimiters(_ name: String, _ template: String, _ expected: String) throws {
    #expect(try Self.filled(template) == expected)
  }

  @Test(arguments: [
    ("a partial", "[{{>other}}{{> a/b }}{{>*text}}]", "[]"),
    ("a block", "[{{$title}}Own {{text}}{{/title}}]", "[Own ---]"),
    ("a parent", "[{{<page}}{{$title}}Own{{/title}}{{/page}}]", "[]"),
  ])
  func `what other files would bring`(
    _ name: String, _ template: String, _ expected: String
  ) throws {
    #expect(try Self.filled(template) == expected)
  }

  @Test(arguments: [
    (
      "turns",
      "{{#letters}}{{index()}}{{#first()}}F{{/first()}}{{#last()}}L{{/last()}}{{#even()}}E{{/even()}}"
        + "{{#odd()}}O{{/odd()}} {{/letters}}", "0FE 1O 2LE "
    ),
    (
      "a turn of the inner list alone", "{{#items}}{{#text}}({{index()}}){{/text}}{{/items}}",
      "()()()"
    ),
    ("a turn in a truth", "{{#items}}{{#yes}}{{index()}}{{/yes}}{{/items}}", "012"),
    ("first", "{{first(letters)}}{{#first(items)}}{{item}}{{/first(items)}}", "p1"),
    ("last", "{{last(letters)}}{{#last(items)}}{{item}}{{/last(items)}}", "r3"),
    ("count", "{{count(letters)}} {{count(empty)}} {{plusone(count(items))}}", "3 0 4"),
    ("empty", "{{empty(letters)}} {{empty(empty)}} {{empty(text)}}", "false true false"),
    (
      "reversed", "{{#reversed(letters)}}{{.}}{{/reversed(letters)}} {{reversed(name)}}",
      "rqp retuo"
    ),
    ("sorted", "{{#sorted(reversed(letters))}}{{.}}{{/sorted(reversed(letters))}}", "pqr"),
    (
      "numbers", "{{plusone(number)}} {{minusone(number)}} {{even(number)}} {{odd(number)}}",
      "86 84 false true"
    ),
    ("zero", "{{equalzero(number)}} {{equalzero(count(empty))}}", "false true"),
    (
      "letters", "{{uppercased(person.name)}} {{lowercased(person.name)}} {{capitalized(name)}}",
      "JOE joe Outer"
    ),
    ("each word", "{{capitalized(words)}}", "The Children's School-House, Ünder 汉字 X"),
    (
      "a call that is not there", "({{shuffled(letters)}}) ({{first(number)}}) ({{count(yes)}})",
      "() () ()"
    ),
    ("a call of nothing", "({{count(missing)}}) ({{last()}})", "() ()"),
  ])
  func calls(_ name: String, _ template: String, _ expected: String) throws {
    #expect(try Self.filled(template) == expected)
  }

  @Test(arguments: [
    ("a tag that does not end", "a\n{{#yes}}\n{{text\n", "a tag is not well formed: {{text", 3),
    ("a brace that is missing", "{{{text}}", "a tag is not well formed: {{{text}}", 1),
    ("two names", "\n{{a b}}", "a tag is not well formed: {{a b}}", 2),
    ("no name", "{{}}", "a tag is not well formed: {{}}", 1),
    ("letters that no name has", "{{名称}}", "a tag is not well formed: {{名称}}", 1),
    ("brackets that do not match", "{{first(a}}", "a tag is not well formed: {{first(a}}", 1),
    ("brackets too many", "{{first(a))}}", "a tag is not well formed: {{first(a))}}", 1),
    ("words behind a call", "{{first(a)b}}", "a tag is not well formed: {{first(a)b}}", 1),
    ("a call without a word", "{{(a)}}", "a tag is not well formed: {{(a)}}", 1),
    ("a sign that is none", "{{%a}}", "a tag is not well formed: {{%a}}", 1),
    (
      "another section's end", "{{#a}}\n{{/b}} x",
      "closes another section than the last one: {{/b}} x", 2
    ),
    ("an end that is no name", "{{#a}}{{/a b}}", "a tag is not well formed: {{#a}}{{/a b}}", 1),
    ("an end too many", "x\n\n{{/a}}", "closes another section than the last one: {{/a}}", 3),
    (
      "the end of another call", "{{#last(a)}}{{/a}}", "closes another section than the last one", 1
    ),
    (
      "a section without an end", "x\n{{#a}}\nx\n", "a section is not closed: {{/…}} is missing", 2
    ),
    ("one delimiter", "{{=<%=}}", "two delimiters are needed", 1),
    ("three delimiters", "\n{{=<% %> |=}}", "two delimiters are needed", 2),
    ("a long delimiter", "{{=<% %%%%%%%%%%%%%%%%>=}}", "a delimiter has at most 16 signs", 1),
    ("a delimiter of letters", "{{=a b=}}", "delimiters are made of other signs", 1),
  ])
  func `faults are told with their line`(
    _ name: String, _ template: String, _ words: String, _ line: Int
  ) throws {
    let fault = try #require(throws: ReportTemplate.Fault.self) { try ReportTemplate(template) }
    #expect(fault.message.en.hasPrefix(words))
    #expect(fault.line == line)
  }

  @Test func `a long report is passed on in pieces`() throws {
    let template = try ReportTemplate("{{#lines}}{{.}}\n{{/lines}}")
    let lines = TemplateValue.list(Array(1...100)) { _ in
      .text(String(repeating: "x", count: 5_000))
    }
    var pieces: [Int] = []
    try template.fill(.all, ["lines": lines], ReportBudget(for: template, returns: 1)) {
      pieces.append($0.utf8.count)
    }
    #expect(pieces.reduce(0, +) == 500_100)
    #expect(pieces.count > 5 && pieces.allSatisfy { $0 < 80_000 })
  }
}
