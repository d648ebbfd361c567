import Language
import Pipeline

/// When what a clause says is so.
struct ClaimTime: Sendable, Hashable {
  /// How the time is known.
  enum Basis: String, Sendable {
    /// The clause says it.
    case explicit
    /// Another clause of the sentence that it belongs to says it.
    case document
    /// The tense does, beside the document's date.
    case tense
  }

  /// nil where no words say it.
  var span: TextSpan?
  var value: String
  var type: TimeType
  var mod: TimeMod?
  var basis: Basis

  /// The time that the form of a verb tells; the day of the document for what is so when it is written.
  init(_ tense: Tense, published: String?) {
    span = nil
    type = .date
    mod = nil
    basis = .tense
    switch tense {
    case .past: value = "PAST_REF"
    case .future: value = "FUTURE_REF"
    case .present: value = published.flatMap(Self.day) ?? "PRESENT_REF"
    }
  }

  init(_ expression: TimeExpression) {
    span = TextSpan(expression.range)
    value = expression.value
    type = expression.type
    mod = expression.mod
    basis = .explicit
  }

  /// The time of another clause.
  init(_ other: ClaimTime, span: TextSpan?, mod: TimeMod?, basis: Basis) {
    self = other
    self.span = span
    self.mod = mod ?? other.mod
    self.basis = basis
  }

  var json: Claim.Value {
    var fields = [Claim.Part("value", string: value), Claim.Part("type", string: type.rawValue)]
    if let mod { fields.append(Claim.Part("mod", string: mod.rawValue)) }
    fields.append(Claim.Part("basis", string: basis.rawValue))
    return span.map { .span($0, fields) } ?? .object(fields)
  }

  /// The date without the time of day: `2026-02-11` of `2026-02-11T10:10`.
  private static func day(_ published: String) -> String? {
    guard TimeReference(published) != nil else { return nil }
    return String(published.prefix { $0 != "T" && $0 != " " })
  }
}
