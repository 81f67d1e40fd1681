import Forms

/// Where the tests find the files of the project.
enum Checkout {
  /// The folder of the package.
  static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  /// A form that was made up for the tests.
  static func form(_ name: String) throws -> Schema {
    try Schema.load(path: "\(root)/Tests/Forms/\(name)")
  }
}
