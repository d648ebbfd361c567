/// Pairs quotation marks on the raw text, paragraph by paragraph.
///
/// Curly marks and guillemets pair by direction, straight ones by what stands beside them. A single mark counts as one
/// only where it cannot be an apostrophe. What is left open ends with its paragraph; when the next paragraph opens with
/// the same mark, it goes on there. Linear in the text.
struct QuotePairing {
  /// In order of their beginnings, an outer one before what lies in it.
  private(set) var quotations: [Quotation] = []
  private var stack: [Open] = []

  private struct Open {
    var index: Int
    var mark: Mark
  }

  /// The family of a mark: what may close what.
  private enum Mark { case double, single, guillemet, straightDouble, straightSingle, low }

  private enum Role { case opens, closes, either, apostrophe }

  /// - Parameter paragraphs: bytes of the paragraphs, in order.
  init(_ text: [UInt8], paragraphs: [Range<Int>]) {
    var leftOpen: Mark?
    for paragraph in paragraphs {
      let first = quotations.count
      pair(text, paragraph, after: leftOpen)
      leftOpen = nil
      for open in stack {
        quotations[open.index].isOpen = true
        quotations[open.index].range = quotations[open.index].range.lowerBound..<Self.trimmedEnd(text, paragraph)
      }
      if let outer = stack.first, quotations[outer.index].depth == 0 { leftOpen = outer.mark }
      dropOpenSingles(from: first)
      stack.removeAll(keepingCapacity: true)
    }
  }

  private mutating func pair(_ text: [UInt8], _ paragraph: Range<Int>, after leftOpen: Mark?) {
    var index = paragraph.lowerBound
    var atStart = true
    while index < paragraph.upperBound {
      let byte = text[index]
      guard let (mark, length, direction) = Self.mark(text, index, paragraph.upperBound) else {
        if byte > 0x20 { atStart = false }
        index += 1
        continue
      }
      let role = direction ?? Self.role(text, index, length, paragraph)
      let opener = stack.lastIndex { Self.closes(mark, $0.mark) }
      switch role {
      case .closes:
        if let opener { close(opener, at: index + length) }
      case .opens where opener.map { stack[$0].mark == .low } ?? false:
        // German marks: the closing one looks like an English opening one.
        if let opener { close(opener, at: index + length) }
      case .opens:
        // Nobody quotes within double marks by the same marks: the closing one is missing.
        if let opener, mark != .guillemet { close(opener, at: Self.trimmedEnd(text, paragraph.lowerBound..<index)) }
        open(mark, index, length, leftOpen, atStart)
      case .either:
        if let opener { close(opener, at: index + length) } else { open(mark, index, length, leftOpen, atStart) }
      case .apostrophe: break
      }
      index += length
      atStart = false
    }
  }

  private mutating func open(_ mark: Mark, _ index: Int, _ length: Int, _ leftOpen: Mark?, _ atStart: Bool) {
    if stack.count >= 4 { return }
    quotations.append(
      Quotation(
        range: index..<index + length, depth: stack.count, parent: stack.last?.index, isOpen: false,
        continuesPrevious: atStart && leftOpen == mark))
    stack.append(Open(index: quotations.count - 1, mark: mark))
  }

  private mutating func close(_ position: Int, at end: Int) {
    // What was opened inside and never closed was no quotation.
    for open in stack[position...] { quotations[open.index].range = quotations[open.index].range.lowerBound..<end }
    stack.removeSubrange(position...)
  }

