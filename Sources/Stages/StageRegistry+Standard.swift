import Pipeline

extension StageRegistry {
  /// Every stage of this package, in the order that `pipe stages` lists them.
  public static let standard: StageRegistry = {
    var registry = StageRegistry()
    registry.register(Normalize.self)
    registry.register(Segment.self)
    registry.register(EntityTag.self)
    registry.register(ClaimExtract.self)
    registry.register(Filter.self)
    registry.register(Sample.self)
    registry.register(Export.self)
    return registry
  }()
}
