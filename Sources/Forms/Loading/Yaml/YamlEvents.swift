internal import CYaml

/// What libyaml finds in a text, one after another.
enum YamlEvent {
  case scalar(YamlNode.Scalar, anchor: String?)
  case sequence(YamlNode.Mark, anchor: String?)
  case mapping(YamlNode.Mark, anchor: String?)
  case endOfCollection
  case alias(String, YamlNode.Mark)
  case document(YamlNode.Mark)
  case endOfStream
}

/// Takes a text apart with libyaml; all calls of it are here.
struct YamlEvents: ~Copyable {
  // libyaml keeps the addresses of both.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// - Throws: If there is no memory.
  init(_ text: String) throws(YamlProblem) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    self.text = .allocate(capacity: text.utf8.count)
    _ = self.text.initialize(from: text.utf8)
    guard yaml_parser_initialize(parser) == 1 else {
      throw .syntax("out of memory", YamlNode.Mark(line: 0, column: 0))
    }
    // With the encoding given libyaml guesses none.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, self.text.baseAddress, self.text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
    text.deallocate()
  }

  /// The next event; after the last one, and after a problem, nothing more may be asked for.
  mutating func next() throws(YamlProblem) -> YamlEvent {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
      defer { yaml_event_delete(&event) }
      let mark = Self.mark(event.start_mark)
      switch event.type {
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        return .scalar(
          YamlNode.Scalar(
            string: String(decoding: bytes, as: UTF8.self),
            style: Self.style(scalar.style), mark: mark),
          anchor: Self.string(scalar.anchor))
      case YAML_SEQUENCE_START_EVENT:
        return .sequence(mark, anchor: Self.string(event.data.sequence_start.anchor))
      case YAML_MAPPING_START_EVENT:
        return .mapping(mark, anchor: Self.string(event.data.mapping_start.anchor))
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .endOfCollection
      case YAML_ALIAS_EVENT: return .alias(Self.string(event.data.alias.anchor) ?? "", mark)
      case YAML_DOCUMENT_START_EVENT: return .document(mark)
      // Its beginning, and the end of a document, say nothing.
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      default: return .endOfStream
      }
    }
  }

  private var problem: YamlProblem {
    let words = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    // A mark of the reader counts bytes of libyaml's own buffer.
    if parser.pointee.error == YAML_READER_ERROR { return .character(words) }
    return .syntax(words, Self.mark(parser.pointee.problem_mark))
  }

  private static func mark(_ mark: yaml_mark_t) -> YamlNode.Mark {
    YamlNode.Mark(line: mark.line + 1, column: mark.column + 1)
  }

  private static func style(_ style: yaml_scalar_style_t) -> YamlNode.Scalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  private static func string(_ bytes: UnsafeMutablePointer<UInt8>?) -> String? {
    bytes.map { String(decodingCString: $0, as: UTF8.self) }
  }
}
