/// Writes a value into a ``StoredNode``.
struct StoredEncoder: Encoder {
  let node: StoredNode
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.content = .members([])
    return KeyedEncodingContainer(Keyed<Key>(node: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.content = .list([])
    return Unkeyed(node: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(node: node) }

  private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: StoredNode
    var codingPath: [any CodingKey] { [] }

    private func added(_ key: some CodingKey) -> StoredNode {
      let child = StoredNode()
      if case .members(let members) = node.content {
        node.content = .members(members + [(key.stringValue, child)])
      }
      return child
    }

    func encodeNil(forKey key: Key) { _ = added(key) }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try added(key).set(value) }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      StoredEncoder(node: added(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      StoredEncoder(node: added(key)).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { StoredEncoder(node: added(StoredKey.super)) }
    func superEncoder(forKey key: Key) -> any Encoder { StoredEncoder(node: added(key)) }
  }

  private struct Unkeyed: UnkeyedEncodingContainer {
    let node: StoredNode
    var codingPath: [any CodingKey] { [] }

    var count: Int {
      guard case .list(let nodes) = node.content else { return 0 }
      return nodes.count
    }

    private func added() -> StoredNode {
      let child = StoredNode()
      if case .list(let nodes) = node.content { node.content = .list(nodes + [child]) }
      return child
    }

    func encodeNil() { _ = added() }
    func encode<T: Encodable>(_ value: T) throws { try added().set(value) }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
      StoredEncoder(node: added()).container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      StoredEncoder(node: added()).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { StoredEncoder(node: added()) }
  }

  private struct Single: SingleValueEncodingContainer {
    let node: StoredNode
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { node.content = .none }
    func encode<T: Encodable>(_ value: T) throws { try node.set(value) }
  }
}

/// The key for what a class inherits, and for containers without keys of their own.
struct StoredKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  static let `super` = StoredKey("super")

  init(_ stringValue: String) { self.stringValue = stringValue }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}
