// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]

let package = Package(
  name: "huibiao",
  products: [
    .executable(name: "huibiao", targets: ["huibiao"]),
    .library(name: "Spreadsheet", targets: ["Spreadsheet"]),
    .library(name: "Forms", targets: ["Forms"]),
    .library(name: "Rounds", targets: ["Rounds"]),
    .library(name: "Drafting", targets: ["Drafting"]),
    .library(name: "FormOutput", targets: ["FormOutput"]),
    .library(name: "ZhangjiangForms", targets: ["ZhangjiangForms"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // Of this one the headers alone: it is opened when an archive comes. A `pkgConfig` would link it.
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(
      name: "Spreadsheet",
      dependencies: [
        "CArchive", "CZip", "CDeflate", "CCrypto", "CExpat", "CXLSXWriter", "CZlib", "CMalloc",
      ],
      swiftSettings: settings + [.strictMemorySafety()]),
    .target(
      name: "Forms", dependencies: ["CYaml", "Spreadsheet"], swiftSettings: settings),
    .target(name: "Rounds", dependencies: ["Forms", "Spreadsheet"], swiftSettings: settings),
    .target(
      name: "Drafting",
      dependencies: ["Forms", "Spreadsheet"],
      swiftSettings: settings),
    .target(
      name: "FormOutput",
      dependencies: ["Forms", "Rounds", "Spreadsheet"], swiftSettings: settings),
    .target(name: "ZhangjiangForms", dependencies: ["Forms"], swiftSettings: settings),
    .executableTarget(
      name: "huibiao",
      dependencies: [
        "Drafting", "FormOutput", "Forms", "Rounds", "Spreadsheet",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Spreadsheet", "TestSupport"],
      exclude: ["README.md"],
      swiftSettings: settings),
    .testTarget(
      name: "FormsTests", dependencies: ["Forms", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "DraftingTests", dependencies: ["Drafting", "Forms", "Spreadsheet", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "RoundsTests", dependencies: ["Rounds", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "FormOutputTests", dependencies: ["FormOutput", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ZhangjiangFormsTests", dependencies: ["Forms", "ZhangjiangForms"],
      swiftSettings: settings),
    .testTarget(
      name: "SampleFormsTests", dependencies: ["Forms", "Spreadsheet"],
      swiftSettings: settings),
    .testTarget(
      name: "HuibiaoTests",
      dependencies: ["huibiao", "Spreadsheet", "TestSupport", "ZhangjiangForms"],
      swiftSettings: settings),
  ]
)

// The fuzz target links only with libFuzzer's main, so that it is there only when asked for; see
// Tests/Fuzz/run.sh.
if Context.environment["FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "FuzzSpreadsheet", dependencies: ["Spreadsheet"], path: "Tests/Fuzz/FuzzSpreadsheet",
      swiftSettings: settings))
}
