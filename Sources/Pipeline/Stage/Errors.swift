/// Why a stage could not work on a document.
public struct DocumentError: Error, Hashable, CustomStringConvertible {
  /// One of a few fixed words, for counting: `invalid-utf-8`, `timeout`.
  public let reason: String
  /// Lower case, no full stop.
  public let message: String
  /// Byte offset in the text or in the record as it was read, where there is one.
  public let offset: Int?

  public init(reason: String, _ message: String, offset: Int? = nil) {
    self.reason = reason
    self.message = message
    self.offset = offset
  }

  public var description: String { message }
}

/// Options that do not go together.
public struct OptionError: Error, Hashable, CustomStringConvertible {
  /// The option the message is about; the error shows its line. Nil for the stage as a whole.
  public let option: String?
  /// Lower case, no full stop.
  public let message: String

  public init(_ option: String?, _ message: String) {
    self.option = option
    self.message = message
  }

  public var description: String { message }
}
