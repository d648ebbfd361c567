/// The chain file that `pipe new` writes.
enum ChainTemplate {
  /// - Parameter path: where the file will lie, for the commands in its comments.
  static func text(name: String, path: String) -> String {
    """
    # Articles into clean text and sentences.
    #
    #   pipe check \(path)
    #   pipe run \(path) articles/ --output out
    #
    # 'pipe stages' lists the stages, 'pipe stages NAME' explains one.

    pipeline: \(name)
    description: Clean text and sentences of articles that are long enough.

    # Values to change from run to run: pipe run … --set minimum=200
    parameters:
      minimum:
        default: 50
        description: The least number of words.

    # What becomes of a document that a stage fails on: fail (the run stops), dead-letter (kept aside), drop.
    on-error: dead-letter

    # Stages run in this order, each on what the ones before it found.
    stages:
      # Cleans the text, finds title, paragraphs, captions and so on, and reads author and date.
      - normalize

      # Finds tokens and sentences by rules, without a language model.
      - segment: {method: rules}

      # Drops what is too short; a run says how many documents that were.
      - filter:
          minimum-words: ${minimum}

      # Writes one JSON object a line: the documents, and beside them each sentence. Paths are relative to --output.
      - export: {records: documents, path: documents.jsonl}
      - export: {records: sentences, path: sentences.jsonl}

    """
  }
}
