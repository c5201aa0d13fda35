"""The flows that an operator writes as TOML, in the folder that the configuration names."""