  /// A single mark that nothing closes was an apostrophe. What lies in it moves out.
  private mutating func dropOpenSingles(from first: Int) {
    guard stack.contains(where: { $0.mark == .single || $0.mark == .straightSingle }) else { return }
    let dropped = Set(stack.filter { $0.mark == .single || $0.mark == .straightSingle }.map(\.index))
    var newIndex: [Int: Int] = [:]
    var kept = Array(quotations[..<first])
    for index in first..<quotations.count where !dropped.contains(index) {
      var quotation = quotations[index]
      while let parent = quotation.parent, dropped.contains(parent) {
        quotation.parent = quotations[parent].parent
        quotation.depth -= 1
      }
      quotation.parent = quotation.parent.map { newIndex[$0] ?? $0 }
      quotation.depth = quotation.parent.map { kept[$0].depth + 1 } ?? 0
      newIndex[index] = kept.count
      kept.append(quotation)
    }
    quotations = kept
  }

  private static func closes(_ closing: Mark, _ opening: Mark) -> Bool {
    closing == opening || opening == .low && closing == .double || opening == .straightDouble && closing == .double
      || opening == .double && closing == .straightDouble || opening == .straightSingle && closing == .single
  }

  /// The mark at a byte, its length, and its direction where its form says so.
  private static func mark(_ text: [UInt8], _ index: Int, _ end: Int) -> (Mark, Int, Role?)? {
    switch text[index] {
    case 0x22: return (.straightDouble, 1, nil)
    case 0x27: return (.straightSingle, 1, nil)
    case 0xC2 where index + 1 < end && text[index + 1] == 0xAB: return (.guillemet, 2, .opens)
    case 0xC2 where index + 1 < end && text[index + 1] == 0xBB: return (.guillemet, 2, .closes)
    case 0xE2 where index + 2 < end && text[index + 1] == 0x80:
      switch text[index + 2] {
      case 0x9C: return (.double, 3, .opens)
      case 0x9D: return (.double, 3, .closes)
      case 0x9E: return (.low, 3, .opens)
      case 0x98: return (.single, 3, isLetter(text, index + 3, end) ? .opens : nil)
      case 0x99: return (.single, 3, nil)
      default: return nil
      }
    default: return nil
    }
  }

  /// What a mark of no direction does: it opens behind white space or a bracket, closes before it.
  ///
  /// A single mark between letters is an apostrophe; so is one behind a letter with no quotation to close.
  private static func role(_ text: [UInt8], _ index: Int, _ length: Int, _ paragraph: Range<Int>) -> Role {
    let end = paragraph.upperBound
    let isSpaceBefore = index == paragraph.lowerBound || opensBehind(text, index)
    let isSpaceAfter = index + length >= end || text[index + length] <= 0x20 || text[index + length] == 0xC2
    let isWordAfter = isLetter(text, index + length, end)
    if text[index] == 0x22 {
      if isSpaceBefore, !isSpaceAfter { return .opens }
      if isSpaceAfter, !isSpaceBefore { return .closes }
      return .either
    }
    if isSpaceBefore {
      // "the ’90s": a curly mark that points the other way.
      if length > 1 { return .apostrophe }
      return isSpaceAfter ? .closes : .opens
    }
    // Inside a word, or "dockers' strike": the caller closes only what is open.
    if isWordAfter { return .apostrophe }
    return .closes
  }

  private static func opensBehind(_ text: [UInt8], _ index: Int) -> Bool {
    let before = text[index - 1]
    if before <= 0x20 || before == 0x28 || before == 0x5B || before == 0x22 || before == 0x2D { return true }
    // Dashes, opening curly marks and no-break spaces.
    guard index >= 3, text[index - 3] == 0xE2, text[index - 2] == 0x80 else {
      return index >= 2 && text[index - 2] == 0xC2 && before == 0xA0
    }
    return before == 0x93 || before == 0x94 || before == 0x9C || before == 0x98
  }

  private static func isLetter(_ text: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    let byte = text[index]
    return byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
      || byte >= 0xC3
        && byte != 0xE2
  }

  private static func trimmedEnd(_ text: [UInt8], _ paragraph: Range<Int>) -> Int {
    var end = paragraph.upperBound
    while end > paragraph.lowerBound, text[end - 1] <= 0x20 { end -= 1 }
    return end
  }
}
