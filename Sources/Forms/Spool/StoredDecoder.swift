/// Reads a value from a ``StoredNode``; throws where something is missing or of another type.
struct StoredDecoder: Decoder {
  let node: StoredNode
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .members(let members) = node.content else { throw ByteReader.Damaged() }
    return KeyedDecodingContainer(Keyed<Key>(members: members))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .list(let nodes) = node.content else { throw ByteReader.Damaged() }
    return Unkeyed(nodes: nodes)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { Single(node: node) }

  private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let members: [(key: String, node: StoredNode)]
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { members.compactMap { Key(stringValue: $0.key) } }

    private func node(_ key: some CodingKey) throws -> StoredNode {
      guard let member = members.first(where: { $0.key == key.stringValue }) else {
        throw ByteReader.Damaged()
      }
      return member.node
    }

    func contains(_ key: Key) -> Bool { members.contains { $0.key == key.stringValue } }
    func decodeNil(forKey key: Key) throws -> Bool { try node(key).isNone }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
      try node(key).get(type)
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
      try StoredDecoder(node: node(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      try StoredDecoder(node: node(key)).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { StoredDecoder(node: try node(StoredKey.super)) }

    func superDecoder(forKey key: Key) throws -> any Decoder {
      StoredDecoder(node: try node(key))
    }
  }

  private struct Unkeyed: UnkeyedDecodingContainer {
    let nodes: [StoredNode]
    var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { nodes.count }
    var isAtEnd: Bool { currentIndex >= nodes.count }

    init(nodes: [StoredNode]) { self.nodes = nodes }

    private mutating func next() throws -> StoredNode {
      guard !isAtEnd else { throw ByteReader.Damaged() }
      defer { currentIndex += 1 }
      return nodes[currentIndex]
    }

    mutating func decodeNil() throws -> Bool {
      guard !isAtEnd else { throw ByteReader.Damaged() }
      guard nodes[currentIndex].isNone else { return false }
      currentIndex += 1
      return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().get(type) }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
      try StoredDecoder(node: next()).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      try StoredDecoder(node: next()).unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { StoredDecoder(node: try next()) }
  }

  private struct Single: SingleValueDecodingContainer {
    let node: StoredNode
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { node.isNone }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try node.get(type) }
  }
}

extension StoredNode {
  fileprivate var isNone: Bool { if case .none = content { true } else { false } }
}
