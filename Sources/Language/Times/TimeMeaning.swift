/// What an expression means, before it is resolved.
struct TimeMeaning: Sendable {
  enum Form: Sendable {
    case point
    case interval
    case duration
    /// A set of points, or, with a length, something every so often.
    case set
    case present, past, future
  }

  var form = Form.point
  var point = TimePoint()
  /// The end of an interval.
  var upper = TimePoint()
  var length = TimeLength()
  /// The lesser of two lengths: "two to three weeks".
  var lesser: TimeLength?
  /// A duration that ends (-1) or begins (1) at the reference: "the past two years".
  var side = 0
  var mod: TimeMod?
  /// A name that is a time only with something beside it: "May", "sun".
  var isGuarded = false

  init() {}
  init(_ point: TimePoint) { self.point = point }
  init(_ length: TimeLength) { (form, self.length) = (.duration, length) }
  init(form: Form) { self.form = form }

  var isBelowDay: Bool {
    switch form {
    case .point: point.isBelowDay
    case .interval: point.isBelowDay || upper.isBelowDay
    case .duration: length.isBelowDay
    case .set: point.isBelowDay || length != TimeLength() && length.isBelowDay
    case .present, .past, .future: false
    }
  }
}

/// A meaning and the token behind it.
struct ParsedTime: Sendable {
  var meaning: TimeMeaning
  var end: Int

  init(_ point: TimePoint, _ end: Int) { (meaning, self.end) = (TimeMeaning(point), end) }
  init(_ meaning: TimeMeaning, _ end: Int) { (self.meaning, self.end) = (meaning, end) }
}
