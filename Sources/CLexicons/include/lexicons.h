#pragma once

#include <stddef.h>
#include <stdint.h>

/// The bytes of a data file of this target, which is part of the program so that one binary is all there is to copy.
typedef struct {
  const uint8_t *start;
  size_t count;
} pipe_lexicon;

pipe_lexicon pipe_lexicon_countries(void);
pipe_lexicon pipe_lexicon_names(void);
pipe_lexicon pipe_lexicon_clauses(void);
pipe_lexicon pipe_lexicon_places(void);
pipe_lexicon pipe_lexicon_organisations(void);
pipe_lexicon pipe_lexicon_offices(void);
pipe_lexicon pipe_lexicon_given_names(void);
pipe_lexicon pipe_lexicon_cues(void);
pipe_lexicon pipe_lexicon_meaning(void);
