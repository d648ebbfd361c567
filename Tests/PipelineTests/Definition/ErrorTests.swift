import Pipeline
import Testing

/// What a chain file's author reads when stages and options do not fit.
struct DefinitionErrorTests {
  @Test(arguments: options + stages + values + paths + whole)
  func message(_ wrong: ErrorCase) {
    #expect(wrong.said == wrong.message)
  }

  static let options = [
    ErrorCase(
      "unknown option", stage: "paint: {lable: blue}",
      says: """
        chain.yaml:3:13: error: unknown option 'lable' for stage 'paint' (did you mean 'label'?)
          - paint: {lable: blue}
                    ^~~~~
        """),
    ErrorCase(
      "unknown option, nothing near", stage: "write: {destination: blue}",
      says: """
        chain.yaml:3:13: error: unknown option 'destination' for stage 'write' (there is 'path')
          - write: {destination: blue}
                    ^~~~~~~~~~~
        """),
    ErrorCase(
      "option of a stage that has none", stage: "tally: {fast: true}",
      says: """
        chain.yaml:3:13: error: unknown option 'fast' for stage 'tally' (it has no options)
          - tally: {fast: true}
                    ^~~~
        """),
    ErrorCase(
      "missing required option", stage: "split",
      says: """
        chain.yaml:3:5: error: stage 'split' needs option 'method': a string
          - split
            ^~~~~
        """),
    ErrorCase(
      "options that do not go together", stage: "paint: {label: none, count: 6}",
      says: """
        chain.yaml:3:33: error: stage 'paint': 'count' above 5 needs a label
          - paint: {label: none, count: 6}
                                        ^
        """),
    ErrorCase(
      "options that are no mapping", stage: "paint: [flag]",
      says: """
        chain.yaml:3:12: error: stage 'paint': expected a mapping of options, found a list
          - paint: [flag]
                   ^
        """),
    ErrorCase(
      "option beside its stage", "pipeline: x\nstages:\n  - paint:\n    label: blue\n",
      says: """
        chain.yaml:4:5: error: 'label' beside stage 'paint' \
        (options go inside the braces or one step further in, a second stage behind a dash of its own)
            label: blue
            ^~~~~
        """),
    ErrorCase(
      "misspelt key beside a stage", "pipeline: x\nstages:\n  - tidy:\n    on-eror: drop\n",
      says: """
        chain.yaml:4:5: error: 'on-eror' beside stage 'tidy' (did you mean 'on-error'?)
            on-eror: drop
            ^~~~~~~
        """),
  ]

  static let stages = [
    ErrorCase(
      "unknown stage", stage: "splitt: {method: rules}",
      says: """
        chain.yaml:3:5: error: unknown stage 'splitt' (did you mean 'split'?)
          - splitt: {method: rules}
            ^~~~~~
        """),
    ErrorCase(
      "unknown stage, nothing near", stage: "translate",
      says: """
        chain.yaml:3:5: error: unknown stage 'translate'; 'pipe stages' lists them
          - translate
            ^~~~~~~~~
        """),
    ErrorCase(
      "needs what another stage would provide", stage: "tally",
      says: """
        chain.yaml:3:5: error: stage 'tally' reads 'tokens', which no stage before it provides ('split' would)
          - tally
            ^~~~~
        """),
    ErrorCase(
      "needs what a later stage provides", "pipeline: x\nstages:\n  - tally\n  - split: {method: a}\n",
      says: """
        chain.yaml:3:5: error: stage 'tally' reads 'tokens', which no stage before it provides \
        ('split' does; put it before)
          - tally
            ^~~~~
        """),
    ErrorCase(
      "needs what nothing provides", stage: "judge",
      says: """
        chain.yaml:3:5: error: stage 'judge' reads 'claims', which no stage before it provides \
        (and no stage that is known here would)
          - judge
            ^~~~~
        """),
    ErrorCase(
      "needs what a stage between empties", "pipeline: x\nstages:\n  - split: {method: a}\n  - tidy\n  - tally\n",
      says: """
        chain.yaml:5:5: error: stage 'tally' reads 'tokens', which stage 'split' provides \
        and stage 'tidy' empties (put 'tidy' before 'split')
          - tally
            ^~~~~
        """),
    ErrorCase(
      "an entry that is nothing", "pipeline: x\nstages:\n  -\n  - tidy\n",
      says: """
        chain.yaml:3:4: error: expected a stage's name, or a mapping of one stage to its options, found nothing
          -
           ^
        """),
    ErrorCase(
      "an entry without a stage", stage: "timeout: 3 s",
      says: """
        chain.yaml:3:5: error: an entry with 'when', 'on-error' or 'timeout' needs a stage beside them
          - timeout: 3 s
            ^
        """),
    ErrorCase(
      "on-error, timeout and when",
      "pipeline: x\nstages:\n  - tidy:\n    on-error: skip\n    timeout: 3\n    when: en\n",
      says: """
        chain.yaml:4:15: error: 'on-error' of stage 'tidy': expected one of fail, dead-letter, drop, found 'skip'
            on-error: skip
                      ^~~~
        chain.yaml:5:14: error: 'timeout' of stage 'tidy': \
        expected a time such as 250 ms, 30 s or 5 min, found '3'
            timeout: 3
                     ^
        chain.yaml:6:11: error: 'when' of stage 'tidy': \
        expected a mapping of names, each to a string, or a list of these, found 'en'
            when: en
                  ^~
        """),
  ]

