import Glibc

/// Sums the processor time of the layers of one analyzer. Without one, a layer costs a test for nil, a few times for
/// each tile of tokens.
package final class LayerClock {
  package enum Layer: String, CaseIterable {
    case tokenizer, embedding, encoder, tagger, parser, ruler, lemmatizer, entities
  }

  package private(set) var nanoseconds: [Layer: UInt64] = [:]
  private var last: UInt64 = 0

  package init() {}

  /// Begins with a text.
  func start() { last = Self.now() }

  /// Counts the time since the last mark for `layer`.
  func mark(_ layer: Layer) {
    let time = Self.now()
    nanoseconds[layer, default: 0] += time - last
    last = time
  }

  /// Processor time of this thread.
  package static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
