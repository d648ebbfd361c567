import Language
import Pipeline

/// Makes the mentions and entities of a document's record out of names and clusters.
struct EntityAssembly {
  let tree: SyntaxTree
  let words: NameWords

  /// Entities are numbered in the order of their first mention.
  func fill(_ document: inout Document, _ names: NameList, _ clusters: Clusters) {
    var entityOf: [Int: Int] = [:]
    var entities: [Entity] = []
    var mentions = names.spans.filter { !isReferent($0.label) }.map { span in
      Mention(
        span.bytes.map { TextSpan($0) } ?? byteSpan(span.tokens, document), label: span.label.rawValue,
        value: span.value)
    }
    for referent in clusters.referents {
      let cluster = clusters.all[referent.cluster]
      let isEntity = isEntity(cluster)
      if !isEntity {
        if referent.kind == .name, let label = referent.label {
          mentions.append(Mention(byteSpan(referent.tokens, document), label: label.rawValue))
        }
        continue
      }
      let entity = entityOf[referent.cluster] ?? entities.count
      if entity == entities.count {
        entityOf[referent.cluster] = entity
        entities.append(self.entity(cluster, clusters, document))
      }
      let label = referent.kind == .name ? referent.label?.rawValue : nil
      mentions.append(
        Mention(
          byteSpan(referent.tokens, document), label: label ?? entities[entity].label, kind: referent.kind,
          entity: entity, link: referent.link?.rawValue))
    }
    var entityOfCountry: [String: Int] = [:]
    for (index, entity) in entities.enumerated() {
      if let code = entity.country, entityOfCountry[code] == nil { entityOfCountry[code] = index }
    }
    let metonyms = Metonyms(tree: tree, words: words)
    for (cluster, entity) in entityOf {
      guard let code = metonyms.government(clusters.all[cluster], clusters) else { continue }
      entities[entity].metonymOf = entityOfCountry[code]
    }
    mentions.sort { ($0.start, $1.end, $0.kind.rank) < ($1.start, $0.end, $1.kind.rank) }
    document.mentions = mentions
    document.entities = entities
  }

  private func isReferent(_ label: EntityLabel) -> Bool { label.isCore || label == .group || label == .product }

  /// What has a name and may have one, or is spoken of twice.
  private func isEntity(_ cluster: Cluster) -> Bool {
    guard let label = cluster.label else { return false }
    if cluster.hasName { return label != .group || cluster.country != nil }
    return cluster.members.count > 1 && label.isCore
  }

  private func entity(_ cluster: Cluster, _ clusters: Clusters, _ document: Document) -> Entity {
    var forms: [String] = []
    var labels: [String: EntityLabel] = [:]
    for member in cluster.members.sorted() {
      let referent = clusters.referents[member]
      guard referent.kind == .name || !cluster.hasName && referent.kind == .nominal else { continue }
      let form = document.text(of: byteSpan(referent.tokens, document))
      if labels[form] == nil {
        labels[form] = referent.label
        forms.append(form)
      }
    }
    var name = fullest(forms) ?? ""
    // The fullest form tells most surely what it is.
    var label = labels[name] ?? cluster.label ?? .person
    if let country = cluster.country {
      label = .geopolitical
      name = words.gazetteer.countryName(country)
    }
    if let own = forms.lazy.compactMap(words.gazetteer.ownName).first { name = own }
    return Entity(
      name: name, label: label.rawValue, aliases: forms.filter { $0 != name }, mentions: cluster.members.count,
      roles: cluster.roles, country: cluster.country)
  }

  /// The form with most words, then most characters; the first of equals.
  private func fullest(_ forms: [String]) -> String? {
    if forms.count < 2 { return forms.first }
    var best: (form: String, size: (Int, Int))?
    for form in forms {
      let size = size(of: form)
      if best == nil || size > best!.size { best = (form, size) }
    }
    return best?.form
  }

  /// Words and characters. Those of ASCII are bytes; a carriage return may be half of a character.
  private func size(of form: String) -> (Int, Int) {
    guard form.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else {
      return (form.split(whereSeparator: \.isWhitespace).count, form.count)
    }
    return (form.utf8.split { $0 == 0x20 || 0x09...0x0C ~= $0 }.count, form.utf8.count)
  }

  private func byteSpan(_ tokens: Range<Int>, _ document: Document) -> TextSpan {
    TextSpan(tree.bytes(of: tokens, document))
  }
}

extension Mention.Kind {
  /// The order of mentions of one span.
  fileprivate var rank: Int {
    switch self {
    case .name: 0
    case .nominal: 1
    case .pronoun: 2
    }
  }
}
