/// The forms under `Samples` besides the one that comes along, and the one with lists under `Tests/Forms`.
enum SampleForms {
  static let names = ["schools", "museums"]

  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/"
  static let samples = root + "Samples/"

  /// Where the schema of each lies.
  static let schemas =
    names.map { ($0, "\(samples)\($0)/schema") } + [("halls", "\(root)Tests/Forms/halls")]
}
