/// A `model` file of spaCy: the parameters of a network, selected by the name of their node and their order
/// (spacy-inference.md 1.1).
struct WeightFile {
  /// An array of single-precision numbers in C order.
  struct Matrix {
    var shape: [Int]
    var values: [Float]
  }

  private struct Node {
    var name: String
    var parameters: MessagePack
  }

  private let file: String
  private let nodes: [Node]

  init(_ bytes: [UInt8], file: String) throws(ModelError) {
    self.file = file
    let content: MessagePack
    do { content = try MessagePack(decoding: bytes) } catch {
      throw .malformed(entry: file, reason: error.description)
    }
    guard let names = content["nodes"]?.array, let parameters = content["params"]?.array,
      names.count == parameters.count
    else { throw .malformed(entry: file, reason: "it has no nodes and parameters") }
    nodes = zip(names, parameters).map { Node(name: $0["name"]?.string ?? "", parameters: $1) }
  }

  /// How many nodes have this name.
  func count(_ node: String) -> Int { nodes.count { $0.name == node } }

  /// A parameter of the `index`-th node of this name. A nil in `shape` allows any length there.
  func matrix(_ node: String, _ index: Int = 0, _ parameter: String, shape: [Int?]) throws(ModelError) -> Matrix {
    let place = "\(node) \(index) \(parameter)"
    let candidates = nodes.filter { $0.name == node && $0.parameters[parameter] != nil }
    guard candidates.indices.contains(index), let array = candidates[index].parameters[parameter] else {
      throw .malformed(entry: file, reason: "\(place) is missing")
    }
    return try matrix(array, place, shape: shape)
  }

  /// The linear layer with this number of input columns: W, then b.
  func linear(inputs: Int, outputs: Int) throws(ModelError) -> (weights: Matrix, bias: Matrix) {
    for index in 0..<count("linear") {
      let weights = try matrix("linear", index, "W", shape: [nil, nil])
      guard weights.shape == [outputs, inputs] else { continue }
      return (weights, try matrix("linear", index, "b", shape: [outputs]))
    }
    throw .malformed(entry: file, reason: "there is no linear layer from \(inputs) to \(outputs)")
  }

  private func matrix(_ array: MessagePack, _ place: String, shape: [Int?]) throws(ModelError) -> Matrix {
    guard let type = array["type"]?.string, type == "<f4", let data = array["data"]?.binary,
      let found = array["shape"]?.array?.compactMap(\.int)
    else { throw .malformed(entry: file, reason: "\(place) is not an array of single-precision numbers") }
    guard found.count == shape.count, zip(found, shape).allSatisfy({ $0 == $1 ?? $0 }), found.allSatisfy({ $0 > 0 }),
      found.reduce(1, { $0 &* $1 }) == data.count / 4, data.count < 1 << 30
    else { throw .malformed(entry: file, reason: "\(place) has the shape \(found)") }
    let values = data.withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map { bytes.loadUnaligned(fromByteOffset: 4 * $0, as: Float.self) }
    }
    return Matrix(shape: found, values: values)
  }
}
