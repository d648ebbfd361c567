import CLibYAML

/// Reads YAML into nodes with positions, through libyaml's events.
///
/// Strict where YAML is not: duplicate keys, keys that are not scalars, a second document and tags are errors. Anchors,
/// aliases and merge keys (`<<`) work. Files that would blow up are refused: see ``Limits``.
struct YAMLParser {
  enum Limits {
    static let bytes = 1 << 20
    static let depth = 64
    /// Nodes after aliases are put in place.
    static let nodes = 100_000
  }

  private struct Anchor {
    let node: Node
    /// Values in the node, and how deep they lie in it.
    let size: Int
    let depth: Int
  }

  let file: SourceFile
  let text: String
  var parser = yaml_parser_t()
  private var anchors: [String: Anchor] = [:]
  private var nodeCount = 0
  /// Depth of the deepest value since an anchored node began.
  private var deepest = 0
  private(set) var diagnostics = Diagnostics()

  /// - Returns: the root node; nil for a file that holds nothing.
  /// - Throws: ``DiagnosticError`` with everything that is wrong.
  static func parse(_ bytes: [UInt8], path: String) throws(DiagnosticError) -> Node? {
    let text = try decode(bytes, path: path)
    let file = SourceFile(path: path, text: text)
    var parser = YAMLParser(file: file, text: text)
    let root: Node?
    do throws(Diagnostic) {
      root = try parser.run()
    } catch {
      parser.diagnostics.add([error])
      root = nil
    }
    try parser.diagnostics.throwIfErrors()
    return root
  }

  private init(file: SourceFile, text: String) {
    self.file = file
    self.text = text
  }

