/// Where the tests find the files of the project.
enum Checkout {
  /// The folder of the package, with a slash at its end.
  static let root = String(
    #filePath.prefix(#filePath.count - "Tests/FormsTests/Schema/Checkout.swift".count))

  static let form = root + "Schemas/zhangjiang-2021"
}
