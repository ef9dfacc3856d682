actors test actors.yaml
