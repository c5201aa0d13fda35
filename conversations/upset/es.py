"""Spanish."""

PHRASES = (
    "inaceptable, inadmisible, furioso, furiosa, estoy enfadado, estoy enfadada, estoy harto, estoy harta, "
    "estamos hartos, ya basta, es una vergüenza, vergonzoso, ridículo, escándalo, cancelar el contrato, "
    "rescindir el contrato, pérdida de tiempo, indignado, indignada, indignante, un desastre, mierda"
)
CALM = (
    "no es inaceptable, no estoy enfadado, no estoy enfadada, no es ridículo, no es una pérdida de tiempo, no "
    "es un desastre"
)
