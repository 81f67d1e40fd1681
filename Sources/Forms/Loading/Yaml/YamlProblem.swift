/// Why a text is no YAML that is read.
package enum YamlProblem: Error {
  /// A problem in libyaml's words.
  case syntax(String, YamlNode.Mark)
  /// A character that no YAML may have, in libyaml's words.
  case character(String)
  /// A key that its mapping has already.
  case doubleKey(String, YamlNode.Mark)
  /// `*name`, where the text has `&name` before.
  case alias(String, YamlNode.Mark)
}
