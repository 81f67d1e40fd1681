import Foundation
import Testing

@testable import Forms

/// `Schemas/schema.json`, as far as it must say what the loader says.
@Suite struct JSONSchemaTests {
  private struct JSONSchema: Decodable {
    struct Definition: Decodable {
      var properties: [String: Property]?
      var required: [String]?
      var additionalProperties: Bool?
    }
    struct Property: Decodable {
      var `enum`: [String]?
    }
    var definitions: [String: Definition]

    enum CodingKeys: String, CodingKey { case definitions = "$defs" }
  }

  private let schema: JSONSchema

  init() throws {
    let file = URL(fileURLWithPath: Checkout.root + "Schemas/schema.json")
    schema = try JSONDecoder().decode(JSONSchema.self, from: Data(contentsOf: file))
  }

  @Test(arguments: KeySet.all.map(\.name))
  func `editors allow and ask for the keys that the loader does`(name: String) throws {
    let keys = try #require(KeySet.all.first { $0.name == name })
    let definition = try #require(schema.definitions[name], "missing in $defs")
    #expect(definition.properties?.keys.sorted() == keys.allowed.sorted())
    #expect((definition.required ?? []).sorted() == keys.required.sorted())
    #expect(definition.additionalProperties == false)
  }

  @Test func `editors know the mappings and kinds that the loader knows, and no more`() {
    let known = Set(KeySet.all.map(\.name))
    let closed = schema.definitions.filter { $0.value.additionalProperties == false }
    #expect(Set(closed.keys) == known)
    #expect(schema.definitions["field"]?.properties?["kind"]?.enum == KeySet.kinds)
  }

  @Test func `each file tells editors where its schema is`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Checkout.form)
      .filter { $0.hasSuffix(".yaml") }
    #expect(files.count == 8)
    for file in files {
      let text = try String(contentsOfFile: "\(Checkout.form)/\(file)", encoding: .utf8)
      #expect(text.hasPrefix("# yaml-language-server: $schema=../schema.json\n"), "\(file)")
    }
  }
}
