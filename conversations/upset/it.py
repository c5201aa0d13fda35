"""Italian."""

PHRASES = (
    "inaccettabile, inammissibile, furioso, furiosa, sono arrabbiato, sono arrabbiata, sono stufo, sono stufa, "
    "siamo stufi, ora basta, adesso basta, una vergogna, vergognoso, ridicolo, scandaloso, disdire il "
    "contratto, rescindere il contratto, perdita di tempo, un disastro, merda"
)
CALM = "non è inaccettabile, non sono arrabbiato, non sono arrabbiata, non è ridicolo, non è un disastro"
