import Language
import Pipeline

/// Tells which capitals stand for their government somewhere in a document: `Minsk rejected the plan`, `Kyiv's position`.
struct Metonyms {
  let tree: SyntaxTree
  let words: NameWords

  /// The code of the country whose government the cluster, a capital, stands for.
  func government(_ cluster: Cluster, _ clusters: Clusters) -> String? {
    guard cluster.label == .geopolitical, cluster.country == nil else { return nil }
    for member in cluster.members {
      let referent = clusters.referents[member]
      guard referent.kind == .name, acts(referent.head),
        let code = words.gazetteer.countryOfCapital(tree.words[referent.tokens])
      else { continue }
      return code
    }
    return nil
  }

  /// The subject of what only somebody can do, or the owner of what only a government has.
  private func acts(_ token: Int) -> Bool {
    let head = tree.head(of: token)
    switch tree.relations[token] {
    case .nsubj: return words.agentiveVerbs.contains(tree.lemmas[head]) || words.speechVerbs.contains(tree.lemmas[head])
    case .poss: return words.policyNouns.contains(tree.lemmas[head])
    default: return false
    }
  }
}
