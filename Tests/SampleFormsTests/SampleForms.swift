/// The forms under `Samples` besides the one that comes along.
enum SampleForms {
  static let names = ["schools", "museums"]

  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/"
  static let samples = root + "Samples/"
}
