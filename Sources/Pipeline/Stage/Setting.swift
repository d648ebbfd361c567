/// One option of a stage (or of an input format): its key in YAML, where its value goes, its bounds, and a sentence
/// that says what it does. The default is what the options' initialiser gives.
public struct Setting<Options: StageOptions>: Sendable {
  public let key: String
  /// One sentence.
  public let summary: String
  public let isRequired: Bool
  public let schema: ValueSchema
  /// The default as YAML; nil where there is none.
  public let defaultYAML: String?
  let decode: @Sendable (Node, inout Options) throws(ValueError) -> Void

  /// - Parameters:
  ///   - key: kebab-case.
  ///   - isRequired: whether a chain file must say it.
  public init<Value: SettingValue>(
    _ key: String, _ path: any WritableKeyPath<Options, Value> & Sendable, required isRequired: Bool = false,
    _ summary: String
  ) {
    self.init(key, path, isRequired, Value.schema, summary) { _, _ in true }
  }

  /// A whole number within bounds.
  public init(
    _ key: String, _ path: any WritableKeyPath<Options, Int> & Sendable, in bounds: ClosedRange<Int>,
    _ summary: String
  ) {
    let high = bounds.upperBound == .max ? nil : bounds.upperBound
    let schema = ValueSchema.integer(minimum: bounds.lowerBound, maximum: high)
    self.init(key, path, false, schema, summary) { value, _ in bounds.contains(value) }
  }

  /// A whole number within bounds, or none.
  public init(
    _ key: String, _ path: any WritableKeyPath<Options, Int?> & Sendable, in bounds: ClosedRange<Int>,
    _ summary: String
  ) {
    let high = bounds.upperBound == .max ? nil : bounds.upperBound
    let schema = ValueSchema.integer(minimum: bounds.lowerBound, maximum: high)
    self.init(key, path, false, schema, summary) { value, _ in value.map(bounds.contains) ?? true }
  }

  /// A number within bounds.
  public init(
    _ key: String, _ path: any WritableKeyPath<Options, Double> & Sendable, in bounds: ClosedRange<Double>,
    required isRequired: Bool = false, _ summary: String
  ) {
    let schema = ValueSchema.number(minimum: bounds.lowerBound, maximum: bounds.upperBound)
    self.init(key, path, isRequired, schema, summary) { value, _ in bounds.contains(value) }
  }

  private init<Value: SettingValue>(
    _ key: String, _ path: any WritableKeyPath<Options, Value> & Sendable, _ isRequired: Bool, _ schema: ValueSchema,
    _ summary: String, fits: @escaping @Sendable (Value, Node) -> Bool
  ) {
    self.key = key
    self.summary = summary
    self.isRequired = isRequired
    self.schema = schema
    defaultYAML = isRequired ? nil : Options()[keyPath: path].yaml
    decode = { node, options throws(ValueError) in
      let value: Value
      do throws(ValueError) { value = try Value.decode(node) } catch {
        // The type does not know this option's bounds.
        throw ValueError(
          error.node, expected: error.expected.replacing(Value.schema.expectation, by: schema.expectation))
      }
      guard fits(value, node) else { throw ValueError(node, expected: schema.expectation) }
      options[keyPath: path] = value
    }
  }

  /// What the docs, the schema and the list of options need, without the options' type.
  public var page: SettingPage {
    SettingPage(key: key, summary: summary, isRequired: isRequired, schema: schema, defaultYAML: defaultYAML)
  }
}

/// A ``Setting`` for readers: everything but the decoding.
public struct SettingPage: Sendable, Hashable {
  public let key: String
  public let summary: String
  public let isRequired: Bool
  public let schema: ValueSchema
  public let defaultYAML: String?
}

extension String {
  /// Puts another beginning in place of one.
  fileprivate func replacing(_ old: String, by new: String) -> String {
    hasPrefix(old) ? new + dropFirst(old.count) : self
  }
}
