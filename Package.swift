// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "pipe",
  products: [
    .executable(name: "pipe", targets: ["pipe"]),
    .library(name: "Pipeline", targets: ["Pipeline"]),
    .library(name: "Stages", targets: ["Stages"]),
    .library(name: "Language", targets: ["Language"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .target(name: "CKernels"),
    .target(name: "CLexicons", exclude: ["data"]),
    .target(name: "Language", dependencies: ["CKernels", "CLexicons", "CLibArchive"], swiftSettings: strict),
    .target(name: "Pipeline", dependencies: ["CLibYAML"], swiftSettings: strict),
    .target(
      name: "Stages", dependencies: ["Pipeline", "Language", "CLexicons", "CLibArchive"], swiftSettings: strict),
    .executableTarget(
      name: "pipe",
      dependencies: [
        "Language", "Pipeline", "Stages", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "language-bench", dependencies: ["Language"], path: "Benchmarks/LanguageBench", swiftSettings: strict),
    .executableTarget(
      name: "times-bench", dependencies: ["Language"], path: "Benchmarks/TimesBench", swiftSettings: strict),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "CKernels"], exclude: ["Expected"], swiftSettings: strict),
    .testTarget(name: "PipelineTests", dependencies: ["Pipeline"], swiftSettings: strict),
    .testTarget(name: "StagesTests", dependencies: ["Pipeline", "Language", "Stages"], swiftSettings: strict),
    .testTarget(
      name: "PipeTests", dependencies: ["CLibArchive", "Language", "Pipeline", "Stages", "pipe"], swiftSettings: strict),
  ]
)
