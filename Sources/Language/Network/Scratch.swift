/// Memory that one analyzer reuses: it grows and is never shrunk. 64-byte aligned; new memory is not initialised.
final class Scratch<Element: BitwiseCopyable> {
  private(set) var start: UnsafeMutablePointer<Element>
  private(set) var capacity: Int

  init(_ capacity: Int = 0) {
    self.capacity = max(capacity, 1)
    start = Self.allocate(self.capacity)
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }

  /// Makes room for `count` elements. What was there is lost if memory moves.
  func reserve(_ count: Int) {
    guard count > capacity else { return }
    UnsafeMutableRawPointer(start).deallocate()
    capacity = count + count / 2
    start = Self.allocate(capacity)
  }

  /// Makes room for `count` elements and sets them all.
  func reset(_ count: Int, to value: Element) {
    reserve(count)
    start.update(repeating: value, count: count)
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Element> {
    UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Element>.stride, alignment: 64)
      .bindMemory(to: Element.self, capacity: count)
  }
}
