import Language
import Pipeline

/// A place of the text that may speak of a person, an organisation or a place: a name, a noun phrase or a pronoun.
///
/// Noun phrases that speak of anything else are kept too, since a pronoun may mean them.
struct Referent: Sendable {
  /// For names the name; for noun phrases from the first word to the head; for pronouns one token.
  var tokens: Range<Int>
  /// The token that stands in the tree for the whole.
  var head: Int
  var kind: Mention.Kind
  /// Of names the name's, of noun phrases what their head can be; nil for other things and for pronouns.
  var label: EntityLabel?
  var gender = Gender.unknown
  var isPlural = false
  /// Index of the sentence.
  var sentence: Int
  /// Index of the cluster it belongs to. Every referent begins as one of its own.
  var cluster = 0
  /// The rule that joined it to its cluster.
  var link: Sieve?
}

/// The rules that gather mentions (after Lee et al., "Deterministic coreference resolution based on entity-centric,
/// precision-ranked rules", 2013). Records show the name as `link`.
enum Sieve: String, Sendable {
  case exact, alias, acronym, head, variant, demonym, apposition, predicate, speaker, pronoun, reflexive, description,
    repetition
}

/// Mentions that are taken to be of one entity, with what is known of it.
struct Cluster: Sendable {
  var members: [Int]
  var label: EntityLabel?
  var gender = Gender.unknown
  var isPlural = false
  /// What it was said to be, in lower case: `envoy`, `prime minister`.
  var offices: Set<String> = []
  /// The same as written, with what stands in front: `U.S. envoy`.
  var roles: [String] = []
  /// ISO 3166 alpha-3, of countries.
  var country: String?
  var hasName = false
  /// Indices of the clusters that are surely of another entity: `my father` is not who says *my*. Its own is among them
  /// where a surer rule has joined what was kept apart.
  fileprivate(set) var others: Set<Int> = []

  /// How many roles are kept of one entity; nobody has as many, and telling them apart costs their number each time.
  static let mostRoles = 200

  /// Notes a role that is not there yet.
  mutating func add(role: String) {
    if roles.count < Self.mostRoles, !roles.contains(role) { roles.append(role) }
  }
}

/// The referents of a document in text order, and the clusters they form.
struct Clusters: Sendable {
  private(set) var referents: [Referent]
  private(set) var all: [Cluster]

  init(_ referents: [Referent]) {
    self.referents = referents
    all = []
    for index in referents.indices {
      self.referents[index].cluster = index
      let referent = referents[index]
      all.append(
        Cluster(
          members: [index], label: referent.label, gender: referent.gender, isPlural: referent.isPlural,
          hasName: referent.kind == .name))
    }
  }

  /// The cluster that a referent belongs to.
  subscript(referent: Int) -> Cluster { all[referents[referent].cluster] }

  /// Whether nothing that is known of the clusters of two referents speaks against their being one.
  func agree(_ a: Int, _ b: Int) -> Bool {
    // Clusters stay in their place: a copy of one counts its references.
    let (a, b) = (referents[a].cluster, referents[b].cluster)
    if all[a].gender != .unknown, all[b].gender != .unknown, all[a].gender != all[b].gender { return false }
    if let country = all[a].country, let other = all[b].country, country != other { return false }
    return all[a].others.isEmpty || !all[a].others.contains(b)
  }

  /// Notes that two referents are surely of different entities.
  mutating func separate(_ a: Int, _ b: Int) {
    let (a, b) = (referents[a].cluster, referents[b].cluster)
    all[a].others.insert(b)
    all[b].others.insert(a)
  }

  func areJoined(_ a: Int, _ b: Int) -> Bool { referents[a].cluster == referents[b].cluster }

  /// Makes one cluster of those of two referents; `referent` is the one that the rule joins.
  mutating func join(_ referent: Int, to antecedent: Int, by sieve: Sieve) {
    if referents[referent].link == nil { referents[referent].link = sieve }
    let (one, other) = (referents[referent].cluster, referents[antecedent].cluster)
    if one == other { return }
    let (from, into) = all[one].members.count > all[other].members.count ? (other, one) : (one, other)
    let moved = all[from]
    for member in moved.members { referents[member].cluster = into }
    all[from].members = []
    // A name's label counts for more than what a noun suggests.
    if all[into].label == nil || moved.hasName && !all[into].hasName {
      all[into].label = moved.label ?? all[into].label
    }
    all[into].members += moved.members
    if all[into].gender == .unknown { all[into].gender = moved.gender }
    all[into].isPlural = all[into].isPlural && moved.isPlural
    all[into].offices.formUnion(moved.offices)
    for role in moved.roles { all[into].add(role: role) }
    all[into].country = all[into].country ?? moved.country
    all[into].hasName = all[into].hasName || moved.hasName
    moveOthers(of: from, to: into)
  }

  /// Has those that were kept apart from one cluster kept apart from the one it has become part of.
  ///
  /// Clusters are kept apart, and not their members, so that asking whether two agree costs the same however many
  /// mentions they have.
  private mutating func moveOthers(of from: Int, to into: Int) {
    let moved = all[from].others
    all[from].others = []
    for cluster in moved {
      let other = cluster == from ? into : cluster
      all[other].others.remove(from)
      all[other].others.insert(into)
      all[into].others.insert(other)
    }
  }

  /// Changes what is known of a referent's cluster.
  mutating func update(_ referent: Int, _ change: (inout Cluster) -> Void) { change(&all[referents[referent].cluster]) }
}
