"""Polish."""

PHRASES = (
    "niedopuszczalne, nie do przyjęcia, wściekły, wściekła, jestem zły, jestem zła, mam dość, mamy dość, dość "
    "tego, skandal, skandaliczne, żenada, żenujące, rozwiązać umowę, zerwać umowę, strata czasu, katastrofa, "
    "kurwa"
)
CALM = "nie jestem zły, nie jestem zła, nie wściekły, to nie skandal, nie katastrofa, nie strata czasu"
