import Language
import Pipeline
import Synchronization

/// A language model with its names as documents have them.
struct LoadedModel: Sendable {
  let model: LanguageModel
  let names: AnnotationNames

  init(_ model: LanguageModel) {
    self.model = model
    names = AnnotationNames(
      tags: model.tags, partsOfSpeech: PartOfSpeech.allCases.map(\.name), morphologies: model.morphologies,
      dependencies: model.dependencyLabels)
  }
}

/// The models of this process: each file is mapped once, at its first document, for all stages and workers.
enum SharedModels {
  private static let models = Mutex<[String: LoadedModel]>([:])

  /// - Throws: ``DocumentError`` with the reason `model` when the file is not there or damaged.
  static func model(_ name: String) throws(DocumentError) -> LoadedModel {
    do {
      let path = try ModelStore().existing(name)
      // Workers that come while one loads wait for it.
      return try models.withLock { models in
        if let model = models[path] { return model }
        let model = LoadedModel(try LanguageModel(contentsOf: path))
        models[path] = model
        return model
      }
    } catch {
      throw DocumentError(reason: "model", "\(error)")
    }
  }
}
