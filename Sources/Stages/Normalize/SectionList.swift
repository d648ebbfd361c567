import Pipeline

/// The sections of a recognised text, as spans of the normalised text or of the text it was made from.
struct SectionList {
  private let recognizer: SectionRecognizer
  private let layout: TextLayout

  init(_ recognizer: SectionRecognizer, _ layout: TextLayout) {
    self.recognizer = recognizer
    self.layout = layout
  }

  var inLayout: [Section] {
    list { index in
      recognizer.blocks[index].range
    } split: {
      $0
    }
  }

  var inSource: [Section] {
    list { index in
      layout.pieces[index].source
    } split: {
      layout.map.source(of: $0)
    }
  }

  /// A section a block, two where a wire dateline stands before a paragraph.
  ///
  /// - Parameter split: where an offset in the normalised text lies in the text that sections are wanted of.
  private func list(_ range: (Int) -> Range<Int>, split: (Int) -> Int) -> [Section] {
    var sections: [Section] = []
    sections.reserveCapacity(recognizer.blocks.count + 1)
    for (index, block) in recognizer.blocks.enumerated() {
      let whole = range(index)
      let kind = block.kind ?? .paragraph
      if let wire = recognizer.wire, wire.block == index {
        let border = block.range.lowerBound + wire.length
        let rest = text(from: border)
        sections.append(Section(.dateline, whole.lowerBound..<split(border - 1) + 1))
        sections.append(Section(kind, split(rest)..<whole.upperBound))
      } else {
        sections.append(Section(kind, whole))
      }
    }
    return sections
  }

  private func text(from border: Int) -> Int {
    var start = border
    while layout.text[start] == 0x20 { start += 1 }
    return start
  }
}
