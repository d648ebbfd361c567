#include "lexicons.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define LEXICON(name) \
  pipe_lexicon pipe_lexicon_##name(void) { return (pipe_lexicon){name, sizeof name}; }

static const uint8_t countries[] = {
#embed "data/countries.csv"
};
LEXICON(countries)

static const uint8_t clauses[] = {
#embed "data/clauses.txt"
};
LEXICON(clauses)

static const uint8_t names[] = {
#embed "data/names.txt"
};
LEXICON(names)

static const uint8_t places[] = {
#embed "data/places.csv"
};
LEXICON(places)

static const uint8_t organisations[] = {
#embed "data/organisations.csv"
};
LEXICON(organisations)

static const uint8_t offices[] = {
#embed "data/offices.csv"
};
LEXICON(offices)

static const uint8_t given_names[] = {
#embed "data/given-names.csv"
};
LEXICON(given_names)

static const uint8_t cues[] = {
#embed "data/cues.txt"
};
LEXICON(cues)

static const uint8_t meaning[] = {
#embed "data/meaning.txt"
};
LEXICON(meaning)
