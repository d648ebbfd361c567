/// A stretch of text between quotation marks within one paragraph.
struct Quotation: Sendable, Hashable {
  /// Bytes of the document, marks included where they are there.
  var range: Range<Int>
  /// Number of quotations around this one.
  var depth: Int
  /// Index of the quotation around this one.
  var parent: Int?
  /// It has no closing mark: its paragraph ends first.
  var isOpen: Bool
  /// It goes on with the speech that the paragraph before left open.
  var continuesPrevious: Bool
  var kind = Kind.name

  enum Kind: Sendable {
    /// What somebody says.
    case quotation
    /// A word or two held at a distance, or a name.
    case name
    /// The title of a work: all words in capitals.
    case title
  }
}
