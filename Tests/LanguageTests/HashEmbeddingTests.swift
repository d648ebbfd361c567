import Testing

@testable import Language

/// Keys computed with thinc (`NumpyOps().hash`).
@Suite struct HashEmbeddingTests {
  static let vectors: [(id: UInt64, seed: UInt64, keys: [UInt32])] = [
    (1, 8, [1_161_550_108, 2_247_783_286, 1_742_325_162, 1_224_191_281]),
    (445, 8, [2_816_798_034, 652_854_293, 2_077_713_403, 979_281_440]),
    (12_345_678_901_234_567_890, 8, [825_681_028, 3_746_740_173, 3_386_005_190, 3_472_626_611]),
    (.max, 8, [2_488_739_950, 2_974_852_181, 1_585_626_277, 2_314_794_624]),
    (0, 8, [0, 0, 0, 0]),
    (1, 13, [1_266_879_892, 1_356_517_611, 318_478_807, 3_343_674_364]),
  ]

  @Test(arguments: vectors) func keys(id: UInt64, seed: UInt64, keys: [UInt32]) {
    let found = HashEmbedding.keys(id, seed: seed)
    #expect([found.0, found.1, found.2, found.3] == keys)
  }
}
