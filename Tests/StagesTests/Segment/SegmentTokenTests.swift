import Pipeline
import Stages
import Testing

@Suite struct SegmentTokenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let input: String
    let tokens: String
    init(_ input: String, _ tokens: String) { (self.input, self.tokens) = (input, tokens) }
    var testDescription: String { input }
  }

  static let cases = [
    Case("I don't, can't and won’t.", "I do n't , ca n't and wo n’t ."),
    Case("cannot gonna dont", "can not gon na do nt"),
    Case("Lukashenko's and Minsk’s", "Lukashenko 's and Minsk ’s"),
    Case("we've they're I'd she'll I'm", "we 've they 're I 'd she 'll I 'm"),
    Case("O'Neill's five o'clock", "O'Neill 's five o'clock"),
    Case("the workers' homes", "the workers ' homes"),
    Case("Dr. Lane of Acme Inc. met J. K. Rowe, Ph.D.", "Dr. Lane of Acme Inc. met J. K. Rowe , Ph.D."),
    Case("at 5 a.m. in the U.S., e.g. in Jan. 2020", "at 5 a.m. in the U.S. , e.g. in Jan. 2020"),
    Case("See No. 5, not no. Go.", "See No. 5 , not no . Go ."),
    Case("1,100 and 5.6 at 12:30 on 9/30/01", "1,100 and 5.6 at 12:30 on 9/30/01"),
    Case("$3.50, €7, 58%", "$ 3.50 , € 7 , 58 %"),
    Case("US$20,000", "US$ 20,000"),
    Case("call 404-449-1026, not 1998-99", "call 404-449-1026 , not 1998 - 99"),
    Case("5pm 39K 22nd 1990s", "5 pm 39 K 22nd 1990s"),
    Case("a two-way anti-war deal", "a two - way anti-war deal"),
    Case("Anna\u{2011}Maria said", "Anna\u{2011}Maria said"),
    Case("and/or w/ it", "and / or w/ it"),
    Case("Mail a.b@c.org or see http://x.org/a_(b)?q=1.", "Mail a.b@c.org or see http://x.org/a_(b)?q=1 ."),
    Case("(www.x.co.uk/a) notes.doc @pia #tag #2", "( www.x.co.uk/a ) notes.doc @pia #tag # 2"),
    Case("good.The end", "good . The end"),
    Case("Well... so -- what?! :-) <3 :P", "Well ... so -- what ?! :-) <3 :P"),
    Case("“Yes” «no» [sic] {x}", "“ Yes ” « no » [ sic ] { x }"),
    Case("Émile's naïve café…", "Émile 's naïve café …"),
    Case("👩‍👩‍👧🇩🇪👍🏽ok", "👩‍👩‍👧 🇩🇪 👍🏽 ok"),
    Case("a\u{a0}b\u{2003}c\u{3000}d", "a b c d"),
    Case("The '90s, get 'em", "The '90s , get 'em"),
  ]

  @Test(arguments: cases) func tokens(_ example: Case) throws {
    let document = try segmented(example.input)
    #expect(document.tokens.map(document.text(of:)).joined(separator: " ") == example.tokens)
  }
}

/// A document of the text behind the stage.
func segmented(_ text: String, sections: [Section] = []) throws -> Document {
  var document = Document(id: "d", text: text)
  document.sections = sections
  var options = Segment.Options()
  options.method = .rules
  let outcome = try Segment(options).process(&document, StageContext())
  #expect(outcome == .keep)
  return document
}
