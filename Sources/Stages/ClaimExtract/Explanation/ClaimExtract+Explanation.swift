import Pipeline

extension ClaimExtract {
  /// How the stage, with its options, came to the claims of a document.
  ///
  /// - Parameters:
  ///   - document: behind the stage.
  ///   - width: columns to fold lines to.
  package func explanation(of document: Document, width: Int) -> ClaimExplanation {
    ClaimExplanation(document, assembly(of: document), width: width)
  }
}
