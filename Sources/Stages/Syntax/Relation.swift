/// What a token is to its head, in the labels of the English models (ClearNLP's).
enum Relation: UInt8, Sendable, CaseIterable {
  case root, acl, acomp, advcl, advmod, agent, amod, appos, attr, aux, auxpass, `case`, cc, ccomp, compound, conj,
    csubj,
    csubjpass, dative, dep, det, dobj, expl, intj, mark, meta, neg, nmod, npadvmod, nsubj, nsubjpass, nummod, oprd,
    parataxis, pcomp, pobj, poss, preconj, predet, prep, prt, punct, quantmod, relcl, xcomp

  /// The label as the model writes it.
  var label: String { self == .root ? "ROOT" : String(describing: self) }

  private static let byLabel = Dictionary(uniqueKeysWithValues: allCases.map { ($0.label, $0) })

  /// `dep` for a label that is none of these.
  init(label: String) { self = Self.byLabel[label] ?? .dep }

  /// A bit of its own, for sets.
  var bit: UInt64 { 1 << UInt64(rawValue) }

  var isSubject: Bool { self == .nsubj || self == .nsubjpass || self == .csubj || self == .csubjpass }
}
