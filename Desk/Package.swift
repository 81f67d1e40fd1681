// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]

/// A library of the package around this one.
func ours(_ name: String) -> Target.Dependency { .product(name: name, package: "huibiao") }

let package = Package(
  name: "huibiao-desk",
  products: [.executable(name: "huibiao-desk", targets: ["huibiao-desk"])],
  dependencies: [
    .package(name: "huibiao", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.0.0"),
  ],
  targets: [
    .target(
      name: "DeskRound",
      dependencies: [
        ours("Drafting"),
        ours("FormOutput"),
        ours("Forms"),
        ours("Rounds"),
        ours("Spreadsheet"),
      ],
      swiftSettings: settings),
    .target(
      name: "DeskPages",
      dependencies: [
        ours("FormOutput"),
        ours("Forms"),
        ours("Spreadsheet"),
      ],
      resources: [.embedInCode("Resources")], swiftSettings: settings),
    .systemLibrary(name: "CScrypt", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(
      name: "DeskServer",
      dependencies: [
        "CScrypt", "DeskPages", "DeskRound",
        ours("FormOutput"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "huibiao-desk",
      dependencies: [
        "DeskServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "DeskPages", "DeskRound", "DeskServer", "huibiao-desk",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),
  ]
)
