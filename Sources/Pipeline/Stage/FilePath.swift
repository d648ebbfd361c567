/// A file that a stage reads. A relative path begins at the folder of the chain file that names it, as includes do.
///
/// A stage with such an option lists it among its ``Stage/requirements``. Its contents count when a run is resumed: a run
/// whose files have changed is not gone on with.
public struct FilePath: SettingValue, Hashable {
  /// Absolute, or relative to the working folder.
  public let path: String

  public init(_ path: String) { self.path = path }

  public static var schema: ValueSchema { .string }

  public static func decode(_ node: Node) throws(ValueError) -> FilePath {
    let name = try String.decode(node)
    guard !name.isEmpty else { throw ValueError(node, expected: "a file's path") }
    return FilePath(Files.tidied(Files.join(Files.parent(of: node.location.file.path) ?? "", name)))
  }

  public var yaml: String? { path.yaml }

  /// - Parameter maximum: bytes of interest; of a longer file some more than these come back.
  public func contents(maximum: Int = .max) throws(SystemError) -> [UInt8] {
    try Files.contents(of: path, maximum: maximum)
  }
}
