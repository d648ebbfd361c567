import Testing

@testable import Pipeline

@Suite struct ChainGraphTests {
  private func graph() throws -> ChainGraph {
    let yaml = """
      pipeline: a "b"
      input: {format: text}
      stages:
        - upper
        - words: {method: blanks}
          when: {language: [en]}
        - save: {path: a.txt}
      """
    return ChainGraph(try Chain(yaml: yaml, registry: Toy.registry))
  }

  @Test func text() throws {
    #expect(
      try graph().text == """
        input   text
          │
          ▼
        upper   replaces the text; provides sections
          │
          ▼
        words   when {language: [en]}; reads sections; provides tokens, sentences
          │
          ▼
        save    ──▶ a.txt
        """)
  }

  @Test func mermaid() throws {
    #expect(
      try graph().mermaid == """
        flowchart TD
          input(["input: text"])
          s1["upper"]
          s2["words<br>when {language: [en]}"]
          s3["save"]
          f3[("a.txt")]
          input --> s1
          s1 -->|"sections"| s2
          s2 -->|"sections, tokens, sentences"| s3
          s3 -.-> f3
        """)
  }

  @Test func dot() throws {
    #expect(
      try graph().dot == #"""
        digraph "a \"b\"" {
          node [shape=box, fontname="sans-serif"]
          input [shape=oval, label="input: text"]
          s1 [label="upper"]
          s2 [label="words\nwhen {language: [en]}"]
          s3 [label="save"]
          f3 [shape=cylinder, label="a.txt"]
          input -> s1
          s1 -> s2 [label="sections"]
          s2 -> s3 [label="sections, tokens, sentences"]
          s3 -> f3 [style=dashed]
        }
        """#)
  }
}
