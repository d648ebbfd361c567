extension Chain {
  /// The chain up to the last stage of a type: for looking at documents there.
  ///
  /// - Returns: also the stage itself, with the options that the chain gives it.
  /// - Throws: ``DiagnosticError`` at the list of stages, when none of them is of the type.
  package func part<S: Stage>(endingWith type: S.Type) throws(DiagnosticError) -> (chain: Chain, stage: S) {
    guard let last = links.lastIndex(where: { $0.stage is S }), let stage = links[last].stage as? S else {
      let name = S.manual.name
      throw DiagnosticError([
        Diagnostic(.error, "the chain has no '\(name)', so there is nothing to explain", at: stagesLocation)
      ])
    }
    let chain = Chain(
      name: name, links: Array(links[...last]), maximumErrorRate: maximumErrorRate,
      readingPolicy: readingPolicy, formats: formats, maximumSize: maximumSize, fingerprint: fingerprint,
      stagesLocation: stagesLocation)
    return (chain, stage)
  }
}
