import Foundation
import Synchronization

/// A thread that a test can end.
final class Thread: Sendable {
  private final class Flag: Sendable { let value = Atomic(false) }

  @TaskLocal private static var flag: Flag?

  private let flag = Flag()

  init(_ body: @escaping @Sendable () -> Void) {
    let flag = flag
    Foundation.Thread.detachNewThread { Self.$flag.withValue(flag) { body() } }
  }

  /// Whether the thread that asks was told to end. Lets others run meanwhile.
  static func isEnded() -> Bool {
    sched_yield()
    return flag?.value.load(ordering: .relaxed) ?? false
  }

  func end() { flag.value.store(true, ordering: .relaxed) }
}
