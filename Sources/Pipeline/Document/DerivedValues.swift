/// What stages have worked out of the text and layers of a document, for the stages that come right behind them.
///
/// A value is one of its type. All go as soon as a layer changes that they may come from, and when the document leaves
/// the run of stages it is in, so that documents that wait cost no memory for them. They are in no record.
struct DerivedValues: Sendable {
  private var values: [ObjectIdentifier: any Sendable] = [:]

  subscript<Value: Sendable>(type: Value.Type) -> Value? {
    get { values[ObjectIdentifier(type)].map { $0 as! Value } }
    set { values[ObjectIdentifier(type)] = newValue }
  }

  mutating func removeAll() {
    if !values.isEmpty { values = [:] }
  }
}

extension Document {
  /// A value that depends on nothing but the text, the sections, tokens and sentences, and the annotations of tokens.
  package subscript<Value: Sendable>(derived type: Value.Type) -> Value? {
    get { derived[type] }
    set { derived[type] = newValue }
  }
}