  static let values = [
    value("flag: no", 19, "flag", "true or false", "no", 2),
    value("flag: on", 19, "flag", "true or false", "on", 2),
    value("flag: True", 19, "flag", "true or false", "True", 4),
    value("flag: \"true\"", 19, "flag", "true or false without quotes", "true", 6),
    value("count: many", 20, "count", "a whole number from 1 to 10", "many", 4),
    value("count: 2.5", 20, "count", "a whole number from 1 to 10", "2.5", 3),
    value("count: 11", 20, "count", "a whole number from 1 to 10", "11", 2),
    value("count: 0", 20, "count", "a whole number from 1 to 10", "0", 1),
    value("count: \"5\"", 20, "count", "a whole number from 1 to 10 without quotes", "5", 3),
    value("count: 99999999999999999999", 20, "count", "a whole number from 1 to 10", "99999999999999999999", 20),
    value("most: -1", 19, "most", "a whole number of at least 0", "-1", 2),
    value("share: 1.01", 20, "share", "a number from 0 to 1", "1.01", 4),
    value("share: nan", 20, "share", "a number from 0 to 1", "nan", 3),
    value("share: half", 20, "share", "a number from 0 to 1", "half", 4),
    value("mode: brigt", 19, "mode", "one of bright, very-dark (did you mean 'bright'?)", "brigt", 5),
    value("mode: veryDark", 19, "mode", "one of bright, very-dark (did you mean 'very-dark'?)", "veryDark", 8),
    value("size: 5 kilos", 19, "size", "a size such as 500 KB or 64 MB", "5 kilos", 7),
    value("size: -5 KB", 19, "size", "a size such as 500 KB or 64 MB", "-5 KB", 5),
    value("time: 5", 19, "time", "a time such as 250 ms, 30 s or 5 min", "5", 1),
    value("words: one", 20, "words", "a list, each item a string", "one", 3),
    ErrorCase(
      "nothing where a string is wanted", "pipeline: x\nstages:\n  - paint:\n      label:\n",
      says: """
        chain.yaml:4:13: error: option 'label' of stage 'paint': expected a string, found nothing
              label:
                    ^
        """),
    ErrorCase(
      "a list where a string is wanted", stage: "paint: {label: [a]}",
      says: """
        chain.yaml:3:20: error: option 'label' of stage 'paint': expected a string, found a list
          - paint: {label: [a]}
                           ^
        """),
    ErrorCase(
      "an item of a list", stage: "paint: {kinds: [title, headline]}",
      says: """
        chain.yaml:3:28: error: option 'kinds' of stage 'paint': expected one of title, byline, dateline, dek, \
        caption, heading, paragraph, list, quote, table, bio, boilerplate (did you mean 'heading'?), \
        found 'headline'
          - paint: {kinds: [title, headline]}
                                   ^~~~~~~~
        """),
  ]

  /// An option of `paint` that has a wrong value in column `column`.
  private static func value(
    _ option: String, _ column: Int, _ key: String, _ expected: String, _ found: String, _ length: Int
  ) -> ErrorCase {
    ErrorCase(
      option, stage: "paint: {\(option)}",
      says: """
        chain.yaml:3:\(column): error: option '\(key)' of stage 'paint': expected \(expected), found '\(found)'
          - paint: {\(option)}
        \(String(repeating: " ", count: column - 1))^\(String(repeating: "~", count: length - 1))
        """)
  }