  private static func decode(_ bytes: [UInt8], path: String) throws(DiagnosticError) -> String {
    let file = SourceFile(path: path, text: "")
    func refuse(_ summary: String, line: Int = 1, column: Int = 1) -> DiagnosticError {
      DiagnosticError([Diagnostic(.error, summary, at: SourceLocation(file: file, line: line, column: column))])
    }
    if bytes.count > Limits.bytes { throw refuse("a definition is at most 1 MB, this file is longer") }
    do throws(InvalidUTF8) {
      try validate(bytes.span)
    } catch {
      let before = bytes[..<error.offset]
      let line = before.count { $0 == UInt8(ascii: "\n") } + 1
      let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let column = String(decoding: bytes[lineStart..<error.offset], as: UTF8.self).unicodeScalars.count + 1
      throw refuse("not UTF-8 (byte \(error.offset)); save the file as UTF-8", line: line, column: column)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  private mutating func run() throws(Diagnostic) -> Node? {
    guard yaml_parser_initialize(&parser) == 1 else {
      throw Diagnostic(.error, "libyaml could not start (out of memory)", at: nil)
    }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    var bytes = Array(text.utf8)
    bytes.append(0)
    let input = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    defer { input.deallocate() }
    input.initialize(from: bytes, count: bytes.count)
    yaml_parser_set_input_string(&parser, input, bytes.count - 1)

    var root: Node?
    while true {
      var event = try nextEvent()
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT: return root
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT, YAML_DOCUMENT_END_EVENT: break
      default:
        guard root == nil else {
          throw Diagnostic(.error, "a second document ('---'); one file is one definition", at: location(event))
        }
        root = try node(for: event, depth: 0)
      }
    }
  }

  private mutating func nextEvent() throws(Diagnostic) -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      throw unreadable()
    }
    return event
  }

  private mutating func node(for event: yaml_event_t, depth: Int) throws(Diagnostic) -> Node {
    let place = location(event)
    guard depth < Limits.depth else {
      throw Diagnostic(.error, "nested more than \(Limits.depth) deep", at: place)
    }
    try count(1, at: place)
    let before = nodeCount
    let deepestBefore = deepest
    deepest = depth
    defer { deepest = max(deepest, deepestBefore) }
    let content: Node.Content
    var anchor: String?
    switch event.type {
    case YAML_SCALAR_EVENT:
      anchor = string(event.data.scalar.anchor)
      refuseTag(event.data.scalar.tag, at: place)
      let value = UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length)
      let isPlain = event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
      content = .scalar(String(decoding: value, as: UTF8.self), isPlain: isPlain)
    case YAML_SEQUENCE_START_EVENT:
      anchor = string(event.data.sequence_start.anchor)
      refuseTag(event.data.sequence_start.tag, at: place)
      content = .sequence(try items(depth: depth))
    case YAML_MAPPING_START_EVENT:
      anchor = string(event.data.mapping_start.anchor)
      refuseTag(event.data.mapping_start.tag, at: place)
      content = .mapping(try entries(depth: depth))
    case YAML_ALIAS_EVENT:
      let name = string(event.data.alias.anchor) ?? ""
      guard let known = anchors[name] else {
        throw Diagnostic(
          .error, "unknown anchor '\(name)'" + suggestion(for: name, in: anchors.keys.sorted()), at: place)
      }
      try count(known.size - 1, at: place)
      deepest = depth + known.depth
      if deepest >= Limits.depth { throw Diagnostic(.error, "nested more than \(Limits.depth) deep", at: place) }
      return Node(known.node.content, at: place)
    default:
      throw Diagnostic(.error, "not valid YAML", at: place)
    }
    let node = Node(content, at: place)
    if let anchor { anchors[anchor] = Anchor(node: node, size: nodeCount - before + 1, depth: deepest - depth) }
    return node
  }

  private mutating func count(_ nodes: Int, at place: SourceLocation) throws(Diagnostic) {
    nodeCount += nodes
    if nodeCount > Limits.nodes {
      throw Diagnostic(.error, "more than \(Limits.nodes) values once aliases are filled in", at: place)
    }
  }

  private mutating func items(depth: Int) throws(Diagnostic) -> [Node] {
    var items: [Node] = []
    while true {
      var event = try nextEvent()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT { return items }
      items.append(try node(for: event, depth: depth + 1))
    }
  }

  private mutating func entries(depth: Int) throws(Diagnostic) -> [Node.Entry] {
    var own: [Node.Entry] = []
    var lines: [String: Int] = [:]
    var merged: [Node.Entry] = []
    while true {
      var event = try nextEvent()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT { break }
      let key = try node(for: event, depth: depth + 1)
      var valueEvent = try nextEvent()
      defer { yaml_event_delete(&valueEvent) }
      let value = try node(for: valueEvent, depth: depth + 1)
      guard let name = key.scalar else {
        diagnostics.error("a key must be a plain word, found \(key.shown)", at: key.location)
        continue
      }
      if name == "<<", case .scalar(_, isPlain: true) = key.content {
        merged += mergeEntries(value)
      } else if let first = lines[name] {
        diagnostics.error("duplicate key '\(name)' (first on line \(first))", at: key.location)
      } else {
        lines[name] = key.location.line
        own.append(Node.Entry(key: key, value: value))
      }
    }
    for entry in merged {
      let name = entry.key.scalar ?? ""
      if lines.updateValue(entry.key.location.line, forKey: name) == nil { own.append(entry) }
    }
    return own
  }

  /// The entries that `<<` brings in: of a mapping, or of a list of mappings; of equal keys the first counts.
  private mutating func mergeEntries(_ node: Node) -> [Node.Entry] {
    let sources = node.items ?? [node]
    var entries: [Node.Entry] = []
    for source in sources {
      guard let more = source.entries else {
        diagnostics.error("'<<' merges a mapping, found \(source.shown)", at: source.location)
        continue
      }
      entries += more
    }
    return entries
  }

  private mutating func refuseTag(_ tag: UnsafePointer<UInt8>?, at place: SourceLocation) {
    if let tag = string(tag) { diagnostics.error("tags are not used here, found '\(tag)'", at: place) }
  }

  private func string(_ pointer: UnsafePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
