import CKernels

/// The word vectors of `en_core_web_md`, already multiplied with the matrices of both encoders (spacy-inference.md 4):
/// 192 numbers a row, 96 for tok2vec and 96 for ner.
struct StaticVectors: Sendable {
  private let keys: MappedArray<UInt64>
  private let rows: MappedArray<UInt16>
  private let table: MappedArray<Float>

  /// Nil if the model has no vectors.
  init?(_ file: SectionFile) throws(ModelError) {
    guard file.contains("vectors/keys") else { return nil }
    keys = try file.elements("vectors/keys")
    rows = try file.elements("vectors/rows", count: keys.count)
    table = try file.elements("vectors/table")
    let last = UnsafeBufferPointer(start: rows.start, count: rows.count).max() ?? 0
    guard table.count % 192 == 0, Int(last) < table.count / 192 else {
      throw .damaged(path: file.path, reason: "a vector is missing")
    }
  }

  /// The 192 numbers of a string id; nil if the word has no vector.
  func row(_ id: UInt64) -> UnsafePointer<Float>? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys.start[middle] < id { low = middle + 1 } else { high = middle }
    }
    guard low < keys.count, keys.start[low] == id else { return nil }
    return table.start + Int(rows.start[low]) * 192
  }
}

extension StaticVectors {
  /// The vectors as a wheel has them.
  struct Source {
    /// Sorted string ids and, at the same positions, rows.
    var keys: [UInt64] = []
    var rows: [UInt16] = []
    var width = 300
    private var values: [Float]

    /// An NPY file of `<f4` in C order, and a MessagePack map from string ids to rows.
    init(vectors: [UInt8], keys table: [UInt8]) throws(ModelError) {
      let header = vectors.count > 10 ? 10 + Int(vectors[8]) + Int(vectors[9]) << 8 : 0
      let text = String(decoding: vectors.prefix(header).dropFirst(10), as: UTF8.self)
      guard vectors.starts(with: Array("\u{93}NUMPY".unicodeScalars.map { UInt8($0.value) })), header < vectors.count,
        text.contains("'<f4'"), text.contains("'fortran_order': False"), text.contains(", 300)"),
        (vectors.count - header) % 1200 == 0
      else { throw .malformed(entry: "vocab/vectors", reason: "it is not an array of vectors of 300 numbers") }
      values = vectors.withUnsafeBytes { bytes in
        (0..<(bytes.count - header) / 4).map { bytes.loadUnaligned(fromByteOffset: header + 4 * $0, as: Float.self) }
      }
      try read(table)
    }

    private mutating func read(_ table: [UInt8]) throws(ModelError) {
      let limit = UInt64(min(values.count / width, 65536))
      var pairs: [(key: UInt64, row: UInt16)] = []
      let result = table.withUnsafeBytes { bytes in
        Result { () throws(MessagePackError) in
          var reader = MessagePackReader(bytes)
          for _ in 0..<(try reader.mapCount()) {
            let (key, row) = (try reader.unsigned(), try reader.unsigned())
            guard row < limit else { throw reader.error(.unknown) }
            pairs.append((key, UInt16(row)))
          }
        }
      }
      do { try result.get() } catch { throw .malformed(entry: "vocab/key2row", reason: error.description) }
      pairs.sort { $0.key < $1.key }
      keys = pairs.map(\.key)
      rows = pairs.map(\.row)
    }

    /// Every vector times a matrix (columns × 300). The portable kernel computes it, whatever the processor, so that
    /// one wheel gives one file.
    func projected(by weights: [Float], columns: Int) -> [Float] {
      let packed = WeightPacking.matmul(weights, columns: columns, depth: width)
      let count = values.count / width
      let bias = [Float](repeating: 0, count: columns)
      return [Float](unsafeUninitializedCapacity: count * columns) { out, initialized in
        pipe_kernel_functions(pipe_kernel_portable).pointee.matmul(
          values, width, count, width, packed, bias, columns / 32, out.baseAddress, columns)
        initialized = count * columns
      }
    }
  }
}