  static let paths = [
    path("/tmp/x", "'/tmp/x' is absolute; paths are relative to the output folder (--output)"),
    path("../x", "'../x' leads out of the output folder"),
    path("a/../../x", "'a/../../x' leads out of the output folder"),
    path(".pipe/journal.jsonl", "'.pipe' is where the runner keeps its own files"),
    path("dead-letters/x", "'dead-letters' is where the runner keeps its own files"),
    path("x.partial", "'.partial' marks files that are not complete"),
    path("x.partial/y", "'.partial' marks files that are not complete"),
    path("a//b", "'a//b' is not the path of a file"),
    path("a/", "'a/' is not the path of a file"),
    path("./a", "'./a' is not the path of a file"),
    path("\"\"", "expected a file's path, found nothing"),
    ErrorCase(
      "two exports, one path", "pipeline: x\nstages:\n  - write\n  - write: {path: ids.txt}\n",
      says: """
        chain.yaml:4:19: error: two exports write 'ids.txt' (the first is on line 3); give one another 'path'
          - write: {path: ids.txt}
                          ^~~~~~~
        """),
    ErrorCase(
      "an export inside another", "pipeline: x\nstages:\n  - write: {path: a}\n  - write: {path: a/b}\n",
      says: """
        chain.yaml:4:19: error: 'a/b' needs a folder where another export writes the file 'a' \
        (on line 3); give one another 'path'
          - write: {path: a/b}
                          ^~~
        """),
  ]

  private static func path(_ path: String, _ problem: String) -> ErrorCase {
    ErrorCase(
      "path \(path)", stage: "write: {path: \(path)}",
      says: """
        chain.yaml:3:19: error: option 'path' of stage 'write': \(problem)
          - write: {path: \(path)}
                          ^\(String(repeating: "~", count: path.count - 1))
        """)
  }

  static let whole = [
    ErrorCase(
      "missing keys", "description: nothing else\n",
      says: """
        chain.yaml:1:1: error: missing key 'pipeline': the chain's name
        description: nothing else
        ^
        chain.yaml:1:1: error: missing key 'stages': a list of stages
        description: nothing else
        ^
        """),
    ErrorCase(
      "unknown key", "pipelin: x\nstages: [tidy]\n",
      says: """
        chain.yaml:1:1: error: unknown key 'pipelin' (did you mean 'pipeline'?)
        pipelin: x
        ^~~~~~~
        chain.yaml:1:1: error: missing key 'pipeline': the chain's name
        pipelin: x
        ^
        """),
    ErrorCase(
      "no stage", "pipeline: x\nstages: []\n",
      says: """
        chain.yaml:2:9: error: 'stages' has no stage
        stages: []
                ^
        """),
    ErrorCase(
      "stages that are no list", "pipeline: x\nstages: tidy\n",
      says: """
        chain.yaml:2:9: error: 'stages': expected a list of stages, found 'tidy'
        stages: tidy
                ^~~~
        """),
    ErrorCase(
      "max-error-rate", "pipeline: x\nmax-error-rate: 5\nstages: [tidy]\n",
      says: """
        chain.yaml:2:17: error: 'max-error-rate': expected a number from 0 to 1, found '5'
        max-error-rate: 5
                        ^
        """),
    ErrorCase(
      "input format", "pipeline: x\ninput: {format: json}\nstages: [tidy]\n",
      says: """
        chain.yaml:2:17: error: unknown input format 'json' (did you mean 'jsonl'?)
        input: {format: json}
                        ^~~~
        """),
    ErrorCase(
      "input option", "pipeline: x\ninput: {titel: a}\nstages: [tidy]\n",
      says: """
        chain.yaml:2:9: error: unknown option 'titel' for 'input' \
        (there is 'format', 'maximum-size', 'id', 'text', 'rename')
        input: {titel: a}
                ^~~~~
        """),
    ErrorCase(
      "several at once, in the order of the file",
      "pipeline: x\nstages:\n  - paint: {flag: no, count: 0}\n  - splitt\non-error: stop\n",
      says: """
        chain.yaml:3:19: error: option 'flag' of stage 'paint': expected true or false, found 'no'
          - paint: {flag: no, count: 0}
                          ^~
        chain.yaml:3:30: error: option 'count' of stage 'paint': expected a whole number from 1 to 10, found '0'
          - paint: {flag: no, count: 0}
                                     ^
        chain.yaml:4:5: error: unknown stage 'splitt' (did you mean 'split'?)
          - splitt
            ^~~~~~
        chain.yaml:5:11: error: 'on-error': expected one of fail, dead-letter, drop, found 'stop'
        on-error: stop
                  ^~~~
        """),
  ]
}
