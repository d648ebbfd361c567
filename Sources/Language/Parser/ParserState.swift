/// The state of the arc-eager system with Break and with Reduce that may undo a Shift (spacy-inference.md 5.1).
///
/// −1 stands for no token. All memory is reused from text to text.
final class ParserState {
  private(set) var length: Int32 = 0
  private let stack = Scratch<Int32>()
  private var depth = 0
  /// Tokens put back in front of the buffer; the last is its first.
  private let returned = Scratch<Int32>()
  private var returnedCount = 0
  private var next: Int32 = 0
  let heads = Scratch<Int32>()
  /// The move that made the arc to the head.
  let arcs = Scratch<UInt8>()
  private let lastLeft = Scratch<Int32>()
  private let lastRight = Scratch<Int32>()
  /// The child that the same head got before, on the same side.
  private let sibling = Scratch<Int32>()
  private let flags = Scratch<UInt8>()

  private static let unshiftable: UInt8 = 1
  private static let sentenceStart: UInt8 = 2

  func begin(_ count: Int) {
    length = Int32(count)
    depth = 0
    returnedCount = 0
    next = 0
    stack.reserve(count)
    returned.reserve(count)
    heads.reset(count, to: -1)
    arcs.reset(count, to: 0)
    lastLeft.reset(count, to: -1)
    lastRight.reset(count, to: -1)
    sibling.reset(count, to: -1)
    flags.reset(count, to: 0)
  }

  @inline(__always) func stacked(_ index: Int) -> Int32 { index < depth ? stack.start[depth - 1 - index] : -1 }

  @inline(__always) func buffered(_ index: Int) -> Int32 {
    if index < returnedCount { return returned.start[returnedCount - 1 - index] }
    let token = next + Int32(index - returnedCount)
    return token < length ? token : -1
  }

  @inline(__always) func leftChild(_ head: Int32) -> Int32 { head < 0 ? -1 : lastLeft.start[Int(head)] }
  @inline(__always) func rightChild(_ head: Int32) -> Int32 { head < 0 ? -1 : lastRight.start[Int(head)] }

  var isFinal: Bool { depth == 0 && buffered(0) < 0 }

  // What is valid.

  var canShift: Bool {
    let token = buffered(0)
    guard token >= 0 else { return false }
    return depth == 0 || (buffered(1) >= 0 && flags.start[Int(token)] == 0)
  }

  var canReduce: Bool { depth > 0 }

  /// LEFT and RIGHT.
  var canAttach: Bool {
    let token = buffered(0)
    return depth > 0 && token >= 0 && flags.start[Int(token)] & Self.sentenceStart == 0
  }

  var canBreak: Bool {
    let (token, following) = (buffered(0), buffered(1))
    return following >= 0 && following == token + 1 && flags.start[Int(following)] & Self.sentenceStart == 0
  }

  // What the moves do.

  func shift() {
    let token = buffered(0)
    if returnedCount > 0 { returnedCount -= 1 } else { next += 1 }
    stack.start[depth] = token
    depth += 1
  }

  func reduce() {
    let token = stack.start[depth - 1]
    depth -= 1
    if heads.start[Int(token)] >= 0 || depth == 0 { return }
    flags.start[Int(token)] |= Self.unshiftable
    returned.start[returnedCount] = token
    returnedCount += 1
  }

  func attachLeft(_ move: UInt8) {
    let (head, child) = (buffered(0), stacked(0))
    attach(child, to: head, move)
    flags.start[Int(head)] &= ~Self.unshiftable
    depth -= 1
  }

  func attachRight(_ move: UInt8) {
    attach(buffered(0), to: stacked(0), move)
    shift()
  }

  func breakSentence() { flags.start[Int(buffered(1))] |= Self.sentenceStart }

  private func attach(_ child: Int32, to head: Int32, _ move: UInt8) {
    let old = heads.start[Int(child)]
    if old >= 0 { detach(child, from: old) }
    let children = head > child ? lastLeft.start : lastRight.start
    sibling.start[Int(child)] = children[Int(head)]
    children[Int(head)] = child
    heads.start[Int(child)] = head
    arcs.start[Int(child)] = move
  }

  private func detach(_ child: Int32, from head: Int32) {
    let children = head > child ? lastLeft.start : lastRight.start
    if children[Int(head)] == child {
      children[Int(head)] = sibling.start[Int(child)]
      return
    }
    var later = children[Int(head)]
    while later >= 0 {
      if sibling.start[Int(later)] == child {
        sibling.start[Int(later)] = sibling.start[Int(child)]
        return
      }
      later = sibling.start[Int(later)]
    }
  }
}
