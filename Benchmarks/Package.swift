// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "huibiao", path: "..")],
  targets: [
    .executableTarget(
      name: "Measure",
      dependencies: ["Spreadsheet", "Forms", "Rounds", "FormOutput"].map {
        .product(name: $0, package: "huibiao")
      },
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")])
  ]
)
