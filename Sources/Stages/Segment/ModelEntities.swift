import Pipeline

/// The names, numbers and dates that the language model sees, in text order, not overlapping.
///
/// `segment` fills it, since the model finds them in the same pass as tokens; `entity-tag` makes mentions of it.
enum ModelEntities: Layer {
  struct Entity: Sendable, Hashable {
    var span: TextSpan
    /// One of OntoNotes' eighteen.
    var label: String
    /// The label that the model would have given otherwise.
    var rival: String
    /// By how much the rival scored less: a logit, 0 and more.
    var margin: Float

    init(span: TextSpan, label: String, rival: String? = nil, margin: Float = 0) {
      self.span = span
      self.label = label
      self.rival = rival ?? label
      self.margin = margin
    }
  }

  static let name: LayerName = "model-entities"
  static let empty: [Entity] = []
}
