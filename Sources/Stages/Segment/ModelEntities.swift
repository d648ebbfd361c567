import Pipeline

/// The names, numbers and dates that the language model sees, in text order, not overlapping.
///
/// `segment` fills it, since the model finds them in the same pass as tokens; `entity-tag` makes mentions of it.
enum ModelEntities: Layer {
  struct Entity: Sendable, Hashable {
    var span: TextSpan
    /// One of OntoNotes' eighteen.
    var label: String
  }

  static let name: LayerName = "model-entities"
  static let empty: [Entity] = []
}
