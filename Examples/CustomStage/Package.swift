// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "custom-stage",
  dependencies: [.package(name: "pipe", path: "../..")],
  targets: [
    .executableTarget(
      name: "custom-stage",
      dependencies: [.product(name: "Pipeline", package: "pipe"), .product(name: "Stages", package: "pipe")])
  ]
)
